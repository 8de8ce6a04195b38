"""Somebody asked something, by command, direct message or mention."""

import logging
from collections.abc import Callable
from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.core.audiences import Audience
from bot.core.errors import ServiceDown, SeveralAudiences, TheirRulesError
from bot.slack.answers import check, draft, help, persona, prefers
from bot.slack.answers.understand import understand
from bot.slack.asked import Asked
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.choices import for_whom, which_one
from bot.slack.views.errors import sorry
from bot.usecases.requests import Job, LostLease

log = logging.getLogger(__name__)

Answer = Callable[[Kit, Reply, Ask], None]

ANSWERS: dict[Wish, Answer] = {
    Wish.DRAFT: draft.answer,
    Wish.PREFERS: prefers.answer,
    Wish.CHECK: check.answer,
    Wish.PERSONA: persona.answer,
    Wish.HELP: help.answer,
}
NEEDS_AUDIENCE = (Wish.DRAFT, Wish.PREFERS, Wish.CHECK)
NEEDS_BRIEF = (Wish.DRAFT, Wish.CHECK)
TRIES = 2
"""A failure nobody foresaw may be a passing one: it is tried once more before the person is told."""


def answer(kit: Kit, job: Job) -> None:
    asked = Asked.of(job.request.payload)
    answer_ask(kit, job, asked, lambda: understand(kit, asked), question=job.request.id)


def answer_ask(kit: Kit, job: Job, asked: Asked, understood: Callable[[], Ask], question: str) -> None:
    """Answer it, or say in one sentence why not. `question` is the request that a choice would complete."""
    reply = Reply.to(kit, job, asked)
    try:
        _answer(kit, reply, understood(), question)
    except SeveralAudiences as error:
        reply.tell("question", which_one(str(error.facts["asked"]), _meant(error), question))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        reply.tell("sorry", sorry(words_for(error, kit.new_id, kit.commands)))
    except Exception as error:
        if job.failures + 1 < TRIES:
            raise
        reply.tell("sorry", sorry(words_for(error, kit.new_id, kit.commands)))


def give_up(kit: Kit, job: Job) -> None:
    asked = Asked.of(job.request.payload)
    error = RuntimeError(f"request {job.request.id} was given up after {job.attempt} attempts")
    Reply.to(kit, job, asked).tell("given up", sorry(words_for(error, kit.new_id, kit.commands)))


def _answer(kit: Kit, reply: Reply, ask: Ask, question: str) -> None:
    known = draft.in_this_thread(kit, reply.asked)
    if known and draft.goes_on(ask):
        draft.go_on(kit, reply, ask, known)
        return
    ask = _completed(kit, reply, ask)
    if ask.wish in NEEDS_BRIEF and not ask.audience and not ask.brief:
        help.answer(kit, reply, ask)
    elif ask.wish in NEEDS_AUDIENCE and not ask.audience:
        reply.tell("question", for_whom(kit.store.personas(), question))
    else:
        ANSWERS[ask.wish](kit, reply, ask)


def _completed(kit: Kit, reply: Reply, ask: Ask) -> Ask:
    """A name alone, said under an ask that lacked one or could not be answered by it, completes that ask."""
    asked = reply.asked
    if ask.wish is not Wish.HELP or not ask.brief or not asked.thread:
        return ask
    first = kit.requests.request(reply.job.request.workspace, f"{asked.room}:{asked.thread}")
    if first is None:
        return ask
    meant = understand(kit, Asked.of(first.payload))
    return replace(meant, audience=ask.brief) if meant.wish in NEEDS_AUDIENCE else ask


def _meant(error: SeveralAudiences) -> list[Audience]:
    matches = error.facts.get("matches")
    return [match.audience for match in matches] if isinstance(matches, list) else []
