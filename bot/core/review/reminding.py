"""Who is to be reminded of what waits, and when: after the hours that were set, by day, on a weekday, once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MORNING, EVENING = 8, 20
"""Hours of the reviewer's own day between which they may be reminded."""
SATURDAY = 5
ROOM = ""
"""In place of a person: the review room, where nobody in particular has to decide."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """`person` is a Slack user id, or ROOM; `zone` an IANA name, "" for unknown, which counts as UTC."""

    person: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """What waits since `sent_at`, and those who could put an end to it and were not reminded yet."""

    review_id: str
    sent_at: datetime
    reviewers: tuple[Reviewer, ...]


@dataclass(frozen=True, slots=True)
class Reminder:
    review_id: str
    person: str


def due_reminders(waits: Iterable[Wait], after: timedelta, now: datetime) -> tuple[Reminder, ...]:
    """Those whose hour has come: so long after it was sent, and not while they rest."""
    return tuple(
        Reminder(wait.review_id, reviewer.person)
        for wait in waits
        for reviewer in wait.reviewers
        if now >= wait.sent_at + after and not at_rest(now, reviewer.zone)
    )


def next_due(waits: Iterable[Wait], after: timedelta, now: datetime) -> datetime | None:
    """When to look again, in UTC: the next hour at which somebody may be reminded; None where nobody is left."""
    hours = (awake_from(max(wait.sent_at + after, now), reviewer.zone) for wait in waits for reviewer in wait.reviewers)
    return min(hours, default=None)


def at_rest(moment: datetime, zone: str) -> bool:
    """Whether it is night there, or a Saturday or Sunday."""
    there = moment.astimezone(_zone(zone))
    return there.weekday() >= SATURDAY or not MORNING <= there.hour < EVENING


def awake_from(moment: datetime, zone: str) -> datetime:
    """The first moment, from this one on, at which somebody there may be reminded; in UTC."""
    there = moment.astimezone(_zone(zone))
    while at_rest(there, zone):
        day = there if there.hour < MORNING else there + timedelta(days=1)
        there = day.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return there.astimezone(UTC)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
