"""When the law of a country or a state lets a channel be used for marketing: `quiet_hours.csv`, a row a window.

Each row has its source, and the day it was last checked. What has no row is not known to be free: then the manners of
`contact_rules` hold alone. Where the law exempts those who agreed to be contacted, the hours are kept all the same: a
consent to calls is seldom one to calls at midnight.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from importlib.resources import files

from bot.core.channels.channel import Channel

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 5

Window = tuple[int, int]
"""Minutes after midnight: the first, and the first that is no longer in it."""


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
    law: str
    source: str
    checked: date

    @property
    def window(self) -> Window:
        return self.start.hour * 60 + self.start.minute, self.end.hour * 60 + self.end.minute


@cache
def quiet_rules() -> tuple[QuietRule, ...]:
    with files(__package__).joinpath("quiet_hours.csv").open(encoding="utf-8") as file:
        return tuple(_rule(row) for row in csv.DictReader(file))


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


def _rule(row: dict[str, str]) -> QuietRule:
    return QuietRule(
        country=row["country"],
        region=row["region"],
        channels=frozenset(map(Channel, row["channels"].split())),
        days=_days(row["days"]),
        start=_time(row["from"]),
        end=_time(row["to"]),
        law=row["law"],
        source=row["source"],
        checked=date.fromisoformat(row["checked"]),
    )


def _days(text: str) -> frozenset[int]:
    first, _, last = text.partition("-")
    return frozenset(range(WEEK.index(first), WEEK.index(last or first) + 1))


def _time(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))
