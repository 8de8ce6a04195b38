"""Somebody pressed a button on the board of personas, or below a persona's card."""

from collections.abc import Callable

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.personas.depth import Depth
from bot.core.personas.past import digest_of
from bot.slack.answers.moving import ask_first
from bot.slack.answers.opened import Board, publish_home
from bot.slack.board_requests import BoardPressed, PersonaSent, place_of, private_of
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import BoardButton, Kind
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.settling import ToldSent
from bot.slack.views.board import offered_form, opened_card, persona_card, told_alone
from bot.slack.views.evidence_form import evidence_form
from bot.slack.views.message import Block
from bot.slack.views.persona_form import depth_form, edit_form, new_form
from bot.usecases.edit_persona import offered, persona_of
from bot.usecases.keep_insight import audience_told_of
from bot.usecases.list_personas import cards_of
from bot.usecases.read_dossier import read_dossier
from bot.usecases.requests import Job, Request

TOO_LATE = "Slack lets a form be opened within three seconds, and I was too late. Please press it again."


class TypedForgotten(TheirRulesError):
    """What you typed was kept for thirty days, and is gone. Open the form anew."""


def pressed(kit: Kit, job: Job) -> None:
    act = BoardPressed.of(job.request.payload)
    if act.pressed in (BoardButton.BEFORE, BoardButton.AFTER):
        publish_home(kit, act.user, shown=Board(page=int(act.value) if act.value.isdecimal() else 0))
        return
    try:
        kit.chat.open_form(act.trigger, VIEWS[act.pressed](kit, job, act))
    except SlackRefused:
        _tell(kit, job, act, TOO_LATE)
    except ServiceDown:
        raise
    except TheirRulesError as error:
        _tell(kit, job, act, str(error))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    _tell(kit, job, BoardPressed.of(job.request.payload), words_for(error, job.reference, kit.commands))


def pressed_before(kit: Kit, workspace: str, question: str) -> BoardPressed | None:
    """The press that opened a form; None where it is forgotten."""
    first = kit.requests.request(workspace, question) if question else None
    return BoardPressed.of(first.payload) if first and first.kind == Kind.BOARD_PRESSED else None


def reply_to_sender(kit: Kit, job: Job, question: str, user: str) -> Reply:
    """To whoever sent a form, alone: where they opened it."""
    act = pressed_before(kit, job.request.workspace, question)
    room = "" if act and act.room else kit.chat.direct_room(user)
    return Reply.to(kit, job, place_of(act, user, room))


def keep_for_later(kit: Kit, job: Job, question: str, user: str, why: str) -> None:
    """Why it could not be done, and a button that opens the form as it was sent."""
    reply_to_sender(kit, job, question, user).tell(
        "not kept", offered_form(f"{why} What you typed is kept.", job.request.id)
    )


def _tell(kit: Kit, job: Job, act: BoardPressed, said: str) -> None:
    """On the Home tab, or where the card stands."""
    if act.room:
        Reply.to(kit, job, place_of(act, act.user, "")).tell("told", told_alone(said))
    else:
        publish_home(kit, act.user, shown=Board(told=said))


def _open(kit: Kit, job: Job, act: BoardPressed) -> Block:
    dossier = read_dossier(kit.store, persona_of(kit.store, act.value))
    (card,) = cards_of(kit.store, [persona_of(kit.store, act.value)], kit.drafting.now())
    return opened_card(persona_card(card, dossier, kit.today(), alone=True))


def _new(kit: Kit, job: Job, act: BoardPressed) -> Block:
    return depth_form(job.request.id)


def _edit(kit: Kit, job: Job, act: BoardPressed) -> Block:
    return _edit_form(kit, job.request.id, act.value)


def _edit_form(kit: Kit, question: str, persona_id: str, sent: PersonaSent | None = None) -> Block:
    again = offered(kit.store, persona_id, sent.fields if sent else {}, sent.seen if sent else "")
    last = next(iter(kit.store.persona_pasts(persona_id, 1)), None)
    private = private_of(question, persona_id, digest_of(again.persona), again.persona.depth)
    return edit_form(private, again.persona, again.typed, last, again.theirs)


def _add_evidence(kit: Kit, job: Job, act: BoardPressed) -> Block:
    return evidence_form(job.request.id, audience_told_of(kit.store, act.value), kit.today(), {})


def _again(kit: Kit, job: Job, act: BoardPressed) -> Block:
    """A form that was sent and refused, with all that was typed."""
    request = kit.requests.request(job.request.workspace, act.value)
    if request is None or request.kind not in (Kind.PERSONA_SENT, Kind.EVIDENCE_SENT):
        raise TypedForgotten
    return _evidence_again(kit, request) if request.kind == Kind.EVIDENCE_SENT else _persona_again(kit, request)


def _evidence_again(kit: Kit, request: Request) -> Block:
    sent = ToldSent.of(request.payload)
    act = pressed_before(kit, request.workspace, sent.question)
    if act is None:
        raise TypedForgotten
    return evidence_form(sent.question, audience_told_of(kit.store, act.value), kit.today(), sent.typed)


def _persona_again(kit: Kit, request: Request) -> Block:
    """One that was deleted meanwhile is offered as a new one."""
    sent = PersonaSent.of(request.payload)
    if sent.persona_id and kit.store.audience(sent.persona_id):
        return _edit_form(kit, sent.question, sent.persona_id, sent)
    depth = sent.depth or Depth.LONG
    return new_form(private_of(sent.question, depth=depth), depth, sent.fields)


VIEWS: dict[BoardButton, Callable[[Kit, Job, BoardPressed], Block]] = {
    BoardButton.OPEN: _open,
    BoardButton.EDIT: _edit,
    BoardButton.ADD_EVIDENCE: _add_evidence,
    BoardButton.NEW: _new,
    BoardButton.MOVE: ask_first,
    BoardButton.AGAIN: _again,
}
