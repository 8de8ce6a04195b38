"""The forms of a review: opened before whoever may decide, worked on when they are sent, offered again where refused."""

from collections.abc import Callable
from dataclasses import replace

from bot.core.drafts import Draft
from bot.core.errors import TheirRulesError
from bot.core.review.errors import AlreadyDecided, NewerVersion
from bot.core.review.review import Review, what_became_of
from bot.slack.answers import review_settings
from bot.slack.answers.review_told import apologise, offering_again, open_form, sender
from bot.slack.answers.reviewing import follow, noted_id, reviewing, send, waiting
from bot.slack.ids import ReviewField, ReviewForm
from bot.slack.kit import Kit
from bot.slack.review_requests import ReviewFormSent, ReviewPressed, Where
from bot.slack.views.review_forms import carried_over, changes_form, edit_form, edited_parts, parts_of
from bot.usecases.edit_and_approve import edit_and_approve
from bot.usecases.requests import Job
from bot.usecases.review_draft import open_review, request_changes, require_decider, require_draft


class FormIsGone(TheirRulesError):
    """That form is too old for me to remember. Press the button on the card instead."""


def sent(kit: Kit, job: Job) -> None:
    form = ReviewFormSent.of(job.request.payload)
    with offering_again(kit, job, sender(kit, job, form)):
        SENT[ReviewForm(form.form)](kit, job, form)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    apologise(kit, job, sender(kit, job, ReviewFormSent.of(job.request.payload)), error)


def ask_what_to_change(kit: Kit, job: Job, act: ReviewPressed) -> None:
    review, draft = _to_decide(kit, act)
    private = f"{job.request.id} {review.id}"
    open_form(kit, act.trigger, changes_form(private, draft.audience_label, review.number))


def ask_for_edits(kit: Kit, job: Job, act: ReviewPressed) -> None:
    _, draft = _to_decide(kit, act)
    where = Where(draft_id=draft.id, number=draft.latest.number)
    parts = parts_of(draft.latest.written.copy)
    open_form(kit, act.trigger, edit_form(f"{job.request.id} {where}", draft, parts))


def open_again(kit: Kit, job: Job, act: ReviewPressed) -> None:
    """The form that was refused, with what was filled in, about what stands now."""
    first = kit.requests.request(job.request.workspace, act.value)
    if first is None:
        raise FormIsGone
    form = ReviewFormSent.of(first.payload)
    AGAIN[ReviewForm(form.form)](kit, job, act, form)


def _to_decide(kit: Kit, act: ReviewPressed) -> tuple[Review, Draft]:
    """What waits, for somebody who may decide it. Raises what deciding it would."""
    require_decider(reviewing(kit), act.value, act.user)
    review, draft, _ = open_review(kit.store, act.value)
    if not review.waits:
        raise AlreadyDecided(**what_became_of(review))
    return review, draft


def _changes_sent(kit: Kit, job: Job, form: ReviewFormSent) -> None:
    follow(kit, job, request_changes(reviewing(kit), form.about, form.user, form.text(ReviewField.REASONS)))


def _changes_again(kit: Kit, job: Job, act: ReviewPressed, form: ReviewFormSent) -> None:
    """About the version that waits now, where another took the first one's place."""
    first, draft, _ = open_review(kit.store, form.about)
    review = waiting(kit, draft.id) or first
    private, typed = f"{job.request.id} {review.id}", form.text(ReviewField.REASONS)
    open_form(kit, act.trigger, changes_form(private, draft.audience_label, review.number, typed))


def _edit_sent(kit: Kit, job: Job, form: ReviewFormSent) -> None:
    """The edit is of the version that stood in the form: another one that came since is for its editor to see first."""
    where, approved_id = Where.read(form.about), noted_id(kit, job, "approved")
    draft = require_draft(kit.store, where.draft_id)
    if kit.store.review(approved_id) is None and draft.latest.number != where.number:
        raise NewerVersion(latest=draft.latest.number, number=where.number)
    review = _review_of(kit, job, where, form.user)
    done = edit_and_approve(reviewing(kit), review.id, form.user, edited_parts(form.edited), approved_id)
    follow(kit, job, done.review)


def _review_of(kit: Kit, job: Job, where: Where, user: str) -> Review:
    """A version that was never sent to review, since it came while somebody edited the last one, is sent now."""
    known = [each for each in kit.store.reviews_of(where.draft_id) if each.number == where.number]
    return known[-1] if known else send(kit, job, where, user)


def _edit_again(kit: Kit, job: Job, act: ReviewPressed, form: ReviewFormSent) -> None:
    """About the latest version, with what was changed of the one before."""
    where = Where.read(form.about)
    draft = require_draft(kit.store, where.draft_id)
    before = next((each for each in draft.versions if each.number == where.number), draft.latest)
    parts = carried_over(before.written.copy, draft.latest.written.copy, edited_parts(form.edited))
    now = replace(where, number=draft.latest.number)
    told = (
        ""
        if now == where
        else f"It came while you edited version {where.number}; where you changed it, these are your words."
    )
    open_form(kit, act.trigger, edit_form(f"{job.request.id} {now}", draft, parts, told))


def _settings_sent(kit: Kit, job: Job, form: ReviewFormSent) -> None:
    where = review_settings.keep(kit, job, form)
    if where:
        send(kit, job, where, form.user)


def _settings_again(kit: Kit, job: Job, act: ReviewPressed, form: ReviewFormSent) -> None:
    review_settings.open_again(kit, job, form, act.trigger)


SENT: dict[ReviewForm, Callable[[Kit, Job, ReviewFormSent], None]] = {
    ReviewForm.CHANGES: _changes_sent,
    ReviewForm.EDIT: _edit_sent,
    ReviewForm.SETTINGS: _settings_sent,
}
AGAIN: dict[ReviewForm, Callable[[Kit, Job, ReviewPressed, ReviewFormSent], None]] = {
    ReviewForm.CHANGES: _changes_again,
    ReviewForm.EDIT: _edit_again,
    ReviewForm.SETTINGS: _settings_again,
}
