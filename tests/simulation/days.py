"""The round of the day: when a person answers gladly, and when senders send."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, exp, pi
from random import Random

from bot.core.channels.channel import Channel
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.touches import DAYPART_OF_HOUR, Daypart

HOURS = range(24)
WEEKENDS = (False, True)
HABIT = {
    False: {Daypart.EARLY: 8, Daypart.MORNING: 38, Daypart.AFTERNOON: 34, Daypart.EVENING: 16, Daypart.LATE: 4},
    True: {Daypart.EARLY: 5, Daypart.MORNING: 40, Daypart.AFTERNOON: 30, Daypart.EVENING: 22, Daypart.LATE: 3},
}
"""How senders spread their messages over the parts of a day, in hundredths; nothing is sent at night."""
STEEP = (0.3, 0.9)
"""How much the hour matters to a persona: at the best hour exp(2 * .6), some three times as many answer as at the worst."""
SHIFTED, BENT = 2.5, 0.25
"""By how many hours, and by how much in steepness, customers lie around their persona (standard deviations)."""

Weights = tuple[float, ...]
"""One number for each hour, of a weekday first and of a weekend's day then: 48."""


@dataclass(frozen=True, slots=True)
class Hours:
    """What is named as the time to send: from `start` to before `end`; on all days where `weekend` is None."""

    start: int
    end: int
    weekend: bool | None


@dataclass(frozen=True, slots=True)
class Day:
    """The hour of the day that suits best, of weekdays and of weekends, and how much it matters."""

    peaks: tuple[float, float]
    steep: float

    def lifts(self) -> Weights:
        """By how much an hour raises a rate; at the hours at which senders send 1 on the average."""
        raw = [
            exp(self.steep * cos(2 * pi * (hour - self.peaks[weekend]) / 24)) for weekend in WEEKENDS for hour in HOURS
        ]
        mean = average(raw, SENDING)
        return tuple(lift / mean for lift in raw)


def any_day(chance: Random) -> Day:
    """A persona's: it looks at its messages some time between eight and ten, and later at weekends."""
    weekdays = chance.uniform(8, 22)
    return Day((weekdays, weekdays + chance.uniform(0, 4)), chance.uniform(*STEEP))


def around(chance: Random, day: Day) -> Day:
    """A customer's: a little earlier or later, and more or less a creature of habit."""
    shift = chance.gauss(0, SHIFTED)
    return Day((day.peaks[0] + shift, day.peaks[1] + shift), max(day.steep + chance.gauss(0, BENT), 0))


def sending(chance: Random) -> Weights:
    """When one customer was written to: senders' habits, but more at some hours and less at others."""
    parts = {(part, weekend): chance.gammavariate(2, 0.5) for part in Daypart for weekend in WEEKENDS}
    return tuple(
        SENDING[hour + 24 * weekend] * parts[DAYPART_OF_HOUR[hour], weekend] for weekend in WEEKENDS for hour in HOURS
    )


def average(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)


def polite(channel: Channel) -> range:
    """The hours at which the channel may be used."""
    return range(*(CONTACT_RULES[channel].awake or (0, 24)))


def kept_polite(channel: Channel, weights: Weights) -> Weights:
    hours = polite(channel)
    return tuple(weight if at % 24 in hours else 0.0 for at, weight in enumerate(weights))


def within(hours: Hours, channel: Channel) -> Weights:
    """Sent evenly over the hours that are named, on five weekdays and two days of the weekend where both are meant."""
    days = WEEKENDS if hours.weekend is None else (hours.weekend,)
    share = {False: 5.0, True: 2.0}
    named = range(hours.start, hours.end)
    weights = tuple(
        share[weekend] if weekend in days and hour in named else 0.0 for weekend in WEEKENDS for hour in HOURS
    )
    allowed = kept_polite(channel, weights)
    return allowed if any(allowed) else weights


def _habit(hour: int, *, weekend: bool) -> float:
    part = DAYPART_OF_HOUR[hour]
    start, end = part.hours
    return (2 if weekend else 5) * HABIT[weekend].get(part, 0) / (end - start)


SENDING: Weights = tuple(_habit(hour, weekend=weekend) for weekend in WEEKENDS for hour in HOURS)
