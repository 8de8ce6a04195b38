"""Somebody does something about a flag of their draft: leaves it out, keeps it with a reason, or asks for the form to tell
what a customer said.
"""

from collections.abc import Callable

from bot.slack.answers import draft
from bot.slack.answers.corrections import OPENED_BEFORE, telling
from bot.slack.answers.draft_cards import drawn_now
from bot.slack.correcting import OnAnswer
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import Kind, WayOn
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.settling import ReasonSent, ToldSent, WayPressed, WhyPressed
from bot.slack.views.errors import sorry
from bot.slack.views.message import Block, Message
from bot.slack.views.settling_forms import late_form, reason_form, told_form
from bot.slack.views.told_fields import Filled
from bot.usecases.requests import Job, Request
from bot.usecases.settle_flag import (
    CardIsOld,
    OnCard,
    OpenFlag,
    keep_no_more,
    open_flag,
    require_not_kept,
    seen_version,
    without_flag,
    without_flag_again,
)

TAKEN_BACK = "Taken back: the flag stands again."
LEFT_OUT = "Left out of version {number}, which stands further down."


def pressed(kit: Kit, job: Job) -> None:
    act = WayPressed.of(job.request.payload)
    with telling(kit, job, act):
        WAYS[act.way](kit, job, act)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    act = WayPressed.of(job.request.payload)
    kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))


def give_up_why(kit: Kit, job: Job, error: Exception | None) -> None:
    act = WhyPressed.of(job.request.payload)
    kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))


def why(kit: Kit, job: Job) -> None:
    """The card again, with the reason of each sentence or without; only whoever asked has that button."""
    act = WhyPressed.of(job.request.payload)
    with telling(kit, job, act):
        seen = seen_version(kit.store, act.judgement_id, act.user)
        show(kit, act, drawn_now(kit, seen, direct=act.direct, why=act.shown), seen.room, seen.thread)


def show(kit: Kit, act: OnAnswer, message: Message, room: str, thread: str) -> None:
    """In the place of the card that was pressed; where Slack does not take that any more, below it."""
    if not kit.chat.respond(act.response_url, message, replace=True):
        kit.chat.whisper(room, act.user, message, thread=thread)


def card_of(act: OnAnswer) -> OnCard:
    return OnCard(judgement_id=act.judgement_id, mark=act.mark, by=act.user)


def pressed_before(kit: Kit, workspace: str, question: str) -> WayPressed:
    """The press that opened a form. Raises CardIsOld where it is forgotten."""
    first = kit.requests.request(workspace, question)
    if first is None or first.kind != Kind.WAY_PRESSED:
        raise CardIsOld
    return WayPressed.of(first.payload)


def _leave_out(kit: Kit, job: Job, act: WayPressed) -> None:
    """The next version, as a follow-up in the thread makes it; then the old card says so."""
    repeated = kit.ledger.kept(job, "version") is not None
    wanted = (without_flag_again if repeated else without_flag)(kit.store, card_of(act))
    known = wanted.again
    if known is None:
        return
    asked = Asked(
        text="",
        user=act.user,
        team=act.team,
        room=known.room,
        thread=known.thread,
        direct=known.room.startswith("D"),
    )
    draft.write(kit, Reply.to(kit, job, asked), wanted, lambda _: None)
    told = LEFT_OUT.format(number=wanted.number)
    show(kit, act, drawn_now(kit, known, direct=act.direct, told=told), known.room, known.thread)


def _ask_why(kit: Kit, job: Job, act: WayPressed) -> None:
    found = require_not_kept(kit.store, card_of(act))
    _open(kit, job, act, reason_form(job.request.id, found.flag))


def _keep_no_more(kit: Kit, job: Job, act: WayPressed) -> None:
    found = open_flag(kit.store, card_of(act))
    keep_no_more(kit.store, card_of(act), kit.drafting.now())
    told = drawn_now(kit, found.draft, direct=act.direct, told=TAKEN_BACK)
    show(kit, act, told, found.draft.room, found.draft.thread)


def _ask_what_was_told(kit: Kit, job: Job, act: WayPressed) -> None:
    _open(kit, job, act, _told_form(kit, job.request.id, open_flag(kit.store, card_of(act)), {}))


def _open_again(kit: Kit, job: Job, act: WayPressed) -> None:
    """A form that came too late, or that was sent and refused: with all that was typed."""
    request = kit.requests.request(job.request.workspace, act.again)
    if request is None:
        raise CardIsOld
    question, way, typed = _what_was_typed(kit, request)
    found = open_flag(kit.store, card_of(pressed_before(kit, request.workspace, question)))
    if way is WayOn.KEEP:
        _open(kit, job, act, reason_form(question, found.flag, typed if isinstance(typed, str) else ""))
    else:
        _open(kit, job, act, _told_form(kit, question, found, {} if isinstance(typed, str) else typed))


def _what_was_typed(kit: Kit, request: Request) -> tuple[str, WayOn, "str | Filled"]:
    """The press that the form belongs to, which form it is, and what it held."""
    if request.kind == Kind.REASON_SENT:
        reason = ReasonSent.of(request.payload)
        return reason.question, WayOn.KEEP, reason.reason
    if request.kind == Kind.TOLD_SENT:
        told = ToldSent.of(request.payload)
        return told.question, WayOn.ADD_EVIDENCE, told.typed
    return request.id, WayPressed.of(request.payload).way, ""


def _told_form(kit: Kit, question: str, found: OpenFlag, filled: Filled) -> Block:
    return told_form(question, found.flag, found.draft.audience_label, kit.today(), filled)


def _open(kit: Kit, job: Job, act: WayPressed, view: Block) -> None:
    """Where Slack refuses it, since the press is too old, a button says so and opens it anew."""
    try:
        kit.chat.open_form(act.trigger, view)
    except SlackRefused as error:
        if error.facts["reason"] != OPENED_BEFORE:
            kit.chat.respond(act.response_url, late_form(act.again or job.request.id))


Way = Callable[[Kit, Job, WayPressed], None]
WAYS: dict[WayOn, Way] = {
    WayOn.LEAVE_OUT: _leave_out,
    WayOn.KEEP: _ask_why,
    WayOn.KEEP_NO_MORE: _keep_no_more,
    WayOn.ADD_EVIDENCE: _ask_what_was_told,
    WayOn.AGAIN: _open_again,
}
