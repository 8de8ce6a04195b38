"""When the law of a country or a state, or a code of the trade, lets a channel be used for marketing: `quiet_hours.csv`,
a row a window.

Each row tells whether it is a statute (with the rules of public authorities) or a code, its source, how it was verified and
the day of that. A row of the kind `none` says that somebody looked, and that no hours are laid down. What has no row is not
known to be free. In both cases the manners of `contact_rules` hold alone. Where the law exempts those who agreed to be
contacted, the hours are kept all the same: a consent to calls is seldom one to calls at midnight.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.core.channels.channel import Channel

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 5

Window = tuple[int, int]
"""Minutes after midnight: the first, and the first that is no longer in it."""


class Kind(StrEnum):
    """A code binds those who signed it, and yields to hours that a customer asked for."""

    STATUTE = "statute"
    CODE = "code"
    NONE = "none"


class Verified(StrEnum):
    """By the words of the law or the code themselves, by what others report of them, or not at all."""

    TEXT = "text"
    REPORT = "report"
    NO = "no"


@dataclass(frozen=True, slots=True)
class QuietRule:
    """One window in which the channels may be used: on `days` (Monday is 0) from `start` to `end`, in the customer's zone.
    `region` is the part after the dash of ISO 3166-2, "" for the whole country.
    """

    country: str
    region: str
    channels: frozenset[Channel]
    days: frozenset[int]
    start: time
    end: time
    kind: Kind
    law: str
    source: str
    verified: Verified
    checked: date

    @property
    def window(self) -> Window:
        return self.start.hour * 60 + self.start.minute, self.end.hour * 60 + self.end.minute


@cache
def quiet_rules() -> tuple[QuietRule, ...]:
    return tuple(_rule(row) for row in _rows() if row["kind"] != Kind.NONE)


def nothing_laid_down(channel: Channel, country: str) -> str:
    """Such as "SI 336 of 2011 asks for consent and names no hours"; "" where nobody looked."""
    looked = (row for row in _rows() if row["kind"] == Kind.NONE and row["country"] == country.upper())
    return next((f"{row['source']} {row['note']}" for row in looked if channel in row["channels"].split()), "")


def rules_for(channel: Channel, country: str | None, region: str | None) -> tuple[QuietRule, ...]:
    """The region's own, which are the narrower, else the country's; () where neither says anything of the channel."""
    if not country:
        return ()
    told = [rule for rule in quiet_rules() if rule.country == country.upper() and channel in rule.channels]
    own = [rule for rule in told if rule.region and rule.region == (region or "").upper()]
    return tuple(own or (rule for rule in told if not rule.region))


def narrower_somewhere(channel: Channel, country: str | None) -> bool:
    """Whether some region of the country has narrower hours than the country."""
    return any(rule.region and rule.country == country and channel in rule.channels for rule in quiet_rules())


def windows_on(rules: Iterable[QuietRule], weekday: int) -> list[Window]:
    """In the order of the day; [] on a day on which the channel rests."""
    return sorted(rule.window for rule in rules if weekday in rule.days)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with files(__package__).joinpath("quiet_hours.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def _rule(row: dict[str, str]) -> QuietRule:
    return QuietRule(
        country=row["country"],
        region=row["region"],
        channels=frozenset(map(Channel, row["channels"].split())),
        days=_days(row["days"]),
        start=_time(row["from"]),
        end=_time(row["to"]),
        kind=Kind(row["kind"]),
        law=row["law"],
        source=row["source"],
        verified=Verified(row["verified"]),
        checked=date.fromisoformat(row["checked"]),
    )


def _days(text: str) -> frozenset[int]:
    first, _, last = text.partition("-")
    return frozenset(range(WEEK.index(first), WEEK.index(last or first) + 1))


def _time(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))
