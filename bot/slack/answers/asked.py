"""Somebody asked something, by command, direct message or mention."""

import logging
from collections.abc import Callable

from bot.core.asks import Ask, Wish
from bot.core.asks.completing import completed, lacks_audience, lacks_everything, lacks_matter, says_little
from bot.core.asks.follow_up import Turn, follow_up
from bot.core.asks.slack_text import as_seen
from bot.core.asks.the_same import refers_back
from bot.core.audiences import Audience
from bot.core.errors import ServiceDown, SeveralAudiences, TheirRulesError, UnknownAudience
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.slack.answers import care, check, draft, help, keeping_up, persona, prefers, suggest
from bot.slack.answers import follow_up as follow_ups
from bot.slack.answers.understand import understand
from bot.slack.answers.yours_first import waits_its_turn
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.choices import about_what, for_whom, nobody_quite, which_one
from bot.slack.views.draft_form import say_for_whom
from bot.slack.views.errors import sorry
from bot.slack.views.follow_up import no_draft_here, same_as_what
from bot.slack.views.message import Message
from bot.usecases.find_audience import find_audience
from bot.usecases.go_on_with_draft import goes_on
from bot.usecases.requests import Job, LostLease

log = logging.getLogger(__name__)

Answer = Callable[[Kit, Reply, Ask], None]

ANSWERS: dict[Wish, Answer] = {
    Wish.DRAFT: draft.answer,
    Wish.PREFERS: prefers.answer,
    Wish.CHECK: check.answer,
    Wish.PERSONA: persona.answer,
    Wish.GIFT: care.gift,
    Wish.NEGLECTED: care.neglected,
    Wish.GROUP: prefers.group,
    Wish.HOW_MANY: prefers.how_many,
    Wish.DIGEST: keeping_up.digest,
    Wish.FOLLOW: keeping_up.follow,
    Wish.UNFOLLOW: keeping_up.stop,
    Wish.SUGGEST: suggest.in_words,
    Wish.HELP: help.answer,
}
TRIES = 2
"""A failure nobody foresaw may be a passing one: it is tried once more before the person is told."""


def answer(kit: Kit, job: Job) -> None:
    asked = Asked.of(job.request.payload)
    answer_ask(kit, job, asked, lambda: understand(kit, asked), question=job.request.id)


def answer_ask(kit: Kit, job: Job, asked: Asked, understood: Callable[[], Ask], question: str) -> None:
    """Answer it, or say in one sentence why not. `question` is the request that a choice would complete."""
    if waits_its_turn(kit, job, asked):
        return
    reply = Reply.to(kit, job, asked)
    try:
        if not _said_about_draft(kit, reply):
            _answer(kit, reply, understood(), question)
    except SeveralAudiences as error:
        reply.tell("question", which_one(str(error.facts["asked"]), _meant(error), question))
    except UnknownAudience as error:
        _ask_for_nearest(reply, error, question)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        _apologise(reply, "sorry", error)
    except Exception as error:
        if job.failures + 1 < TRIES:
            raise
        _apologise(reply, "sorry", error)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    give_up_ask(kit, job, Asked.of(job.request.payload), error)


def give_up_ask(kit: Kit, job: Job, asked: Asked, error: Exception | None) -> None:
    """Tell whoever asked what the last attempt failed by; None where it died without a word."""
    _apologise(Reply.to(kit, job, asked), "given up", error)


def _apologise(reply: Reply, step: str, error: Exception | None) -> None:
    reply.tell(step, sorry(words_for(error, reply.job.reference, reply.kit.commands)))


def _said_about_draft(kit: Kit, reply: Reply) -> bool:
    """Answer what can be nothing but words about the thread's draft, whatever a reader would make of them."""
    asked, typed = reply.asked, as_seen(reply.asked.text)
    known = draft.in_this_thread(kit, asked) if asked.wish is None else None
    if known is None or kit.store.review_in_thread(asked.room, asked.thread):
        return False
    said = follow_up(typed)
    if not said.is_understood or said.matter:
        return follow_ups.said_in_other_words(kit, reply, typed, known)
    follow_ups.answer(kit, reply, said, known)
    return True


def _answer(kit: Kit, reply: Reply, ask: Ask, question: str) -> None:
    if goes_on(ask) and kit.store.review_in_thread(reply.asked.room, reply.asked.thread):
        return  # said below a card in review: a comment, and answered as one
    known = draft.in_this_thread(kit, reply.asked)
    if known and goes_on(ask):
        follow_ups.go_on(kit, reply, ask, known)
        return
    ask = _completed(kit, reply, ask)
    if _is_lost(reply, ask):
        reply.tell("no draft", no_draft_here())
    elif ask.wish is Wish.DRAFT and refers_back(ask.brief):
        reply.tell("the same", same_as_what())
    elif ask.wish is Wish.DRAFT and lacks_everything(ask):
        reply.tell("no draft", say_for_whom())
    elif lacks_everything(ask):
        help.answer(kit, reply, ask)
    elif lacks_audience(ask):
        reply.tell("question", for_whom(kit.store.personas(), question))
    elif lacks_matter(ask) and reply.direct:
        reply.tell("question", _about_what(kit, ask))
    else:
        ANSWERS[ask.wish](kit, reply, ask)


def _is_lost(reply: Reply, ask: Ask) -> bool:
    """Words about a draft in a thread that has none: it was deleted or forgotten, or never was."""
    said = follow_up(as_seen(reply.asked.text))
    asks = said.turn not in (Turn.PRAISE, Turn.STOP, Turn.SEND, Turn.REVIEW) and said.is_understood and not said.matter
    return bool(reply.asked.thread) and ask.wish is Wish.HELP and asks


def _about_what(kit: Kit, ask: Ask) -> Message:
    """Raises what finding the audience raises: who it is for is settled first."""
    label = find_audience(kit.store, ask.audience).label
    return about_what(label, CHANNEL_WORDS[ask.channel].one if ask.channel else "copy")


def _completed(kit: Kit, reply: Reply, ask: Ask) -> Ask:
    """The ask that the thread began with, where these words complete it."""
    asked = reply.asked
    if not asked.thread or not (says_little(ask) or lacks_audience(ask)):
        return ask
    first = kit.requests.request(reply.job.request.workspace, f"{asked.room}:{asked.thread}")
    if first is None:
        return ask
    began = understand(kit, Asked.of(first.payload))
    return completed(began, ask) if says_little(ask) or lacks_matter(began) else ask


def _ask_for_nearest(reply: Reply, error: UnknownAudience, question: str) -> None:
    if nearest := _meant(error):
        reply.tell("question", nobody_quite(str(error.facts["asked"]), nearest, question))
    else:
        _apologise(reply, "sorry", error)


def _meant(error: TheirRulesError) -> list[Audience]:
    matches = error.facts.get("matches")
    return [match.audience for match in matches] if isinstance(matches, list) else []
