"""The form that says what was missed: what is wrong with it, and what comes of it."""

from collections.abc import Mapping

from bot.core.corrections.judgement import Judgement
from bot.core.corrections.passage import BadMissed, Field, Missed, to_pick_from
from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect
from bot.core.flags.flag import Verdict
from bot.slack.answers.corrections import draw_again, telling
from bot.slack.answers.corrections import give_up as give_up_press
from bot.slack.answers.opened import publish_home
from bot.slack.correcting import KeepAnswered, MissedSent, Pressed
from bot.slack.ids import MissedField
from bot.slack.kit import Kit
from bot.slack.views.corrections import speaking
from bot.usecases.correct_flags import AnswerForgotten, require_missed, say_missed
from bot.usecases.requests import Job, Request

FIELD = {
    Field.PASSAGE: MissedField.PASSAGE,
    Field.SENTENCE: MissedField.SENTENCE,
    Field.ASPECT: MissedField.ASPECT,
    Field.VERDICT: MissedField.VERDICT,
    Field.EVIDENCE: MissedField.EVIDENCE,
}


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """What is wrong with the form, by its field; {} where it can be taken down. Asked before it is acknowledged."""
    sent = MissedSent.of(request.payload)
    try:
        judgement = _judgement(kit, request.workspace, sent)
        require_missed(kit.store, judgement.id, _missed(sent, judgement), sent.user, kit.drafting.now())
    except BadMissed as error:
        return {_field(error, judgement): str(error)}
    except TheirRulesError as error:
        return {MissedField.PASSAGE: str(error)}
    return {}


def answer(kit: Kit, job: Job) -> None:
    """Said first and then asked whether the text may be kept: the first yes holds for what was just said."""
    sent = MissedSent.of(job.request.payload)
    pressed = _pressed(kit, job.request.workspace, sent)
    with telling(kit, job, pressed):
        judgement, now = _judgement(kit, job.request.workspace, sent), kit.drafting.now()
        seen = say_missed(kit.store, judgement.id, _missed(sent, judgement), sent.user, now)
        if sent.keep:
            kit.store.let_be_kept(sent.user, granted=sent.keep == "yes", at=now)
        draw_again(kit, pressed, seen)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    sent = MissedSent.of(job.request.payload)
    first = kit.requests.request(job.request.workspace, sent.question)
    if first:
        give_up_press(kit, Job(id=job.id, request=first, attempt=job.attempt, taken_at=job.taken_at), error)


def keep(kit: Kit, job: Job) -> None:
    """Whether texts may be kept was answered, in a form or on the Home tab."""
    answered = KeepAnswered.of(job.request.payload)
    kit.store.let_be_kept(answered.user, granted=answered.granted, at=kit.drafting.now())
    if answered.home:
        publish_home(kit, answered.user)


def _missed(sent: MissedSent, judgement: Judgement) -> Missed:
    return Missed(
        aspect=Aspect(sent.aspect),
        verdict=Verdict(sent.verdict),
        passage=sent.passage,
        sentence=to_pick_from(judgement)[int(sent.sentence)] if sent.sentence else "",
        evidence=tuple(speaking(judgement)[int(place)].id for place in sent.evidence),
    )


def _judgement(kit: Kit, workspace: str, sent: MissedSent) -> Judgement:
    judgement = kit.store.judgement(_pressed(kit, workspace, sent).judgement_id)
    if judgement is None:
        raise AnswerForgotten
    return judgement


def _pressed(kit: Kit, workspace: str, sent: MissedSent) -> Pressed:
    """The press that opened the form. Raises AnswerForgotten where it is as old as what it was about."""
    first = kit.requests.request(workspace, sent.question)
    if first is None:
        raise AnswerForgotten
    return Pressed.of(first.payload)


def _field(error: BadMissed, judgement: Judgement) -> MissedField:
    """Without any evidence the form has no field for it."""
    field = FIELD[error.field]
    return field if field is not MissedField.EVIDENCE or speaking(judgement) else MissedField.VERDICT
