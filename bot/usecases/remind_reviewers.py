"""Who is to be reminded now of what waits. Whoever posts a reminder notes it: nobody is told twice, by any process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.review.reminding import ROOM, Reminder, Reviewer, Wait, due_reminders, next_due
from bot.usecases.review_draft import Reviewing
from bot.usecases.waiting_for import Waiting, all_waiting

ZoneOf = Callable[[str], str]
"""The IANA zone of a Slack user, "" for unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """`due` are to be posted now; `next` is when to look again, None while nobody has to be reminded of anything."""

    due: tuple[Reminder, ...]
    next: datetime | None


def reminders(reviewing: Reviewing, zone_of: ZoneOf) -> Reminders:
    """Each reviewer by their own day; where anybody may decide, the room by the day of whoever sent it.

    Raises CannotAskForGroup and ServiceDown.
    """
    store, now = reviewing.store, reviewing.now()
    after = timedelta(hours=store.review_settings().remind_after)
    if not after:
        return Reminders(due=(), next=None)
    waiting = all_waiting(reviewing)
    reminded = store.reminded([each.review.id for each in waiting])
    waits = [_wait(each, zone_of, reminded) for each in waiting if each.age(now) >= after]
    later = [each.review.sent_at + after for each in waiting if each.age(now) < after]
    hours = [*later, *filter(None, [next_due(waits, after, now)])]
    return Reminders(due=due_reminders(waits, after, now), next=min(hours, default=None))


def note_reminded(reviewing: Reviewing, reminder: Reminder) -> bool:
    """False where another has noted it before. Raises NoSuchReview."""
    return reviewing.store.note_reminder(reminder.review_id, reminder.person, reviewing.now())


def still_due(reviewing: Reviewing, reminder: Reminder) -> bool:
    """Whether it still waits, and they were not told: asked just before it is posted."""
    review = reviewing.store.review(reminder.review_id)
    if review is None or not review.waits:
        return False
    return (reminder.review_id, reminder.person) not in reviewing.store.reminded([reminder.review_id])


def _wait(waiting: Waiting, zone_of: ZoneOf, reminded: frozenset[tuple[str, str]]) -> Wait:
    """With those who were not told of it yet: of nobody else the zone is asked."""
    people = [ROOM] if waiting.deciders is None else sorted(waiting.deciders)
    untold = [person for person in people if (waiting.review.id, person) not in reminded]
    reviewers = tuple(Reviewer(person, zone_of(person or waiting.review.sent_by)) for person in untold)
    return Wait(waiting.review.id, waiting.review.sent_at, reviewers)
