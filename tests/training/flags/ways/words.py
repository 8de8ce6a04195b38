"""Words and pairs of words by how telling they are (tf-idf), and a support vector machine."""

import itertools
import re
from collections.abc import Iterator

from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

from bot.core.evidence import Evidence
from bot.core.flags.aspects import aspect_of
from bot.core.flags.words.terms import fold, terms
from tests.training.flags.ways.by_clauses import Model, Models
from tests.training.flags.ways.clauses import Beside, Clause

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[?!\d]")


def models() -> Models:
    return Models(_of_clauses, _of_pairs)


def _of_clauses() -> Model:
    return _machine(clause_words, strength=0.3)


def _of_pairs() -> Model:
    return _machine(pair_words, strength=0.1)


def _machine(words: object, strength: float) -> Model:
    """The machine knows no shares: they are fitted to its answers on parts that were set aside in turn."""
    told: Model = make_pipeline(
        TfidfVectorizer(analyzer=words, min_df=2, sublinear_tf=True),
        CalibratedClassifierCV(LinearSVC(C=strength, class_weight="balanced"), cv=3),
    )
    return told


def clause_words(clause: Clause) -> Iterator[str]:
    """Words and pairs of words of the clause, and single words of the sentence around it."""
    own = _words(clause.text)
    yield from own
    yield from (f"{one} {other}" for one, other in itertools.pairwise(own))
    yield f"is copy {clause.page.is_copy}"
    yield from (f"{word} around" for word in _words(clause.sentence.text))
    yield from (f"{word} before" for word in _words(clause.sentence.before)[-6:])


def pair_words(pair: Beside) -> Iterator[str]:
    """The clause's words by whether the item is liked, the item's own, and what they share."""
    clause, item = pair.clause, pair.item
    note = item.note if isinstance(item, Evidence) else ""
    source = item.source if isinstance(item, Evidence) else "author"
    yield from (
        f"{item.polarity} {item.aspect}",
        f"{item.polarity} {source}",
        f"{item.polarity} {aspect_of(clause.text)} {item.aspect}",
    )
    yield from (f"{item.polarity} {word}" for word in _words(clause.text))
    yield from (f"{item.aspect} {item.polarity} {fold(word)}" for word in _words(clause.text))
    yield from (f"known {item.polarity} {fold(word)}" for word in _words(item.value))
    for name, said in (("clause", clause.text), ("sentence", clause.sentence.text)):
        for part, known in (("value", item.value), ("note", note)):
            shared = len(terms(said) & terms(known))
            yield from (f"{item.polarity} {name} {part} share {count}" for count in range(min(3, shared) + 1))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]
