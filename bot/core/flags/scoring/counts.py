"""What is counted over labelled cases, and the figures that come of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.core.flags.labelled import Mark
from bot.core.flags.scoring.pairs import Pair


class Counts(NamedTuple):
    """Counts can be added up, and drawn anew. A figure is a share from 0 to 1; None where there is nothing to divide by.

    Over all flags `found` and `hits` are the same number. Of one aspect `found` counts labels of that aspect, `hits`
    predictions of it: a passage may be found under another aspect than its label's.
    """

    labelled: int = 0
    found: int = 0
    found_right: int = 0
    predicted: int = 0
    hits: int = 0
    hits_right: int = 0
    contradicted: int = 0
    cited: int = 0
    without: int = 0
    left_alone: int = 0

    @property
    def precision(self) -> float | None:
        return _share(self.hits, self.predicted)

    @property
    def recall(self) -> float | None:
        return _share(self.found, self.labelled)

    @property
    def f1(self) -> float | None:
        return _f1(self, self.hits, self.found)

    @property
    def strict_f1(self) -> float | None:
        """F1 in which a passage counts only with the right verdict."""
        return _f1(self, self.hits_right, self.found_right)

    @property
    def verdict(self) -> float | None:
        """Share of the found labels whose verdict is right."""
        return _share(self.found_right, self.found)

    @property
    def evidence(self) -> float | None:
        """Share of the found labels with evidence against them that cite some of it, and none that does not exist."""
        return _share(self.cited, self.contradicted)

    @property
    def clean(self) -> float | None:
        """Share of the cases without a label that got no flag."""
        return _share(self.left_alone, self.without)


FIGURES = ("precision", "recall", "f1", "strict_f1", "verdict", "evidence", "clean")


def total(counts: Iterable[Counts]) -> Counts:
    summed = [sum(column) for column in zip(*counts, strict=True)]
    return Counts(*summed) if summed else Counts()


def counts_of(pairs: Iterable[Pair], of: Callable[[Mark], bool] = lambda mark: True) -> Counts:
    """The counts of those labels and predictions that `of` takes. Whether a case was left alone is not counted here."""
    listed = tuple(pairs)
    labelled = [pair for pair in listed if pair.labelled and of(pair.labelled)]
    predicted = [pair for pair in listed if pair.predicted and of(pair.predicted)]
    return Counts(
        labelled=len(labelled),
        found=sum(pair.found for pair in labelled),
        found_right=sum(pair.right for pair in labelled),
        predicted=len(predicted),
        hits=sum(pair.found for pair in predicted),
        hits_right=sum(pair.right for pair in predicted),
        contradicted=sum(pair.contradicted for pair in labelled),
        cited=sum(pair.contradicted and pair.cites_well for pair in labelled),
    )


def left_alone(labelled: Sequence[Mark], predicted: Sequence[Mark]) -> Counts:
    """The count of one case, or of one text, for `clean`: whether there was nothing to find, and nothing was found."""
    return Counts(without=int(not labelled), left_alone=int(not labelled and not predicted))


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(counts: Counts, hits: int, found: int) -> float | None:
    """None where there was nothing to find: then false alarms are told by `clean`."""
    if not counts.labelled:
        return None
    precision, recall = _share(hits, counts.predicted) or 0.0, _share(found, counts.labelled) or 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
