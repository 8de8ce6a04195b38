"""The forms of the board, filled in: a persona made or changed, or a piece of evidence."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from bot.core.audiences import Persona
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.personas.errors import NameTaken
from bot.core.personas.typed import PersonaField, PersonaRefused, Typed, persona_typed
from bot.core.settling.telling import BadTold
from bot.slack.answers.board import TypedForgotten, keep_for_later, pressed_before, reply_to_sender
from bot.slack.answers.digest import follows
from bot.slack.answers.made_once import made_once
from bot.slack.answers.opened import publish_home
from bot.slack.answers.settling_forms import FIELD
from bot.slack.board_requests import PersonaSent
from bot.slack.errors import words_for
from bot.slack.ids import ToldField, persona_field
from bot.slack.kit import Kit
from bot.slack.settling import ToldSent
from bot.slack.views.board import told_alone
from bot.slack.views.evidence_form import stored_words
from bot.slack.views.persona_saved import persona_changed_meanwhile, persona_saved
from bot.usecases.edit_persona import PersonaChangedMeanwhile, change_persona, new_persona, require_changeable
from bot.usecases.keep_insight import keep_told, require_tellable
from bot.usecases.list_personas import cards_of
from bot.usecases.requests import Job, LostLease, Request


def wrong_with_persona(kit: Kit, request: Request) -> Mapping[str, str]:
    """What cannot be kept as it is typed, beside its field, while the form is still open. One that is gone or changed is
    told afterwards, with a button that opens the form again: it could not be saved from here.
    """
    sent = PersonaSent.of(request.payload)
    try:
        if sent.persona_id and kit.store.audience(sent.persona_id):
            require_changeable(kit.store, sent.persona_id, sent.fields, sent.seen)
        else:
            persona_typed(sent.fields, Persona(id="", name="", title=""))
    except PersonaRefused as error:
        return {persona_field(each): why for each, why in error.wrong.items()}
    if taken := label_taken(kit, sent.fields, sent.persona_id):
        return {persona_field(PersonaField.NAME): str(NameTaken(label=taken))}
    return {}


def label_taken(kit: Kit, typed: Typed, persona_id: str = "") -> str:
    """The label of another persona of the same name or description, so that it is told while the form is open."""
    keys = {" ".join(typed.get(each, "").split()).casefold() for each in (PersonaField.NAME, PersonaField.TITLE)} - {""}
    others = (each for each in kit.store.personas() if each.id != persona_id)
    return next((each.label for each in others if keys & {each.name.casefold(), each.title.casefold()}), "")


def save_persona(kit: Kit, job: Job) -> None:
    sent = PersonaSent.of(job.request.payload)
    try:
        with _keeping_what_was_typed(kit, job, sent.question, sent.user):
            persona = _saved(kit, job, sent)
            (card,) = cards_of(kit.store, [persona], kit.drafting.now())
            reply_to_sender(kit, job, sent.question, sent.user).tell(
                "saved",
                persona_saved(card, new=not sent.persona_id, followed=follows(kit, sent.user, persona.id)),
            )
            publish_home(kit, sent.user)
    except PersonaChangedMeanwhile as error:
        told = persona_changed_meanwhile(error.persona, error.last, error.fields, job.request.id)
        reply_to_sender(kit, job, sent.question, sent.user).tell("meanwhile", told)


def _saved(kit: Kit, job: Job, sent: PersonaSent) -> Persona:
    now = kit.drafting.now()
    if sent.persona_id:
        return change_persona(kit.store, sent.persona_id, sent.fields, sent.seen, by=sent.user, at=now)
    return new_persona(kit.store, sent.fields, sent.depth, made_once(kit, job, "persona"), by=sent.user, at=now)


def wrong_with_evidence(kit: Kit, request: Request) -> Mapping[str, str]:
    sent = ToldSent.of(request.payload)
    act = pressed_before(kit, request.workspace, sent.question)
    try:
        if act is None:
            raise TypedForgotten
        require_tellable(kit.store, sent.told, act.value, kit.today())
    except BadTold as error:
        return {FIELD[error.field]: str(error)}
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return {ToldField.VALUE: str(error)}
    return {}


def save_evidence(kit: Kit, job: Job) -> None:
    sent = ToldSent.of(job.request.payload)
    with _keeping_what_was_typed(kit, job, sent.question, sent.user):
        act = pressed_before(kit, job.request.workspace, sent.question)
        if act is None:
            raise TypedForgotten
        name = made_once(kit, job, "evidence")
        kept = keep_told(kit.store, sent.told, act.value, kit.today(), evidence_id=name, by=sent.user)
        said = told_alone(stored_words(kept.evidence, kept.audience.label))
        reply_to_sender(kit, job, sent.question, sent.user).tell("stored", said)
        publish_home(kit, sent.user)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Whoever sent it is told, and can open it again as they filled it in."""
    payload = job.request.payload
    said = words_for(error, job.reference, kit.commands)
    keep_for_later(kit, job, str(payload["question"]), str(payload["user"]), said)


@contextmanager
def _keeping_what_was_typed(kit: Kit, job: Job, question: str, user: str) -> Iterator[None]:
    """What goes wrong is told to whoever sent the form, which can be opened again; what may pass is tried again."""
    try:
        yield
    except (ServiceDown, LostLease, PersonaChangedMeanwhile):
        raise
    except TheirRulesError as error:
        keep_for_later(kit, job, question, user, words_for(error, job.reference, kit.commands))
