"""The next version, made from what a reviewer asks for, in the thread that the draft stands in."""

from bot.core.drafts import Draft
from bot.core.errors import Exit, TheirRulesError
from bot.core.review.errors import NewerVersion
from bot.slack.answers import draft
from bot.slack.answers.review_told import Doer, apologise, telling
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.review_requests import NextWanted, ReviewPressed, next_request
from bot.slack.views.review_news import left_to_you
from bot.usecases.answer_reasons import wanted_by_reasons
from bot.usecases.requests import Job
from bot.usecases.review_draft import open_review


class BeingMade(TheirRulesError):
    """The next version was asked for already: it comes in this thread."""

    exit = Exit.ANSWER_IS_NO


def make_next(kit: Kit, job: Job, act: ReviewPressed) -> None:
    """Once for each review, whoever presses: a second press is told so. Raises NoSuchReview, NewerVersion, BeingMade."""
    review, known, _ = open_review(kit.store, act.value)
    if known.latest.number > review.number:
        raise NewerVersion(latest=known.latest.number, number=review.number)
    wanted = next_request(act, job.request.id, job.request.workspace)
    if not kit.desk.take(wanted) and _pressed_first(kit, job, wanted.id) != job.request.id:
        raise BeingMade


def answer(kit: Kit, job: Job) -> None:
    wanted = NextWanted.of(job.request.payload)
    with telling(kit, job, Doer(wanted.user)):
        review, known, _ = open_review(kit.store, wanted.review_id)
        asked = Asked(
            text="\n".join(review.reasons),
            user=wanted.user,
            team=wanted.team,
            room=known.room,
            thread=known.thread,
            direct=known.room.startswith("D"),
        )
        _make(kit, Reply.to(kit, job, asked), known, review.reasons)


def _make(kit: Kit, reply: Reply, known: Draft, reasons: tuple[str, ...]) -> None:
    """What nobody could make words of is for whoever pressed; another version that came meanwhile is built upon."""
    user = reply.asked.user
    found = wanted_by_reasons(known, reasons, user)
    if found.wanted:
        draft.write(kit, reply, found.wanted, lambda newer: wanted_by_reasons(newer, reasons, user).wanted)
    if found.left:
        reply.tell("left", left_to_you(found.left, made=found.wanted is not None))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    apologise(kit, job, Doer(NextWanted.of(job.request.payload).user), error)


def _pressed_first(kit: Kit, job: Job, request_id: str) -> str:
    """The press that it was taken down for."""
    known = kit.requests.request(job.request.workspace, request_id)
    return NextWanted.of(known.payload).press if known else ""
