"""Days and times as files write them: ISO 8601 only, and never without a time zone that somebody stated."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from bot.core.imports.row import Refused

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before it lie only a spreadsheet's zero (1900) and Unix's (1970): nobody was reached by these channels then."""
AHEAD = timedelta(days=1)
"""Clocks differ by hours at most; what is further ahead is a slip of the pen."""


def read_time(text: str, zone: tzinfo | None, now: datetime) -> datetime:
    """The moment in UTC. `zone` is where times without an offset were taken; None where nobody said."""
    try:
        at = datetime.fromisoformat(text)
        at = (at if at.tzinfo else _local(at, zone, text)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused(f"“{text}” is no time; write it like 2026-03-14T09:30+00:00") from None
    if len(text) <= len("2026-03-14"):
        raise Refused(f"“{text}” has a day but no hour; write it like 2026-03-14T09:30+00:00")
    if not EARLIEST <= at <= now + AHEAD:
        raise Refused(_out_of_range(text, at))
    return at


def read_moment(text: str, zone: tzinfo | None, now: datetime) -> datetime | None:
    """When a row was changed, as well as that can be told: where nobody says in which zone, UTC is near enough to tell
    the newer of two. None where it cannot be told at all: 3/4/2026 is March here and April there.
    """
    try:
        at = datetime.fromisoformat(text)
        at = (at if at.tzinfo else at.replace(tzinfo=zone or UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if EARLIEST <= at <= now + AHEAD else None


def read_day(text: str, now: datetime) -> date | None:
    """The day, None where the cell is empty. Only 2026-03-14 is sure: 3/4/2026 is March here and April there."""
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text}” is no day we can be sure of; write it like 2026-03-14") from None
    if not EARLIEST.date() <= day <= (now + AHEAD).date():
        raise Refused(_out_of_range(text, datetime(day.year, day.month, day.day, tzinfo=UTC)))
    return day


def _local(at: datetime, zone: tzinfo | None, text: str) -> datetime:
    if len(text) <= len("2026-03-14"):
        return at.replace(tzinfo=UTC)
    if zone is None:
        raise Refused(f"“{text}” does not say in which time zone; add +00:00 or the like, or import with --zone")
    here = at.replace(tzinfo=zone)
    if here.utcoffset() != at.replace(tzinfo=zone, fold=1).utcoffset():
        raise Refused(f"“{text}” lies in the hour when the clocks of {zone} change; add the offset, such as +01:00")
    return here


def _out_of_range(text: str, at: datetime) -> str:
    return f"“{text}” lies before {EARLIEST.year}" if at < EARLIEST else f"“{text}” is still to come"
