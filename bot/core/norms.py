"""Evidence as data: a channel, hours, a length, a language, a frequency, so that code compares values and not prose.

A norm is written as one short string, the same in the database, in CSV files and in JSON:

    channel:email    hours:18-21    hours:9-12/weekend    length:short    length:80
    language:de      language:de/formal                   frequency:2/month
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.errors import TheirRulesError


class BadNorm(TheirRulesError):
    """“{text}” is no norm. Write one like channel:email, hours:18-21, hours:9-12/weekend, length:short, length:80, language:de/formal or frequency:2/month."""


class Days(StrEnum):
    ANY = "any"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"


class Period(StrEnum):
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class ChannelNorm:
    channel: Channel

    def __str__(self) -> str:
        return f"channel:{self.channel}"


@dataclass(frozen=True, slots=True)
class HoursNorm:
    """From `start` o'clock up to, not including, `end` (0 to 24) in the audience's own zone. Past midnight, end < start."""

    start: int
    end: int
    days: Days = Days.ANY

    def __str__(self) -> str:
        days = "" if self.days is Days.ANY else f"/{self.days}"
        return f"hours:{self.start}-{self.end}{days}"

    def covers(self, hour: int) -> bool:
        if self.start < self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end

    @property
    def hours(self) -> list[int]:
        """Every hour of the day in it."""
        return [hour for hour in range(24) if self.covers(hour)]


@dataclass(frozen=True, slots=True)
class LengthNorm:
    """At most `words` words of body copy; `short` and `long` stand for what a channel calls so."""

    words: int | None = None
    short: bool = False

    def __str__(self) -> str:
        if self.words is not None:
            return f"length:{self.words}"
        return "length:short" if self.short else "length:long"


@dataclass(frozen=True, slots=True)
class LanguageNorm:
    """`tag` is BCP 47; `formal` says how to address people (Sie, vous, Mr), None where nobody said."""

    tag: str
    formal: bool | None = None

    def __str__(self) -> str:
        how = {None: "", True: "/formal", False: "/informal"}[self.formal]
        return f"language:{self.tag}{how}"


@dataclass(frozen=True, slots=True)
class FrequencyNorm:
    """At most `times` messages in a `period`."""

    times: int
    period: Period

    def __str__(self) -> str:
        return f"frequency:{self.times}/{self.period}"


Norm = ChannelNorm | HoursNorm | LengthNorm | LanguageNorm | FrequencyNorm


def share_an_hour(one: HoursNorm, other: HoursNorm) -> bool:
    """Whether some hour of some day lies in both."""
    days = one.days is other.days or Days.ANY in (one.days, other.days)
    return days and any(other.covers(hour) for hour in one.hours)


def read_norm(text: str) -> Norm:
    """The norm that `text` writes down. Raises BadNorm."""
    kind, _, rest = text.strip().lower().partition(":")
    try:
        return _READERS[kind](rest)
    except (KeyError, ValueError, TypeError) as error:
        raise BadNorm(text=text) from error


def _hours(rest: str) -> HoursNorm:
    hours, _, days = rest.partition("/")
    start, end = (int(part) for part in hours.split("-"))
    if not (0 <= start <= 24 and 0 <= end <= 24) or start == end:
        raise ValueError(rest)
    return HoursNorm(start, end, Days(days or "any"))


def _length(rest: str) -> LengthNorm:
    if rest in ("short", "long"):
        return LengthNorm(short=rest == "short")
    if int(rest) <= 0:
        raise ValueError(rest)
    return LengthNorm(words=int(rest))


def _language(rest: str) -> LanguageNorm:
    tag, _, how = rest.partition("/")
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", tag):
        raise ValueError(rest)
    return LanguageNorm(tag, {"": None, "formal": True, "informal": False}[how])


def _frequency(rest: str) -> FrequencyNorm:
    times, _, period = rest.partition("/")
    if int(times) < 0:
        raise ValueError(rest)
    return FrequencyNorm(int(times), Period(period))


_READERS: dict[str, Callable[[str], Norm]] = {
    "channel": lambda rest: ChannelNorm(Channel(rest)),
    "hours": _hours,
    "length": _length,
    "language": _language,
    "frequency": _frequency,
}
