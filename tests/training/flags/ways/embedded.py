"""MiniLM as it comes, not fine-tuned, and a logistic regression on its vectors."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from bot.core.evidence import Evidence, Polarity, Source, Taste
from bot.judges.learnt.network import Array
from tests.training.flags.ways.by_clauses import Models
from tests.training.flags.ways.clauses import Beside, Clause, Item
from tests.training.flags.ways.vectors import Vectors

_LEANS = {Polarity.LIKES: 1.0, Polarity.DISLIKES: -1.0, Polarity.NEUTRAL: 0.0}
_STRENGTH = 0.003
"""The inverse of how hard weights are held down: a thousand numbers for each clause would be learnt by heart."""


def models(vectors: Vectors) -> Models:
    seeing = _Seeing(vectors)

    def of_clauses() -> object:
        return _regression(seeing.clauses)

    def of_pairs() -> object:
        return _regression(seeing.pairs)

    return Models(of_clauses, of_pairs)  # type: ignore[arg-type]  # scikit-learn brings no types


def _regression(rows_of: object) -> object:
    told: object = make_pipeline(
        FunctionTransformer(rows_of), StandardScaler(), LogisticRegression(C=_STRENGTH, max_iter=200)
    )
    return told


class _Seeing:
    """Rows of numbers for clauses, and for clauses beside items."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors

    def clauses(self, given: Sequence[Clause]) -> Array:
        """The clause's vector, its sentence's, and how near they are to what is known. [clauses, 774]"""
        own = self._vectors([clause.text for clause in given])
        around = self._sentences(given)
        near = np.array([self._nearest(clause, row) for clause, row in zip(given, own, strict=True)], dtype=np.float32)
        return np.concatenate([own, around, near], axis=1)

    def pairs(self, given: Sequence[Beside]) -> Array:
        """The clause's vector by the item's, turned by whether the item is liked, and how near they are. [pairs, ...]"""
        own = self._vectors([pair.clause.text for pair in given])
        items = self._vectors([words_of(pair.item) for pair in given])
        around = self._sentences([pair.clause for pair in given])
        leans = np.array([[_LEANS[pair.item.polarity]] for pair in given], dtype=np.float32)
        product, near = own * items, (own * items).sum(axis=1, keepdims=True)
        nearby = (around * items).sum(axis=1, keepdims=True)
        told = np.array([_facts(pair) for pair in given], dtype=np.float32)
        return np.concatenate(
            [product, product * leans, own * leans, near, near * leans, nearby, nearby * leans, leans, told], axis=1
        )

    def _sentences(self, given: Sequence[Clause]) -> Array:
        """The mean of a sentence's clauses stands for it."""
        return np.stack([self._vectors([one.text for one in clause.sentence.clauses]).mean(axis=0) for clause in given])

    def _nearest(self, clause: Clause, row: Array) -> list[float]:
        """To what the audience likes, to what it dislikes, to what the author is known for; whether it is copy, and long."""
        groups: dict[str, list[str]] = {"likes": [], "dislikes": [], "neutral": [], "author": []}
        for item in clause.items:
            groups["author" if isinstance(item, Taste) else item.polarity].append(words_of(item))
        near = [float((self._vectors(words) @ row).max()) if words else 0.0 for words in groups.values()]
        return [*near, float(clause.page.is_copy), len(clause.text.split()) / 15]


def words_of(item: Item) -> str:
    return f"{item.value}. {item.note if isinstance(item, Evidence) else ''}"


def _facts(pair: Beside) -> list[float]:
    item = pair.item
    sources = [float(isinstance(item, Evidence) and item.source is source) for source in Source]
    return [*sources, float(isinstance(item, Taste)), float(pair.clause.page.is_copy)]
