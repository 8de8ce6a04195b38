"""Customers are moved behind the persona that they buy like by now: asked first, done once, told to whoever pressed."""

from collections.abc import Mapping

from bot.core.audiences import Persona
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.suggesting.drift import Drift
from bot.slack.answers.may_move import require_may_move
from bot.slack.answers.opened import Board, publish_home
from bot.slack.board_requests import BoardPressed, place_of
from bot.slack.errors import words_for
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.slack.moving_requests import MoveSent
from bot.slack.reply import Reply
from bot.slack.views.board import page_of, told_alone
from bot.slack.views.message import Block
from bot.slack.views.moving import move_form, moved_words
from bot.usecases.edit_persona import persona_of
from bot.usecases.move_customers import NobodyToMove, move_customers, nobody_to_move
from bot.usecases.report_drift import report_drift
from bot.usecases.requests import Job, LostLease


def ask_first(kit: Kit, job: Job, act: BoardPressed) -> Block:
    """The form, by the last report: it is counted anew once it is sent. Raises NotYours and NobodyToMove."""
    persona = persona_of(kit.store, act.value)
    require_may_move(kit, act.user, persona.id, persona.label)
    drift: Drift | None = kit.store.drifts([persona.id]).get(persona.id)
    if drift is None or not drift.movable:
        raise _nobody(kit, persona)
    return move_form(f"{job.request.id} {persona.id}", drift, persona.label, _labels(kit))


def sent(kit: Kit, job: Job) -> None:
    told = MoveSent.of(job.request.payload)
    try:
        said = _move(kit, told)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        said = words_for(error, job.reference, kit.commands)
    _tell(kit, job, told, said)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """What was moved before it failed stays moved."""
    said = f"{words_for(error, job.reference, kit.commands)} Whoever was not moved yet is moved when you press again."
    _tell(kit, job, MoveSent.of(job.request.payload), said)


def _move(kit: Kit, told: MoveSent) -> str:
    persona, now = persona_of(kit.store, told.persona_id), kit.drafting.now()
    require_may_move(kit, told.user, persona.id, persona.label)
    try:
        moved = move_customers(kit.store, kit.clusters(), persona.id, by=told.user, now=now)
    except NobodyToMove:
        raise _nobody(kit, persona) from None
    report_drift(kit.store, kit.clusters(), now, only=persona.id)
    return moved_words(moved, persona.label, _labels(kit))


def _nobody(kit: Kit, persona: Persona) -> NobodyToMove:
    """With whoever was faster by their name: the Home tab shows no mention."""
    last = kit.store.last_moved(persona.id)
    name = kit.people.introduced(last.actor).partition(",")[0] if last and last.actor else ""
    return nobody_to_move(persona.label, last, name)


def _tell(kit: Kit, job: Job, told: MoveSent, said: str) -> None:
    """Where they pressed: on the Home tab above the board, which is drawn anew; elsewhere for them alone."""
    first = kit.requests.request(job.request.workspace, told.question)
    act = BoardPressed.of(first.payload) if first and first.kind == Kind.BOARD_PRESSED else None
    if act and act.room:
        Reply.to(kit, job, place_of(act, told.user, "")).tell("moved", told_alone(said))
    else:
        page = page_of([each.id for each in kit.store.personas()], told.persona_id)
        publish_home(kit, told.user, shown=Board(page=page, told=said))


def _labels(kit: Kit) -> Mapping[str, str]:
    return {each.id: each.label for each in kit.store.personas()}
