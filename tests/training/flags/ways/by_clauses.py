"""A way that looks at one clause at a time: what it is there for, how it stands with each item, and what both weigh.

Everything is fitted on the training voices. What is weighed, and from where on it is a flag, is fitted on answers about
voices that were set aside in turn, so that nothing is fitted on an answer that was learnt by heart.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Protocol

from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.core.evidence import Evidence
from bot.judges.learnt.network import Array
from tests.training.flags.corpus import CONTRADICTS, SUPPORTS
from tests.training.flags.ways.clauses import ASK, REST, TASTE, Beside, Clause, Told, looked_at
from tests.training.flags.ways.guesses import Counter, Guess, Guessed, Thresholds, best

FOLDS = 3
LOW = 0.15
"""A clause that is less likely than this to be a taste or an ask is not put beside the items."""


class Model(Protocol):
    """As scikit-learn has them: what is fitted are clauses, or clauses beside items, as they are."""

    def fit(self, given: Sequence[Any], told: Sequence[int]) -> object: ...

    def predict_proba(self, given: Sequence[Any]) -> Array: ...


@dataclass(frozen=True, slots=True)
class Models:
    """Two models a way, made anew for each fit."""

    of_clauses: Callable[[], Model]
    of_pairs: Callable[[], Model]


@dataclass(frozen=True, slots=True)
class Seen:
    """Shares of rest, taste and ask; and for each item put beside it those of silent, supports and contradicts."""

    clause: Clause
    kinds: Array
    relations: tuple[tuple[Beside, Array], ...]


class Looking:
    """The two models of a way, fitted."""

    def __init__(self, models: Models, told: Sequence[Told], single: Sequence[Beside]) -> None:
        clauses = [clause for each in told for clause in each.clauses]
        pairs = [*(pair for clause in clauses if clause.said for pair in looked_at(clause)), *single]
        self.of_clauses, self.of_pairs = models.of_clauses(), models.of_pairs()
        self.of_clauses.fit(clauses, [clause.kind for clause in clauses])
        self.of_pairs.fit(pairs, [pair.relation for pair in pairs])

    def see(self, clauses: Sequence[Clause]) -> list[Seen]:
        if not clauses:
            return []
        kinds = self.of_clauses.predict_proba(clauses)
        wanted = [
            list(looked_at(clause)) if 1 - row[REST] >= LOW else [] for clause, row in zip(clauses, kinds, strict=True)
        ]
        pairs = list(chain.from_iterable(wanted))
        shares = iter(self.of_pairs.predict_proba(pairs) if pairs else ())
        return [
            Seen(clause, row, tuple((pair, next(shares)) for pair in beside))
            for clause, row, beside in zip(clauses, kinds, wanted, strict=True)
        ]


class ByClauses:
    """The whole way: it learns from cases, and guesses."""

    def __init__(self, models: Models, told: Sequence[Told], single: Sequence[Beside], count: Counter) -> None:
        unseen = list(_unseen(models, told, single))
        clauses = [
            (seen, labelled) for each, rows in unseen for seen, labelled in zip(rows, each.labelled, strict=True)
        ]
        self.weights = LogisticRegression(C=0.1, max_iter=2000)
        self.weights.fit([weighed(seen) for seen, _ in clauses], [labelled for _, labelled in clauses])
        self.thresholds: Thresholds = best([(each.told, self.guesses(rows)) for each, rows in unseen], count)
        self.looking = Looking(models, told, single)

    def guess(self, told: Sequence[Told]) -> list[Guessed]:
        rows = iter(self.looking.see([clause for each in told for clause in each.clauses]))
        return [(each.told, self.guesses([next(rows) for _ in each.clauses])) for each in told]

    def guesses(self, rows: Sequence[Seen]) -> list[Guess]:
        if not rows:
            return []
        shares = self.weights.predict_proba([weighed(seen) for seen in rows])[:, 1]
        return [Guess(seen.clause.mark, float(share), _against(seen)) for seen, share in zip(rows, shares, strict=True)]


def _unseen(models: Models, told: Sequence[Told], single: Sequence[Beside]) -> Iterator[tuple[Told, list[Seen]]]:
    """Each case, seen by models that have not learnt from its voice."""
    voices = [each.told.voice for each in told]
    for known, other in GroupKFold(FOLDS).split(voices, groups=voices):
        looking = Looking(models, [told[n] for n in known], single)
        rows = iter(looking.see([clause for n in other for clause in told[n].clauses]))
        for n in other:
            yield told[n], [next(rows) for _ in told[n].clauses]


def weighed(seen: Seen) -> list[float]:
    """What is weighed, as the judge does it: all of it between 0 and 1."""
    evidence = [share for pair, share in seen.relations if isinstance(pair.item, Evidence)]
    tastes = [share for pair, share in seen.relations if not isinstance(pair.item, Evidence)]
    against, backed, mirrored = _most(evidence, CONTRADICTS), _most(evidence, SUPPORTS), _most(tastes, SUPPORTS)
    taste, ask = float(seen.kinds[TASTE]), float(seen.kinds[ASK])
    return [
        taste, ask, against, backed, mirrored, float(seen.clause.page.is_copy),
        taste * (1 - backed), taste * against, ask * against, ask * mirrored * (1 - backed),
        min(1.0, len(seen.clause.text.split()) / 15),
    ]  # fmt: skip


def _most(shares: Sequence[Array], relation: int) -> float:
    return max((float(share[relation]) for share in shares), default=0.0)


def _against(seen: Seen) -> tuple[tuple[str, float], ...]:
    """What rather supports it does not speak against it."""
    told = [
        (pair.item.id, float(share[CONTRADICTS]))
        for pair, share in seen.relations
        if isinstance(pair.item, Evidence) and share[CONTRADICTS] > share[SUPPORTS]
    ]
    return tuple(sorted(told, key=lambda pair: -pair[1]))
