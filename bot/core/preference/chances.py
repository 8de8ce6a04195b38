"""How likely an answer is, and which of several rates is the highest: Beta-Binomial, in plain floats.

A rate is x in 0..1 with density x^(a-1) (1-x)^(b-1). On the log-odds axis y = ln(x / (1-x)) that density becomes
x^a (1-x)^b, which has no poles at 0 and 1 and falls off exponentially on both sides, so that a trapezoid over a few
dozen points is exact to three decimals. Every density gets points of its own, and all are read at everybody's.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import exp, log, log1p, prod, sqrt
from operator import mul
from typing import TypeVar

POINTS = 80
"""Grid points for each rate: P(best) is off by less than .004 against the exact sum for whole-numbered a and b."""
MOST_POINTS, FEWEST_POINTS = 480, 40
"""Of many rates together, and of each of them: each is read at the others' points as well, and those lie close."""
FARTHEST = 700.0
"""On the log-odds axis: exp() of more is more than a float holds, and such a rate is 0 for all that anybody can tell."""
INTERVAL = (0.025, 0.975)
"""The 95 % interval."""


@dataclass(frozen=True, slots=True)
class Beta:
    """A rate after `a` answers and `b` silences, the prior's share among them. Both are above 0."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        return self.a / (self.a + self.b)

    def span(self) -> tuple[float, float]:
        """Where on the log-odds axis the rate lies, all but a ten-thousandth of it."""
        centre, spread = log(self.a / self.b), 6 * sqrt(1 / self.a + 1 / self.b)
        return centre - spread - 10 / self.a, centre + spread + 10 / self.b

    def log_density(self, y: float) -> float:
        """Up to a constant."""
        lower = -log1p(exp(-y)) if y > 0 else y - log1p(exp(y))
        return self.a * lower + self.b * (lower - y)


@dataclass(frozen=True, slots=True)
class Chance:
    """`low`..`high` is the 95 % interval; `best` the probability that this rate is the highest of those compared."""

    mean: float
    low: float
    high: float
    best: float


Key = TypeVar("Key")


def compare(rates: Mapping[Key, Beta]) -> dict[Key, Chance]:
    """Each rate with its interval and its chance to be the highest. Of several, the chances add up to 1."""
    if not rates:
        return {}
    points = min(POINTS, max(MOST_POINTS // len(rates), FEWEST_POINTS))
    grid = sorted({y for rate in rates.values() for y in _points(rate, points)})
    masses = [_masses(rate, grid) for rate in rates.values()]
    below = [_cumulated(mass) for mass in masses]
    bests = _bests(masses, below)
    total = sum(bests)
    return {
        key: Chance(rate.mean, _quantile(grid, shares, INTERVAL[0]), _quantile(grid, shares, INTERVAL[1]), best / total)
        for (key, rate), shares, best in zip(rates.items(), below, bests, strict=True)
    }


def _points(rate: Beta, number: int) -> list[float]:
    start, end = rate.span()
    return [start + (end - start) * step / (number - 1) for step in range(number)]


def _masses(rate: Beta, grid: Sequence[float]) -> list[float]:
    """The share of the rate in each gap between two points; they add up to 1."""
    logs = [rate.log_density(y) for y in grid]
    top = max(logs)
    heights = [exp(value - top) for value in logs]
    gaps = [
        (one + other) / 2 * (right - left)
        for (one, other), (left, right) in zip(pairwise(heights), pairwise(grid), strict=True)
    ]
    total = sum(gaps)
    return [gap / total for gap in gaps]


def _cumulated(masses: Sequence[float]) -> list[float]:
    """The share below each point of the grid."""
    shares = [0.0]
    for mass in masses:
        shares.append(shares[-1] + mass)
    return shares


def _bests(masses: Sequence[Sequence[float]], below: Sequence[Sequence[float]]) -> list[float]:
    """P(a rate is above all others) of each, summed over the gaps with the others' shares in the middle of each.

    The product over the others is that over those before times that over those after, so that many rates cost little more
    than few.
    """
    middles = [[(one + other) / 2 for one, other in pairwise(shares)] for shares in below]
    before = list(accumulate(middles, _times, initial=[1.0] * len(middles[0])))
    after = list(accumulate(reversed(middles), _times, initial=[1.0] * len(middles[0])))[::-1]
    return [
        sum(map(prod, zip(mass, before[index], after[index + 1], strict=True))) for index, mass in enumerate(masses)
    ]


def _times(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return list(map(mul, one, other))


def _quantile(grid: Sequence[float], shares: Sequence[float], level: float) -> float:
    at = min(max(bisect_left(shares, level), 1), len(shares) - 1)
    step = shares[at] - shares[at - 1]
    part = (level - shares[at - 1]) / step if step else 0.0
    y = grid[at - 1] + part * (grid[at] - grid[at - 1])
    return 1 / (1 + exp(min(-y, FARTHEST)))
