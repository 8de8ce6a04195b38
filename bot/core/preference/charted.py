"""What is worth a chart of its own: bars enough to compare, each of messages, or customers, enough to mean something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.preference.answer import HourCount, Preference
from bot.core.preference.channel_words import named
from bot.core.preference.group import Group, by_part
from bot.core.preference.group_words import FEW
from bot.core.preference.words import DRAWN, DRAWN_IN_PART
from bot.core.touches import Daypart

ENOUGH_BARS = 3
"""Two figures are read faster than a chart of them."""
A_FIFTIETH = 50
"""A bar of fewer messages than a fiftieth of all would draw the eye to chance: 5 of 7, beside 162 of 590."""
UNITS = ((10**9, "B"), (10**6, "M"), (10**3, "k"))

Counted = tuple[str, int, int]
"""A name, how many were answered, of how many delivered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """`bars` are names, each with the number behind it, and heights. `up` says what the heights are of, `across` what
    the bars are, `series` what was counted.
    """

    bars: tuple[tuple[str, float], ...]
    series: str
    up: str
    across: str


def answers_by_channel(preference: Preference) -> BarChart | None:
    """None where there is too little to draw."""
    counted = [(named(each.channel), each.answered, each.delivered) for each in preference.standings]
    return _shares(counted, DRAWN, "channel (messages sent)")


def answers_by_part(preference: Preference) -> BarChart | None:
    """On the days that the answer is about: a bar of all days would hide what it says of weekends."""
    zone = f"in {preference.hour.zone}" if preference.hour.zone else "where they live"
    counted = _by_part(each for each in preference.hours if preference.hour.weekend in (None, each.weekend))
    return _shares(counted, DRAWN_IN_PART, f"hour {zone} (messages sent)")


def preferred_channels(group: Group) -> BarChart | None:
    return _customers([(named(channel), lean.customers) for channel, lean in group.channels], "channel")


def preferred_parts(group: Group) -> BarChart | None:
    counted = [(_hours(part), lean.customers) for part, lean in by_part(group.hours)]
    return _customers(counted, "hour where they live")


def days_in_words(preference: Preference) -> str:
    """Of which days that chart is: " on weekdays"; "" of all."""
    return {None: "", True: " at weekends", False: " on weekdays"}[preference.hour.weekend]


def short(number: int) -> str:
    """Such as 940, 1.2k, 12k or 3M: a label has little room. Rounded down, since it says how much there is at least."""
    for size, unit in UNITS:
        if number >= size:
            whole, tenths = divmod(10 * number // size, 10)
            return f"{whole}.{tenths}{unit}" if tenths and whole < 10 else f"{whole}{unit}"
    return str(number)


def _shares(counted: Iterable[Counted], enough: int, across: str) -> BarChart | None:
    """In per cent, of those with messages enough; none where nothing was answered."""
    told = list(counted)
    enough = max(enough, sum(delivered for _, _, delivered in told) // A_FIFTIETH)
    drawn = [
        (f"{name} ({short(delivered)})", round(100 * answered / delivered, 1))
        for name, answered, delivered in told
        if delivered >= enough
    ]
    return _chart(drawn, "answered", "% of the messages", across)


def _customers(counted: Sequence[tuple[str, int]], across: str) -> BarChart | None:
    if sum(customers for _, customers in counted) < FEW:
        return None
    drawn = [(f"{name} ({short(customers)})", customers) for name, customers in counted]
    return _chart(drawn, "prefer it", "customers", f"{across} (customers)")


def _chart(bars: Sequence[tuple[str, float]], series: str, up: str, across: str) -> BarChart | None:
    if len(bars) < ENOUGH_BARS or not any(height for _, height in bars):
        return None
    return BarChart(bars=tuple(bars), series=series, up=up, across=across)


def _by_part(hours: Iterable[HourCount]) -> list[Counted]:
    """Weekdays and weekends together, in the order of the day."""
    sums: dict[Daypart, tuple[int, int]] = {}
    for each in hours:
        answered, delivered = sums.get(each.daypart, (0, 0))
        sums[each.daypart] = (answered + each.answered, delivered + each.delivered)
    return [(_hours(part), *sums[part]) for part in Daypart if part in sums]


def _hours(part: Daypart) -> str:
    start, end = part.hours
    return f"{start:02}–{end:02}"
