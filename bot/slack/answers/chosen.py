"""Somebody pressed one of the buttons of a question: whom they mean."""

from dataclasses import replace

from bot.core.asks import Ask
from bot.slack.answers.asked import answer_ask, give_up_ask
from bot.slack.answers.understand import understand
from bot.slack.answers.yours_first import hold_back
from bot.slack.kit import Kit
from bot.slack.payloads import Asked, Chosen
from bot.slack.views.choices import not_yours, settled, too_old
from bot.slack.views.message import Message
from bot.usecases.requests import Job, Request


def answer(kit: Kit, job: Job) -> None:
    """The first question's request, with the audience now known by its id. The buttons give way to the choice."""
    hold_back(kit, job)
    chosen = Chosen.of(job.request.payload)
    asked_then = _asked_then(kit, job, chosen.question)
    audience = kit.store.audience(chosen.audience_id)
    if asked_then is None or audience is None:
        _replace_question(kit, job, chosen, too_old())
        return
    if not _is_theirs(asked_then, chosen):
        kit.chat.respond(chosen.response_url, not_yours())
        return
    _replace_question(kit, job, chosen, settled(audience.label))
    asked = _asked_anew(asked_then, chosen)

    def understood() -> Ask:
        return replace(understand(kit, asked), audience=audience.id)

    answer_ask(kit, job, asked, understood, question=asked_then.id)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Whoever pressed is told; without the first question, in its place."""
    chosen = Chosen.of(job.request.payload)
    asked_then = _asked_then(kit, job, chosen.question)
    if asked_then is None:
        _replace_question(kit, job, chosen, too_old())
    elif _is_theirs(asked_then, chosen):
        give_up_ask(kit, job, _asked_anew(asked_then, chosen), error)


def _is_theirs(asked_then: Request, chosen: Chosen) -> bool:
    """Whether whoever pressed is who asked: the answer may hold what is for the asker alone."""
    return Asked.of(asked_then.payload).user == chosen.user


def _asked_anew(asked_then: Request, chosen: Chosen) -> Asked:
    """The first ask, answered by way of the click."""
    return replace(Asked.of(asked_then.payload), response_url=chosen.response_url)


def _asked_then(kit: Kit, job: Job, question: str) -> Request | None:
    return kit.requests.request(job.request.workspace, question)


def _replace_question(kit: Kit, job: Job, chosen: Chosen, message: Message) -> None:
    """Said in the question's place, so that a repeated job says it in the same place again."""
    kit.chat.respond(chosen.response_url, message, replace=True)
