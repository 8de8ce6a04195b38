"""Structured features and no embeddings: rules, markers of speech, values compared as values, single words; boosted trees."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import FunctionTransformer

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.aspects import aspect_of
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import COMPARISONS, Bearing, read_matter
from bot.core.flags.negative import is_negative
from bot.core.flags.passages import Page
from bot.core.flags.rules import RULES
from bot.core.flags.rules.borne_out import stands
from bot.core.flags.rules.rule import Hit
from bot.core.flags.speech import (
    asks_about_preference,
    has_source,
    is_about_the_work,
    is_constraint,
    is_turned_down,
    quoted_spans,
    reports_the_audience,
    sets_own_taste_aside,
)
from bot.core.flags.words.liking import DISLIKES, HABITS, LIKES, STATES, VERDICTS
from bot.core.flags.words.terms import terms
from bot.judges.learnt.network import Array
from tests.training.flags.ways.by_clauses import Model, Models
from tests.training.flags.ways.clauses import Beside, Clause

MOST_WORDS = 250
"""The commonest words are features of their own; rarer ones would be learnt by heart."""
_MARKERS = tuple(re.compile(rf"\b(?:{words})\b", re.I | re.X) for words in (LIKES, DISLIKES, HABITS, STATES, VERDICTS))
_PEOPLE = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        "i|i['’]m|i['’]d|i['’]ve|me|my|mine|myself",
        "we|us|our|ours",
        "she|he|they|her|his|their|him|them",
        "you|your|yours",
        "everyone|everybody|nobody|no[ -]one|anyone|anybody|people|who|folks|always|never",
    )
)
_BEARINGS = {None: 0.0, Bearing.BACKS: 1.0, Bearing.OPPOSES: -1.0}


def models() -> Models:
    return Models(_of_clauses, _of_pairs)


def _of_clauses() -> Model:
    words = CountVectorizer(analyzer=_words, max_features=MOST_WORDS, binary=True)
    told: Model = make_pipeline(make_union(FunctionTransformer(clause_rows), words), _dense(), _trees())
    return told


def _of_pairs() -> Model:
    told: Model = make_pipeline(FunctionTransformer(pair_rows), _trees())
    return told


def _dense() -> Any:
    return FunctionTransformer(_as_rows, accept_sparse=True)


def _as_rows(sparse: Any) -> Array:
    return np.asarray(sparse.todense(), dtype=np.float32)


def _trees() -> Any:
    return HistGradientBoostingClassifier(max_iter=120, learning_rate=0.1, min_samples_leaf=30, random_state=0)


def _words(clause: Clause) -> Iterator[str]:
    return (word.lower() for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[?!]", clause.text))


def clause_rows(given: Sequence[Clause]) -> Array:
    return np.array([clause_row(clause) for clause in given], dtype=np.float32)


def pair_rows(given: Sequence[Beside]) -> Array:
    return np.array([pair_row(pair) for pair in given], dtype=np.float32)


@cache
def clause_row(clause: Clause) -> tuple[float, ...]:
    return tuple(float(value) for value in _of_clause(clause))


def _of_clause(clause: Clause) -> Iterator[float]:
    page, sentence, text = clause.page, clause.sentence, clause.text
    name = page.case.audience_name
    yield from (page.is_copy, len(text.split()), len(page.sentences), clause.passage.start / len(page.text))
    told = {rule for rule, hit in hits(page) if hit.passage.overlaps(clause.passage)}
    yield from (rule.name in told for rule in RULES)
    yield from (pattern.search(text) is not None for pattern in (*_MARKERS, *_PEOPLE))
    yield from (
        reports_the_audience(sentence, name), sets_own_taste_aside(sentence, name), has_source(sentence),
        is_constraint(sentence.text), asks_about_preference(sentence.text), is_about_the_work(text), is_negative(text),
        any(clause.passage.overlaps(span) for span in quoted_spans(page.text)),
    )  # fmt: skip
    yield from _of_values(text)
    yield from _one_of(aspect_of(text), Aspect)


def _of_values(text: str) -> Iterator[float]:
    matter = read_matter(text)
    yield from (len(matter.channels), bool(matter.moment), matter.length is not None, len(matter.languages))
    yield from (matter.formal is not None, matter.rate is not None, len(matter.fields), len(matter.terms))


def _one_of(found: object, kinds: Iterable[object]) -> Iterator[float]:
    return (float(found is kind) for kind in kinds)


@lru_cache(maxsize=64)
def hits(page: Page) -> tuple[tuple[str, Hit], ...]:
    return tuple((rule.name, hit) for rule in RULES for hit in rule.find(page))


def pair_row(pair: Beside) -> tuple[float, ...]:
    return tuple(float(value) for value in _of_pair(pair))


def _of_pair(pair: Beside) -> Iterator[float]:
    clause, item = pair.clause, pair.item
    evidence = item if isinstance(item, Evidence) else None
    yield from _one_of(item.polarity, Polarity)
    yield from _one_of(evidence.source if evidence else None, Source)
    yield from _one_of(item.aspect, Aspect)
    yield aspect_of(clause.text) is item.aspect
    wanted = not is_negative(clause.text)
    yield from (
        wanted,
        is_turned_down(f"{clause.sentence.text} ", len(clause.sentence.text), len(clause.sentence.text) + 1),
    )
    yield from _compared(clause, evidence, wanted=wanted)
    yield from _shared(clause, item.value, evidence.note if evidence else "")


def _compared(clause: Clause, evidence: Evidence | None, *, wanted: bool) -> Iterator[float]:
    """What the values say, one comparison a number: 1 backs, -1 opposes; then what the rules make of both."""
    if evidence is None:
        yield from (0.0 for _ in range(len(COMPARISONS) + 3))
        return
    matter = read_matter(clause.text)
    yield from (_BEARINGS[compare(matter, wanted, evidence)] for compare in COMPARISONS)
    beside = _stands(clause)
    yield from (evidence.id in beside[0], evidence.id in beside[1])
    told = [hit for _, hit in hits(clause.page) if hit.passage.overlaps(clause.passage)]
    yield any(evidence.id == item.id for hit in told for item in hit.opposing)


@lru_cache(maxsize=4096)
def _stands(clause: Clause) -> tuple[frozenset[str], frozenset[str]]:
    found = stands(
        clause.sentence, clause.passage, tuple(item for item in clause.page.case.evidence if can_speak(item))
    )
    return frozenset(item.id for item in found.backing), frozenset(item.id for item in found.opposing)


def _shared(clause: Clause, value: str, note: str) -> Iterator[float]:
    """Content words that the clause, and its sentence, share with the item's value and note."""
    for said in (terms(clause.text), terms(clause.sentence.text)):
        for known in (terms(value), terms(note)):
            yield len(said & known)
            yield len(said & known) / max(1, len(known))


def forget() -> None:
    """Nothing of what was read stays: for timing."""
    for remembered in (clause_row, hits, _stands):
        remembered.cache_clear()
