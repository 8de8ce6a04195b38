"""Reminders of what waits: each is posted once, by day, to whoever may decide, or below the card where anybody may."""

import logging

from bot.core.review.errors import NoSuchReview
from bot.core.review.reminding import ROOM, Reminder
from bot.slack.answers.reviewing import reviewing
from bot.slack.errors import RoomIsClosed, SlackRefused
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.review_requests import ReminderDue
from bot.slack.views.message import Message
from bot.slack.views.review_list import reminder as drawn
from bot.usecases.remind_reviewers import note_reminded, still_due
from bot.usecases.requests import Job
from bot.usecases.review_draft import open_review

log = logging.getLogger(__name__)


def remind(kit: Kit, job: Job) -> None:
    """Posted first and noted then: should the process die between, the next attempt finds what was posted."""
    told = ReminderDue.of(job.request.payload)
    reminder = Reminder(told.review_id, told.person)
    if not still_due(reviewing(kit), reminder):
        return
    try:
        _post(kit, job, reminder)
    except (RoomIsClosed, SlackRefused) as error:
        log.info("Somebody cannot be reminded: %s", error)  # they have left, or the room has
    except NoSuchReview:
        return
    note_reminded(reviewing(kit), reminder)


def _post(kit: Kit, job: Job, reminder: Reminder) -> None:
    review, draft, _ = open_review(kit.store, reminder.review_id)
    link = kit.chat.permalink(review.room, review.thread) if review.room else ""
    message = drawn(review, draft, kit.drafting.now(), link, to_all=reminder.person == ROOM)
    if reminder.person != ROOM:
        _say(kit, job, message, kit.chat.direct_room(reminder.person))
    elif review.room:
        _say(kit, job, message, review.room, review.thread)


def _say(kit: Kit, job: Job, message: Message, room: str, thread: str = "") -> None:
    Reply.to(kit, job, Asked(text="", user="", room=room, thread=thread)).say("reminder", message)
