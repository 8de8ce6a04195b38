"""`/review`: what waits for whom, for whoever asks alone; and the same in short at the top of their Home tab."""

import logging
from collections.abc import Sequence

from bot.core.errors import TheirRulesError
from bot.slack.answers.review_settings import open_settings
from bot.slack.answers.review_told import Doer, apologise, tell, telling
from bot.slack.answers.reviewing import reviewing
from bot.slack.kit import Kit
from bot.slack.review_requests import ReviewAsked
from bot.slack.views.message import Block, Message
from bot.slack.views.review_list import Waits, home_reviews, home_settings, waiting_list
from bot.usecases.requests import Job
from bot.usecases.waiting_for import Waiting, all_waiting, waiting_for

log = logging.getLogger(__name__)

MOST_LINKED = 10
"""Reviews of a list whose address is asked of Slack, one call each: the longest waits, which come first."""


class NotUnderstood(TheirRulesError):
    """`{command}` alone lists what waits for a decision, and `{command} settings` says how drafts are reviewed. Nothing else goes with it."""


def answer(kit: Kit, job: Job) -> None:
    asked = ReviewAsked.of(job.request.payload)
    doer = Doer(asked.user, asked.response_url)
    with telling(kit, job, doer):
        match asked.text.casefold():
            case "":
                tell(kit, job, doer, _list(kit, asked.user))
            case "settings":
                open_settings(kit, job, asked.user, asked.trigger)
            case _:
                raise NotUnderstood(command=kit.review_command)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    asked = ReviewAsked.of(job.request.payload)
    apologise(kit, job, Doer(asked.user, asked.response_url), error)


def reviews_of(kit: Kit, user: str) -> list[Block]:
    """For the top of their Home tab. [] where nothing waits for them, and nothing of theirs for others."""
    try:
        found = waiting_for(reviewing(kit), user)
    except TheirRulesError as error:  # who is in a group is asked of Slack; the rest of the tab does without
        log.info("What waits for somebody is not known: %s", error)
        return []
    return home_reviews(_all(kit, found.you), _all(kit, found.others), kit.drafting.now())


def review_settings(kit: Kit) -> list[Block]:
    """For admins, on their Home tab."""
    return home_settings(kit.store.review_settings())


def _list(kit: Kit, user: str) -> Message:
    work = reviewing(kit)
    you, everything = waiting_for(work, user).you, all_waiting(work)
    settings, admin = kit.store.review_settings(), kit.chat.is_admin(user)
    return waiting_list(_all(kit, you), _all(kit, everything), settings, kit.drafting.now(), admin=admin)


def _all(kit: Kit, waiting: Sequence[Waiting]) -> list[Waits]:
    return [_waits(kit, each, linked=place < MOST_LINKED) for place, each in enumerate(waiting)]


def _waits(kit: Kit, each: Waiting, *, linked: bool) -> Waits:
    review = each.review
    link = kit.chat.permalink(review.room, review.thread) if linked and review.room else ""
    return Waits(review=review, draft=each.draft, for_whom=each.deciders, link=link)
