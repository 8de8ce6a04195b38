"""Somebody decides on a proposed persona: its buttons, its forms, and what comes of them."""

from collections.abc import Callable, Mapping

from bot.core.audiences import Persona
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.personas.errors import NameTaken
from bot.core.personas.typed import PersonaField, PersonaRefused, persona_typed
from bot.core.suggesting.as_persona import filled_from
from bot.core.suggesting.errors import AlreadyDecided, ReasonTooLong
from bot.core.suggesting.suggested import Standing, Suggested
from bot.slack.answers.board_forms import label_taken
from bot.slack.answers.made_once import made_once
from bot.slack.answers.opened import publish_home
from bot.slack.answers.review_told import open_form, sentence
from bot.slack.answers.suggest import example_names, labels_of, show_cards
from bot.slack.ids import Kind, ProposalField, ProposalForm, SuggestButton, persona_field
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.suggest_requests import ProposalSent, SuggestPressed, private_of
from bot.slack.views.message import Block
from bot.slack.views.suggest import decided_card, told_alone
from bot.slack.views.suggest_forms import accept_form, merge_form, refuse_form
from bot.usecases.assign_customers import Report, assign_customers
from bot.usecases.decide_proposal import (
    accept_proposal,
    merge_proposal,
    reason_typed,
    refuse_proposal,
    require_proposal,
)
from bot.usecases.requests import Job, LostLease, Request

NOTHING_CHOSEN = "Choose a persona, or another proposal."
LINKING = "Putting those behind it who surely buy like this …"


class TypedForgotten(TheirRulesError):
    """What you typed was kept for thirty days, and is gone. Press the button on the card again."""


def pressed(kit: Kit, job: Job) -> None:
    act = SuggestPressed.of(job.request.payload)
    try:
        if act.pressed is SuggestButton.MORE:
            _show_more(kit, job, act)
        else:
            open_form(kit, act.trigger, FORMS[act.pressed](kit, job, act))
    except AlreadyDecided as error:
        _show(kit, job, act, error.stands)
        _tell(kit, job, act, error)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        _tell(kit, job, act, error)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    _tell(kit, job, SuggestPressed.of(job.request.payload), error)


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """What cannot be kept as it is filled in, beside its field, while the form is still open."""
    sent = ProposalSent.of(request.payload)
    try:
        return LOOKS[sent.form](kit, sent)
    except ReasonTooLong as error:
        return {ProposalField.REASON: str(error)}
    except PersonaRefused as error:
        return {persona_field(each): why for each, why in error.wrong.items()}


def sent(kit: Kit, job: Job) -> None:
    told = ProposalSent.of(job.request.payload)
    act = _press_before(kit, job.request.workspace, told.question)
    try:
        decided = DEEDS[told.form](kit, job, told)
    except AlreadyDecided as error:
        _show(kit, job, act, error.stands)
        _tell_sender(kit, job, act, error, kept=False)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        _tell_sender(kit, job, act, error, kept=True)
    else:
        _show_what_came(kit, job, act, told, decided)


def give_up_form(kit: Kit, job: Job, error: Exception | None) -> None:
    """Whoever sent it is told, and can open it again as they filled it in; what was decided before it failed stands."""
    told = ProposalSent.of(job.request.payload)
    act = _press_before(kit, job.request.workspace, told.question)
    _tell_sender(kit, job, act, error, kept=True)


def _show_what_came(kit: Kit, job: Job, act: SuggestPressed | None, told: ProposalSent, decided: Suggested) -> None:
    """At first that it is decided; how many customers it put behind the persona, once that is counted."""
    came = ""
    if decided.persona_id:
        _show(kit, job, act, decided, LINKING)
        came = _came(kit, assign_customers(kit.store, kit.clusters(), kit.drafting.now()), decided.persona_id)
    _show(kit, job, act, decided, came)
    publish_home(kit, told.user)


def _came(kit: Kit, report: Report, persona_id: str) -> str:
    """What holds for a repeated job, too, which finds everybody put there already."""
    new, now = report.fitting.get(persona_id, 0), kit.store.members(persona_id)
    stand = "1 customer stands" if now == 1 else f"{now:,} customers stand"
    put = (
        f"{new:,} {'was' if new == 1 else 'were'} put behind it by what they bought"
        if new
        else "no further one is put there"
    )
    return f"{stand} behind it now; {put}. Whoever is less sure to buy like this is looked at again every day."


def _show(kit: Kit, job: Job, act: SuggestPressed | None, stands: Suggested, came: str = "") -> None:
    """In the place of the card's buttons."""
    if act is None:
        return
    card = decided_card(stands, example_names(kit, stands), labels_of(kit), _became(kit, stands), came)
    kit.chat.update(act.room, act.ts, card, Reply.to(kit, job, act.place).mark("decided"))


def _became(kit: Kit, stands: Suggested) -> str:
    """The label of the persona, or the title of the proposal that it was merged into."""
    if persona := kit.store.audience(stands.persona_id) if stands.persona_id else None:
        return persona.label
    other = kit.store.proposal(stands.into) if stands.into else None
    return f"“{other.proposal.title}”" if other else ""


def _show_more(kit: Kit, job: Job, act: SuggestPressed) -> None:
    """Those that nobody has decided on since."""
    known = (kit.store.proposal(each) for each in act.value.split())
    show_cards(kit, Reply.to(kit, job, act.place), [each for each in known if each and each.waits])


def _accept_form(kit: Kit, job: Job, act: SuggestPressed) -> Block:
    stands = _open_proposal(kit, act.value)
    private = private_of(job.request.id, act.value)
    return accept_form(private, stands, filled_from(stands.proposal), labels_of(kit))


def _merge_form(kit: Kit, job: Job, act: SuggestPressed) -> Block:
    stands = _open_proposal(kit, act.value)
    likeliest = next((each for each, _ in stands.proposal.already), "")
    return merge_form(private_of(job.request.id, act.value), stands, _others(kit, stands), _persona(kit, likeliest))


def _refuse_form(kit: Kit, job: Job, act: SuggestPressed) -> Block:
    return refuse_form(private_of(job.request.id, act.value), _open_proposal(kit, act.value))


def _form_again(kit: Kit, job: Job, act: SuggestPressed) -> Block:
    """As it was sent, on the card that it was sent about."""
    request = kit.requests.request(job.request.workspace, act.value)
    if request is None or request.kind != Kind.PROPOSAL_SENT:
        raise TypedForgotten
    told = ProposalSent.of(request.payload)
    stands, private = _open_proposal(kit, told.proposal_id), private_of(told.question, told.proposal_id)
    match told.form:
        case ProposalForm.ACCEPT:
            return accept_form(private, stands, told.fields, labels_of(kit))
        case ProposalForm.MERGE:
            return merge_form(private, stands, _others(kit, stands), _persona(kit, told.into))
    return refuse_form(private, stands, told.reason)


FORMS: dict[SuggestButton, Callable[[Kit, Job, SuggestPressed], Block]] = {
    SuggestButton.ACCEPT: _accept_form,
    SuggestButton.MERGE: _merge_form,
    SuggestButton.REFUSE: _refuse_form,
    SuggestButton.AGAIN: _form_again,
}


def _open_proposal(kit: Kit, proposal_id: str) -> Suggested:
    """Raises NoSuchProposal, and AlreadyDecided so that nobody fills in a form for nothing."""
    stands = require_proposal(kit.store, proposal_id)
    if not stands.waits:
        became = _became(kit, stands)
        joined = "as" if stands.standing is Standing.ACCEPTED else "into"
        raise AlreadyDecided(stands, f", {joined} {became}" if became else "")
    return stands


def _persona(kit: Kit, persona_id: str) -> Persona | None:
    found = kit.store.audience(persona_id) if persona_id else None
    return found if isinstance(found, Persona) else None


def _others(kit: Kit, stands: Suggested) -> list[Suggested]:
    found = kit.store.proposals(Standing.OPEN, Standing.ACCEPTED)
    return [each for each in found if each.proposal.id != stands.proposal.id]


def _accept(kit: Kit, job: Job, told: ProposalSent) -> Suggested:
    persona_id, now = made_once(kit, job, "persona"), kit.drafting.now()
    return accept_proposal(kit.store, told.proposal_id, told.fields, persona_id, by=told.user, at=now)


def _merge(kit: Kit, job: Job, told: ProposalSent) -> Suggested:
    return merge_proposal(kit.store, told.proposal_id, told.into, by=told.user, at=kit.drafting.now())


def _refuse(kit: Kit, job: Job, told: ProposalSent) -> Suggested:
    return refuse_proposal(kit.store, told.proposal_id, told.reason, by=told.user, at=kit.drafting.now())


DEEDS: dict[ProposalForm, Callable[[Kit, Job, ProposalSent], Suggested]] = {
    ProposalForm.ACCEPT: _accept,
    ProposalForm.MERGE: _merge,
    ProposalForm.REFUSE: _refuse,
}


def _look_at_accept(kit: Kit, told: ProposalSent) -> Mapping[str, str]:
    persona_typed(told.fields, Persona(id="", name="", title=""))
    if taken := label_taken(kit, told.fields):
        return {persona_field(PersonaField.NAME): str(NameTaken(label=taken))}
    return {}


def _look_at_merge(_kit: Kit, told: ProposalSent) -> Mapping[str, str]:
    return {} if told.into else {ProposalField.PERSONA: NOTHING_CHOSEN}


def _look_at_refuse(_kit: Kit, told: ProposalSent) -> Mapping[str, str]:
    reason_typed(told.reason)
    return {}


LOOKS: dict[ProposalForm, Callable[[Kit, ProposalSent], Mapping[str, str]]] = {
    ProposalForm.ACCEPT: _look_at_accept,
    ProposalForm.MERGE: _look_at_merge,
    ProposalForm.REFUSE: _look_at_refuse,
}


def _press_before(kit: Kit, workspace: str, question: str) -> SuggestPressed | None:
    """The press that opened a form; None where it is forgotten."""
    first = kit.requests.request(workspace, question)
    return SuggestPressed.of(first.payload) if first and first.kind == Kind.SUGGEST_PRESSED else None


def _tell(kit: Kit, job: Job, act: SuggestPressed, error: Exception | None) -> None:
    Reply.to(kit, job, act.place).say("told", told_alone(sentence(kit, job, error)))


def _tell_sender(kit: Kit, job: Job, act: SuggestPressed | None, error: Exception | None, *, kept: bool) -> None:
    """Where they pressed; in our direct message once that is forgotten. `kept`: the form can be opened as it was sent."""
    told = ProposalSent.of(job.request.payload)
    place = act.place if act else Asked(text="", user=told.user, room=kit.chat.direct_room(told.user), direct=True)
    said = f"{sentence(kit, job, error)} What you typed is kept." if kept else sentence(kit, job, error)
    Reply.to(kit, job, place).say("told", told_alone(said, job.request.id if kept else ""))
