"""When a digest is due: once a week, in the working hours of whoever has it, never on a holiday of theirs that is known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

STARTS, ENDS = 9, 17
"""Hours of their own day between which a digest may come."""
SATURDAY = 5
WEEK = timedelta(days=7)
LONGEST_REST = 31
"""Days in which nobody works at most: where a calendar says otherwise, it is not believed."""

Rests = Callable[[date, str], bool]
"""Whether a day is a public holiday where that zone is; False where nobody knows."""


class Outcome(StrEnum):
    """What became of somebody's digest of one week. Nothing new is told once, in a line; further such weeks are skipped."""

    SENT = "sent"
    QUIET = "quiet"
    SKIPPED = "skipped"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Sent:
    """A digest that was dealt with. `week` is the ISO week of their own calendar, such as "2026-W48"."""

    week: str
    at: datetime
    outcome: Outcome


def week_of(moment: datetime, zone: str) -> str:
    year, week, _ = moment.astimezone(zone_called(zone)).isocalendar()
    return f"{year}-W{week:02}"


def works(moment: datetime, zone: str, rests: Rests) -> bool:
    """Whether it is a weekday there, between nine and five, and no holiday."""
    there = moment.astimezone(zone_called(zone))
    return there.weekday() < SATURDAY and STARTS <= there.hour < ENDS and not rests(there.date(), zone)


def is_due(now: datetime, zone: str, followed: datetime, last_week: str, rests: Rests) -> bool:
    """Whether it comes now: from the first working hour of their week on, if this week's has not come yet. Who began to
    follow in the middle of a week has the first one with the next. `last_week` is "" where none has come yet.
    """
    week = week_of(now, zone)
    return week != last_week and followed < week_begins(now, zone) and works(now, zone, rests)


def week_begins(moment: datetime, zone: str) -> datetime:
    """Nine o'clock on the Monday of the week that the moment lies in there, in UTC."""
    there = moment.astimezone(zone_called(zone))
    monday = there.date() - timedelta(days=there.weekday())
    return datetime.combine(monday, time(STARTS), there.tzinfo).astimezone(UTC)


def next_working(moment: datetime, zone: str, rests: Rests) -> datetime:
    """The first moment, from this one on, at which somebody there works; in UTC."""
    if works(moment, zone, rests):
        return moment
    there = moment.astimezone(zone_called(zone))
    first = there.date() if there.hour < STARTS else there.date() + timedelta(days=1)
    days = (first + timedelta(days=number) for number in range(LONGEST_REST))
    working = next((day for day in days if day.weekday() < SATURDAY and not rests(day, zone)), first)
    return datetime.combine(working, time(STARTS), there.tzinfo).astimezone(UTC)


def first_after(followed: datetime, zone: str, rests: Rests) -> datetime:
    """When the first digest comes for somebody who follows from that moment on, in UTC."""
    begins = week_begins(followed, zone)
    return next_working(begins if followed < begins else week_begins(followed + WEEK, zone), zone, rests)


def zone_called(name: str) -> tzinfo:
    """UTC where the name is "" or unknown."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
