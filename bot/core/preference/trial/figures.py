"""What a way to guess loses, and how far what it says lies from what comes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from operator import itemgetter
from statistics import fmean

from bot.core.preference.trial.hold import Foretold

SPANS = ((0, 0), (1, 2), (3, 5), (6, 12), (13, None))
"""Touches that were known of a customer."""
BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Touches to which about the same chance was given: the mean of what was said, and the share that was answered."""

    said: float
    came: float
    n: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson 1927), which holds for few touches and shares near 0 as well."""
        z, n = 1.96, self.n
        middle = (self.came + z * z / (2 * n)) / (1 + z * z / n)
        reach = z / (1 + z * z / n) * sqrt(self.came * (1 - self.came) / n + z * z / (4 * n * n))
        return max(min(middle - reach, self.came), 0.0), min(max(middle + reach, self.came), 1.0)


@dataclass(frozen=True, slots=True)
class Figures:
    """`gap` is the mean distance between what was said and what came, over ten bins of equally many touches."""

    log_loss: float
    brier: float
    gap: float
    n: int


def figures(foretold: Sequence[Foretold], way: str) -> Figures | None:
    """None of nothing."""
    if not foretold:
        return None
    told = [(each.chances[way], each.answered) for each in foretold]
    return Figures(
        fmean(-log(chance if came else 1 - chance) for chance, came in told),
        fmean((chance - came) ** 2 for chance, came in told),
        sum(each.n * abs(each.said - each.came) for each in bins(foretold, way)) / len(told),
        len(told),
    )


def bins(foretold: Iterable[Foretold], way: str) -> list[Bin]:
    told = sorted(((each.chances[way], each.answered) for each in foretold), key=itemgetter(0))
    edges = [len(told) * number // BINS for number in range(BINS + 1)]
    parts = [told[start:end] for start, end in pairwise(edges) if end > start]
    return [Bin(fmean(said for said, _ in part), fmean(came for _, came in part), len(part)) for part in parts]


def words_of(span: tuple[int, int | None]) -> str:
    least, most = span
    if most is None:
        return f"Of whom {least} messages or more were known"
    return f"Of whom {least}–{most} messages were known" if most else "Of whom nothing was known"


def of_span(foretold: Iterable[Foretold], span: tuple[int, int | None]) -> list[Foretold]:
    least, most = span
    return [each for each in foretold if least <= each.n and (most is None or each.n <= most)]
