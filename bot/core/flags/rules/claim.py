"""What the rules on claimed tastes share: a clause gives somebody's liking as a reason, and it is the writer's own claim."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence
from bot.core.flags.aspects import first_aspect
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.otherwise import is_no_claim_otherwise
from bot.core.flags.passages import Page, Passage, Sentence
from bot.core.flags.quote import shortened
from bot.core.flags.rules.borne_out import stands
from bot.core.flags.rules.rule import Hit
from bot.core.flags.speech import (
    asks_about_preference,
    quoted_spans,
    quotes_a_colleague,
    reports_the_audience,
    sets_own_taste_aside,
)

_ASIDE = re.compile(
    r"\b(?:opinion|book|mind|taste|liking|personally|imho|imo|ask\s+me|were\s+me|was\s+me|to\s+me|for\s+me|honest|take|money|eyes|ear|been\s+there|weakness|pet\s+hate)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:is|are|was|looks?|feels?|sounds?|seems?)$", re.I)
_BARE = 4
"""A clause of up to so many words, such as "in my book" or "personally", carries no matter of its own."""


def claims(page: Page, pattern: re.Pattern[str], whose: Whose) -> Iterator[Hit]:
    """A hit for each clause that `pattern` matches, unless it is reported, quoted, asked, set aside, or borne out."""
    quoted = quoted_spans(page.text)
    for sentence in page.sentences:
        theirs = [span for span in quoted if not quotes_a_colleague(sentence, span, page.case.audience_name)]
        for clause, core in _claiming(sentence, pattern):
            if not any(core.overlaps(span) for span in theirs) and _is_the_writers(sentence, clause, page):
                yield from _judged(page, sentence, shortened(clause, core.start, core.end), whose)


def _claiming(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, Passage]]:
    """Each clause that makes a claim, once, with the words that make it."""
    done = 0
    for found in pattern.finditer(sentence.text):
        if found.start() < done:
            continue
        at = sentence.passage.start
        clause = _with_its_matter(sentence, sentence.from_clause_of(found.start(), found.end()))
        done = clause.end - at
        yield clause, Passage(found[0], at + found.start(), at + found.end())


def _with_its_matter(sentence: Sentence, clause: Passage) -> Passage:
    """The clause with its neighbour where it is a mere aside: "a grid is, in my opinion, dull"."""
    aside = len(clause.text.split()) <= _BARE and _ASIDE.search(clause.text)
    at = sentence.clauses.index(clause) if aside and clause in sentence.clauses else -1
    if at < 0:
        return clause
    first = (
        sentence.clauses[at - 1]
        if 0 < at == len(sentence.clauses) - 1 or (at and _OPEN.search(sentence.clauses[at - 1].text))
        else clause
    )
    last = sentence.clauses[at + 1] if at + 1 < len(sentence.clauses) else clause
    start = sentence.passage.start
    return sentence.passage.part(first.start - start, last.end - start)


def _is_the_writers(sentence: Sentence, clause: Passage, page: Page) -> bool:
    name = page.case.audience_name
    return not (
        reports_the_audience(sentence, name)
        or sets_own_taste_aside(sentence, name)
        or asks_about_preference(clause.text)
        or is_no_claim_otherwise(sentence, clause, name)
    )


def _judged(page: Page, sentence: Sentence, passage: Passage, whose: Whose) -> Iterator[Hit]:
    found = stands(sentence, passage, page.case.evidence)
    if found.backing and not found.opposing:
        return
    aspect = _aspect(sentence, passage, found.opposing)
    yield Hit(
        passage=passage,
        aspect=aspect,
        trigger=Trigger.SELF_REFERENCE,
        whose=whose,
        opposing=_of_one_aspect(found.opposing, aspect),
    )


def _aspect(sentence: Sentence, passage: Passage, opposing: tuple[Evidence, ...]) -> Aspect:
    if opposing:
        return opposing[0].aspect
    return first_aspect(passage.text, sentence.text, sentence.before) or Aspect.TOPIC


def _of_one_aspect(opposing: tuple[Evidence, ...], aspect: Aspect) -> tuple[Evidence, ...]:
    return tuple(item for item in opposing if item.aspect is aspect)
