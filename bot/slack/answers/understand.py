"""What somebody wants, from a command or from free text, with the names of those whom the store knows."""

import html
from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.core.asks.crowd_ask import asked_of_many
from bot.core.asks.questions import asks_after, is_question
from bot.core.asks.slack_text import as_seen
from bot.core.asks.understand import understand as plainly
from bot.core.drafts import Draft
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.usecases.name_audience import name_audience, nearly_known
from bot.usecases.ports import Reader

ABOUT_MANY = (Wish.NEGLECTED, Wish.GROUP, Wish.HOW_MANY, Wish.SUGGEST)
"""Wishes that no one customer's name belongs to."""
KEEPING_UP = (Wish.DIGEST, Wish.FOLLOW, Wish.UNFOLLOW)
"""Wishes about a persona, whatever a thread is about."""
BEHIND_PERSONA = (*KEEPING_UP, Wish.SUGGEST)
"""Wishes that may be typed behind the command of personas, in place of a name."""


def understand(kit: Kit, asked: Asked) -> Ask:
    """In a thread, words that name nobody go on with what the thread is about: "perfect for mother's day" is no name."""
    ask = _read(kit.reader, asked)
    draft = kit.store.draft_in_thread(asked.room, asked.thread) if asked.thread and asked.wish is None else None
    if ask.wish in ABOUT_MANY:
        return ask
    if ask.wish in KEEPING_UP:
        return name_audience(kit.store, ask, _typed(asked)) if ask.audience else ask
    if draft and (ask.wish is Wish.GIFT or is_question(as_seen(asked.text))):
        return _question(kit, ask, asked, draft)
    if asked.thread and not ask.audience and (ask.wish is Wish.HELP or _has_draft(kit, asked)):
        return ask
    named = name_audience(kit.store, ask, _typed(asked))
    if asked.thread and named is ask and not nearly_known(kit.store, ask.audience) and _has_draft(kit, asked):
        return Ask(wish=Wish.DRAFT, brief=as_seen(asked.text), text=asked.text)
    return named


def _question(kit: Kit, ask: Ask, asked: Asked, draft: Draft) -> Ask:
    """A question under a draft is about whom it names, else about whom the draft is for."""
    text = as_seen(asked.text)
    wish = ask.wish if ask.wish in (Wish.PREFERS, Wish.PERSONA, Wish.GIFT) else asks_after(text)
    question = Ask(wish=wish, audience=ask.audience, brief=text, text=asked.text)
    if wish is Wish.HELP:
        return replace(question, audience="")
    named = name_audience(kit.store, question, _typed(asked))
    known = nearly_known(kit.store, named.audience)
    return replace(named, wish=wish, audience=named.audience if known else draft.audience_id, channel=None, brief="")


def _read(reader: Reader, asked: Asked) -> Ask:
    """A command's name says the wish: `/prefers` and `/persona` are followed by a name, the others by a sentence."""
    if asked.wish is None:
        return reader.read(asked.text)
    if asked.wish in (Wish.PREFERS, Wish.PERSONA):
        name = html.unescape(asked.text).strip()
        if asked.wish is Wish.PREFERS and (ask := asked_of_many(as_seen(_typed(asked)))):
            return replace(ask, text=asked.text)
        if asked.wish is Wish.PERSONA and (ask := plainly(as_seen(asked.text))).wish in BEHIND_PERSONA:
            return replace(ask, text=asked.text)
        return Ask(wish=asked.wish, audience=name, text=asked.text)
    return replace(reader.read(_typed(asked)), wish=asked.wish, text=asked.text)


def _typed(asked: Asked) -> str:
    return f"{asked.wish} {asked.text}" if asked.wish else asked.text


def _has_draft(kit: Kit, asked: Asked) -> bool:
    return kit.store.draft_in_thread(asked.room, asked.thread) is not None
