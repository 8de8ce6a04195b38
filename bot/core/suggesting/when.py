"""When a group buys: in which months, on which days, at what hours, and whether more or less than the year before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from bot.core.suggesting.buyer import Bought
from bot.core.suggesting.grouping import Sums
from bot.core.suggesting.proposal import Trait
from bot.core.suggesting.said import months_in_words, percent
from bot.core.touches import DAYPART_OF_HOUR, Daypart

YEAR = timedelta(days=365)
IN_ROW = 3
"""Months of a season, as the year has four."""
FEWEST = 30
"""Purchases below which a share of them is not told: its error is more than nine points either way (one standard deviation)."""
APART = 1.3
"""Times everybody's share of the same months or hours from which it is theirs, and no season of the whole shop."""
MOSTLY = 0.4
"""Of their purchases have to fall there."""
CHANGED = 0.1
"""Of everybody's trend: closer to it, a group only goes with the rest."""
SATURDAY = 5


@dataclass
class Times:
    """Purchases of some customers by part of the day and by day of the week, in their own zones."""

    dayparts: dict[Daypart, int] = field(default_factory=lambda: dict.fromkeys(Daypart, 0))
    weekend: int = 0
    purchases: int = 0

    def add(self, bought: Bought) -> None:
        local = bought.at.astimezone(_zone(bought.zone))
        self.dayparts[DAYPART_OF_HOUR[local.hour]] += 1
        self.weekend += local.weekday() >= SATURDAY
        self.purchases += 1


def times_of(bought: Iterable[Bought]) -> Times:
    times = Times()
    for item in bought:
        times.add(item)
    return times


def season_of(sums: Sums, everyone: Sums, since: date, until: date) -> tuple[str, tuple[int, ...]]:
    """A sentence and its months; "" and () where they buy as the year goes for everybody, or too little is known: a season
    is seen only where purchases reach back a whole year.
    """
    if sums.purchases < FEWEST or until - since < YEAR:
        return "", ()
    runs = [tuple((first + more) % 12 for more in range(IN_ROW)) for first in range(12)]
    theirs = {run: _share(sums.months, run) for run in runs}
    best = max(runs, key=lambda run: theirs[run])
    ordinary = _share(everyone.months, best)
    if theirs[best] < MOSTLY or theirs[best] < APART * ordinary:
        return "", ()
    months = tuple(month + 1 for month in best)
    return (
        f"{percent(theirs[best])} of their {sums.purchases:,} purchases were made from {months_in_words(months)}; "
        f"of everybody’s, {percent(ordinary)}.",
        months,
    )


def trend_of(sums: Sums, everyone: Sums, since: date, until: date) -> str:
    """Last year against the one before; "" where purchases do not reach back two years, or are too few."""
    if until - since < 2 * YEAR or min(sums.before, everyone.before) < FEWEST:
        return ""
    theirs, ordinary = sums.lately / sums.before - 1, everyone.lately / everyone.before - 1
    beside = (
        "about as everybody’s" if abs(theirs - ordinary) < CHANGED else f"while everybody’s changed by {ordinary:+.0%}"
    )
    return (
        f"{sums.lately:,} purchases in the last 365 days, {sums.before:,} in the 365 before ({theirs:+.0%}), {beside}."
    )


def hours_of(times: Times, everyone: Times) -> tuple[Trait, ...]:
    """A part of the day, and the weekend, where clearly more of them falls there than of everybody's."""
    if min(times.purchases, everyone.purchases) < FEWEST:
        return ()
    part = max(Daypart, key=lambda each: times.dayparts[each])
    start, end = part.hours
    told = (
        (f"hours {part}", f"of purchases between {start} and {end} o’clock", times.dayparts[part], everyone.dayparts[part]),
        ("weekend", "of purchases on Saturday or Sunday", times.weekend, everyone.weekend),
    )  # fmt: skip
    each = ((key, text, n / times.purchases, all_n / everyone.purchases) for key, text, n, all_n in told)
    return tuple(
        Trait(
            key=key,
            text=text,
            figure=percent(theirs),
            everyone=percent(ordinary),
            n=times.purchases,
            counted="purchases",
            value=theirs,
            ordinary=ordinary,
        )
        for key, text, theirs, ordinary in each
        if theirs >= MOSTLY and theirs >= APART * ordinary
    )


def together(groups: Iterable[tuple[int, int, Times]]) -> Times:
    """Everybody's. Of each group: how many customers it has, how many of them were looked at, and when those bought. A group
    of which one in ten was looked at counts ten times.
    """
    whole = Times()
    for customers, looked_at, times in groups:
        weight = customers / max(looked_at, 1)
        whole.purchases += round(times.purchases * weight)
        whole.weekend += round(times.weekend * weight)
        for part in Daypart:
            whole.dayparts[part] += round(times.dayparts[part] * weight)
    return whole


def _share(months: Sequence[int], run: tuple[int, ...]) -> float:
    return sum(months[month] for month in run) / max(sum(months), 1)


@cache
def _zone(name: str | None) -> tzinfo:
    return ZoneInfo(name) if name else UTC
