"""Buyers parted into groups: what is counted of each group and of everybody, before anything is said of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.suggesting.centre import Frame
from bot.core.suggesting.fifths import Fifth

FEWEST = 50
"""Customers with a habit below whom groups would be chance: ten each of five."""
HABIT = 2
"""Purchases from which something can be seen; one is no habit."""
SMALLEST = 10
SMALLEST_SHARE = 0.01
"""A group of fewer customers, or of a smaller share of all, is no persona that somebody writes for."""
MEMBER = 0.5
"""Whoever is less likely than that to be like a group is counted in none."""
BEYOND_CHANCE = 1.25
"""Of what chance alone parts: its silhouettes differ by less than a fifth from one drawing to the next."""
STABLE = 0.75
"""Mean Jaccard likeness of a group and what comes back of it (Hennig 2007, Computational Statistics & Data Analysis 52:
“a valid, stable cluster should yield a mean Jaccard similarity value of 0.75 or more”).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What was counted of some customers. `categories` gives how many of them bought in each and how many purchases that
    were; `spent` sums minor units by currency. Medians are of a customer: days since the last purchase, purchases, and
    the mean amount of one in the currency that most purchases have (None where none has an amount). `personas` counts
    who stands behind one already.
    """

    customers: int
    purchases: int
    categories: Mapping[str, tuple[int, int]]
    spent: Mapping[str, int]
    months: tuple[int, ...]
    lately: int
    before: int
    median_days: float
    median_bought: float
    median_amount: float | None
    personas: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`place` is its number among the frame's points, `examples` the ids nearest to it, `some` ids of at most a few hundred
    members, taken evenly. `fifths` tell where it stands among all who bought.
    """

    place: int
    sums: Sums
    stability: float
    examples: tuple[str, ...]
    some: tuple[str, ...]
    fifths: tuple[Fifth, ...] = ()

    def is_too_small(self, everyone: Sums) -> bool:
        return self.sums.customers < max(SMALLEST, SMALLEST_SHARE * everyone.customers)

    @property
    def is_stable(self) -> bool:
        return self.stability >= STABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """`groups` is empty where there were too few buyers with a habit (`habitual` of them), or nothing that parts them better
    than chance does: then `separation`, the mean silhouette of `best` groups, is not clearly above `chance`. `currency` is
    the one that most purchases have, `since` and `until` are the days of the first and the last. `tried` are the numbers of
    groups that were compared, by `looked_at` customers.
    """

    everyone: Sums
    habitual: int
    since: date
    until: date
    currency: str | None = None
    groups: tuple[Group, ...] = ()
    frame: Frame | None = None
    separation: float = 0
    chance: float = 0
    best: int = 0
    tried: tuple[int, ...] = ()
    looked_at: int = 0

    @property
    def beyond_chance(self) -> bool:
        return self.separation >= BEYOND_CHANCE * max(self.chance, 0)
