"""Answers to what was asked: a request's kind, and the file that works on it."""

from collections.abc import Callable

from bot.slack.answers import asked, chosen, opened, stopped
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.usecases.requests import Job

Answer = Callable[[Kit, Job], None]

ANSWERS: dict[Kind, Answer] = {
    Kind.ASKED: asked.answer,
    Kind.CHOSEN: chosen.answer,
    Kind.STOPPED: stopped.answer,
    Kind.DIRECT_OPENED: opened.greet,
    Kind.HOME_OPENED: opened.show_home,
}


def handlers(kit: Kit) -> dict[str, Callable[[Job, object], None]]:
    """As a worker wants them. The lease, its second argument, is fenced by the ledger at everything that is posted."""
    return {kind: _handler(kit, answer) for kind, answer in ANSWERS.items()}


def _handler(kit: Kit, answer: Answer) -> Callable[[Job, object], None]:
    return lambda job, _: answer(kit, job)


def given_up(kit: Kit, job: Job) -> None:
    """Tell the person that their request will not be answered, once trying again has not helped."""
    if job.request.kind == Kind.ASKED:
        asked.give_up(kit, job)
