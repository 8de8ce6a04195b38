"""Buttons about a review. Each deed is one change in the store, and what Slack shows follows it."""

from collections.abc import Callable

from bot.slack.answers import review_forms, review_next, review_proposals, review_settings
from bot.slack.answers.review_told import apologise, presser, telling
from bot.slack.answers.reviewing import follow, reviewing, send
from bot.slack.ids import ReviewButton
from bot.slack.kit import Kit
from bot.slack.review_requests import ReviewPressed, Where
from bot.usecases.requests import Job
from bot.usecases.review_draft import approve, require_draft, withdraw

Deed = Callable[[Kit, Job, ReviewPressed], None]


def pressed(kit: Kit, job: Job) -> None:
    act = ReviewPressed.of(job.request.payload)
    with telling(kit, job, presser(act)):
        DEEDS[act.button](kit, job, act)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    apologise(kit, job, presser(ReviewPressed.of(job.request.payload)), error)


def _send(kit: Kit, job: Job, act: ReviewPressed) -> None:
    where = Where.read(act.value)
    if kit.store.review_settings().room:
        send(kit, job, where, act.user)
    else:
        require_draft(kit.store, where.draft_id)
        review_settings.open_settings(kit, job, act.user, act.trigger, act.value)


def _approve(kit: Kit, job: Job, act: ReviewPressed) -> None:
    follow(kit, job, approve(reviewing(kit), act.value, act.user))


def _withdraw(kit: Kit, job: Job, act: ReviewPressed) -> None:
    follow(kit, job, withdraw(reviewing(kit), act.value, act.user))


def _change_settings(kit: Kit, job: Job, act: ReviewPressed) -> None:
    review_settings.open_settings(kit, job, act.user, act.trigger)


DEEDS: dict[ReviewButton, Deed] = {
    ReviewButton.SEND: _send,
    ReviewButton.APPROVE: _approve,
    ReviewButton.REQUEST_CHANGES: review_forms.ask_what_to_change,
    ReviewButton.EDIT: review_forms.ask_for_edits,
    ReviewButton.WITHDRAW: _withdraw,
    ReviewButton.MAKE_NEXT: review_next.make_next,
    ReviewButton.TAKE: review_proposals.settle,
    ReviewButton.LEAVE: review_proposals.settle,
    ReviewButton.SETTINGS: _change_settings,
    ReviewButton.AGAIN: review_forms.open_again,
}
