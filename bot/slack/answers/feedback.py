"""Somebody says what they think of a draft: it is counted at once, and a form asks what was wrong with a bad one."""

from collections.abc import Mapping

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.feedback.feedback import Feedback, Opinion
from bot.core.review.errors import NoSuchDraft
from bot.slack.answers.corrections import OPENED_BEFORE
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import FaultsField
from bot.slack.kit import Kit
from bot.slack.settling import FaultsSent, OpinionPressed
from bot.slack.views.errors import sorry
from bot.slack.views.feedback import faults_form, thanks, too_late
from bot.usecases.give_feedback import call_bad, call_good, require_said, say_what_was_wrong
from bot.usecases.requests import Job, Request


def pressed(kit: Kit, job: Job) -> None:
    act, now = OpinionPressed.of(job.request.payload), kit.drafting.now()
    try:
        if act.opinion is Opinion.GOOD:
            call_good(kit.store, act.seen, now)
            kit.chat.respond(act.response_url, thanks(Opinion.GOOD))
        else:
            _ask_what_was_wrong(kit, job, act, call_bad(kit.store, act.seen, now))
    except ServiceDown:
        raise
    except TheirRulesError as error:
        _apologise(kit, job, act, error)


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """By the field; {} where it can be taken down."""
    sent = FaultsSent.of(request.payload)
    try:
        require_said(sent.faults, sent.words)
    except TheirRulesError as error:
        return {FaultsField.WORDS: str(error)}
    return {}


def sent(kit: Kit, job: Job) -> None:
    filled = FaultsSent.of(job.request.payload)
    act = _pressed(kit, job.request.workspace, filled)
    try:
        say_what_was_wrong(kit.store, act.seen, kit.drafting.now(), faults=filled.faults, typed=filled.words)
        kit.chat.respond(act.response_url, thanks(Opinion.BAD))
    except ServiceDown:
        raise
    except TheirRulesError as error:
        _apologise(kit, job, act, error)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    _apologise(kit, job, OpinionPressed.of(job.request.payload), error)


def give_up_form(kit: Kit, job: Job, error: Exception | None) -> None:
    _apologise(kit, job, _pressed(kit, job.request.workspace, FaultsSent.of(job.request.payload)), error)


def _ask_what_was_wrong(kit: Kit, job: Job, act: OpinionPressed, known: Feedback) -> None:
    try:
        kit.chat.open_form(act.trigger, faults_form(job.request.id, known))
    except SlackRefused as error:
        if error.facts["reason"] != OPENED_BEFORE:
            kit.chat.respond(act.response_url, too_late())


def _pressed(kit: Kit, workspace: str, filled: FaultsSent) -> OpinionPressed:
    """The press that opened the form. Raises NoSuchDraft where it is forgotten, as the draft may be."""
    first = kit.requests.request(workspace, filled.question)
    if first is None:
        raise NoSuchDraft
    return OpinionPressed.of(first.payload)


def _apologise(kit: Kit, job: Job, act: OpinionPressed, error: Exception | None) -> None:
    kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))
