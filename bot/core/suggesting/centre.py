"""Where a group lies among all buyers: the numbers that are needed to say how well somebody fits it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A logarithm is moved by `mean` and divided by `spread`, so that everybody's mean is 0 and their spread 1."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a buyer becomes a point, the same for all groups of one analysis, and where all its groups lie.

    `shares` are everybody's of `categories`, in their order; what stands in no category listed is left out. `prior` is
    how many purchases they weigh against a buyer's own. `money` scales the mean amount of a purchase by currency.
    `weight` is what the categories count beside recency, frequency and money. `points` and `sizes` (shares of all buyers)
    are those of all groups, proposed or not, and behind them of whoever is like no group in particular; `width` is how far
    members lie from them.
    """

    categories: tuple[str, ...]
    shares: tuple[float, ...]
    prior: float
    recency: Scale
    frequency: Scale
    money: tuple[tuple[str, Scale], ...]
    weight: float
    points: tuple[tuple[float, ...], ...]
    sizes: tuple[float, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Centre:
    """One group of an analysis: `place` is its number among the frame's points."""

    frame: Frame
    place: int
