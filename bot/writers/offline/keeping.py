"""The net under all wording: what the brief says and no move has said is said now, in the brief's own words."""

import re
from dataclasses import replace

from bot.core.brief.facts import StatementKind
from bot.core.brief.wording import clean
from bot.core.drafts import Copy, PartName, Reason, ReasonKind, Sentence
from bot.writers.offline.grammar import ended
from bot.writers.offline.plan import Plan, Point


def complete(copy: Copy, plan: Plan) -> Copy:
    """The copy with every fact of the plan in it; the text is read once, however long it is."""
    told = _plain(copy.text)
    lost = [point for point in plan.points if any(_plain(fact.quote) not in told for fact in point.said.facts)]
    if not lost:
        return copy
    extra = tuple(Sentence(_plainly(point), (Reason(ReasonKind.BRIEF, point.said.quote),)) for point in lost)
    parts = [
        replace(part, paragraphs=(*part.paragraphs, extra)) if part.name is PartName.BODY else part
        for part in copy.parts
    ]
    return Copy(copy.channel, tuple(parts))


def _plainly(point: Point) -> str:
    words = point.said.whole if point.said.kind is not StatementKind.LINK else point.said.text
    return ended(words if all(said_in(fact.quote, words) for fact in point.said.facts) else point.said.quote)


def said_in(quote: str, text: str) -> bool:
    """Whether the copy says these words of the brief, whatever its capitals, spaces and spelt-out shorthand."""
    return _plain(quote) in _plain(text)


TYPED = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "\u00a0": " "})
"""Typographer's dashes and quotes as a keyboard and GSM-7 have them."""


def _plain(words: str) -> str:
    lead = re.sub(r"^(?:on |at )?(?:the )?", "", clean(words).translate(TYPED).casefold())
    return re.sub(r"[\s,.:;•()]+", " ", lead).strip()
