"""How much of a figure is chance: the same figure over cases drawn anew, again and again (the percentile bootstrap)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bot.core.flags.labelled import LabelledCase
from bot.core.flags.scoring.counts import Counts, total

TIMES = 1_000
SEED = 20_261_121
SHARE = 0.95
"""Cases are drawn so often, with chance from this seed, and the interval holds this share of what comes out."""

Figure = Callable[[Counts], float | None]
Sample = Sequence[int]


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float

    @property
    def holds_zero(self) -> bool:
        return self.low <= 0 <= self.high


def families(told: Sequence[LabelledCase]) -> list[list[int]]:
    """The numbers of the cases, twins with the case they are twins of: they stand or fall together, so that drawn one by
    one they would make a figure look surer than it is.
    """
    family_of = {each.id: [number] for number, each in enumerate(told)}
    for each in told:
        mine, theirs = family_of[each.id], family_of.get(each.twin_of)
        if theirs is not None and theirs is not mine:
            theirs.extend(mine)
            family_of.update((told[number].id, theirs) for number in mine)
    return list({id(family): family for family in family_of.values()}.values())


def samples(cases: int, times: int = TIMES, seed: int = SEED) -> list[Sample]:
    """Numbers of cases (or families), as many as there are, drawn with putting back; the same seed draws the same."""
    chance = Random(seed)  # noqa: S311 - chance for statistics, not for secrets
    return [chance.choices(range(cases), k=cases) for _ in range(times)] if cases else []


def redrawn(counts: Sequence[Counts], drawn: Sequence[Sample]) -> list[Counts]:
    """The sum of the counts of each sample. One set of samples for several judges pairs them, case by case."""
    return [total(map(counts.__getitem__, sample)) for sample in drawn]


def interval(summed: Sequence[Counts], figure: Figure) -> Interval | None:
    """The middle SHARE of a figure over samples; None where no sample has it."""
    return _middle([value for counts in summed if (value := figure(counts)) is not None])


def difference(one: Sequence[Counts], other: Sequence[Counts], figure: Figure) -> Interval | None:
    """The same of what `one` has more than `other`, sample by sample."""
    pairs = ((figure(mine), figure(theirs)) for mine, theirs in zip(one, other, strict=True))
    return _middle([mine - theirs for mine, theirs in pairs if mine is not None and theirs is not None])


def _middle(values: list[float]) -> Interval | None:
    if not values:
        return None
    ordered = sorted(values)
    cut = (1 - SHARE) / 2
    return Interval(_quantile(ordered, cut), _quantile(ordered, 1 - cut))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between its neighbours in proportion (type 7 of Hyndman and Fan, 1996)."""
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)
