"""What a brief tells although every clause of it reads like a word to the writer: "Deadline Friday", "my number is ..."."""

import re
from dataclasses import replace

from bot.core.brief.dates import WHEN
from bot.core.brief.facts import Fact, FactKind, Statement, StatementKind, Wish
from bot.core.brief.wording import clean

_DEADLINE = re.compile(
    rf"(?:the\s)?deadline(?:\sfor\s[\w' -]{{2,40}}?)?:?\s(?:is\s)?(?P<when>{WHEN.pattern})", re.I | re.X
)
_FORBIDS = re.compile(r"\b(?:no|not|never|avoid|without|don['’]?t|leave out|skip)\b", re.I)
_TAG = re.compile(r"#(?P<words>[^\W\d_]\w+)")

_KINDS = {
    FactKind.LINK: StatementKind.LINK,
    FactKind.CONTACT: StatementKind.LINK,
    FactKind.CODE: StatementKind.CODE,
}


def lone_facts(wishes: list[Wish], facts: tuple[Fact, ...]) -> tuple[list[Statement], list[Wish]]:
    """What the wishes of a brief without any statement tell after all, and the wishes that are left."""
    told: list[Statement] = []
    left: list[Wish] = []
    for wish in wishes:
        held = tuple(fact for fact in facts if wish.start <= fact.start and fact.end <= wish.end)
        found = [] if _FORBIDS.search(wish.quote) else _told(wish, held)
        told += found
        left += [] if found else [wish]
    return told, left


def _told(wish: Wish, held: tuple[Fact, ...]) -> list[Statement]:
    text = clean(wish.quote)
    whole = Statement(
        kind=StatementKind.SENTENCE, text=text, quote=wish.quote, start=wish.start, end=wish.end, facts=held
    )
    if last_day := _DEADLINE.fullmatch(text):
        what = text[: last_day.start("when")].strip(" :").removesuffix(" is").removeprefix("the ")
        return [replace(whole, text=f"the {what[0].lower()}{what[1:]} is {last_day['when']}")]
    if tag := _TAG.fullmatch(text):
        return [replace(whole, kind=StatementKind.NEWS, text=_words(tag["words"]))]
    return [_alone(fact) for fact in held if fact.kind in _KINDS]


def _words(tag: str) -> str:
    """A hashtag as it is read out: "SpringSale" is "spring sale"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", tag).lower()


def _alone(fact: Fact) -> Statement:
    text = f"code {fact.quote}" if fact.kind is FactKind.CODE else fact.quote
    return Statement(kind=_KINDS[fact.kind], text=text, quote=fact.quote, start=fact.start, end=fact.end, facts=(fact,))
