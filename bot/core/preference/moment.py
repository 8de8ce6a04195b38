"""The moment for which somebody asks whether a message may go out, and the rules of the house for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.norms import FrequencyNorm, Period

DEFAULT_CAP = FrequencyNorm(3, Period.WEEK)
"""All channels together: room for a launch with its reminders, and no daily mail."""

Holidays = Callable[[str, str | None, date], str]
"""The name of the public holiday of a country (ISO 3166-1 alpha-2) and region on a day; "" where it is none."""


def no_holidays(_country: str, _region: str | None, _day: date) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`now` is aware; `cap` is what a customer who said nothing gets at the most, None for no cap."""

    now: datetime
    cap: FrequencyNorm | None = DEFAULT_CAP
    holiday: Holidays = no_holidays
