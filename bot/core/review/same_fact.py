"""Whether a fact stands in another text, in whatever words: “until Sunday” is “till sun”, £6.50 is only £6.50."""

import re

from bot.core.brief.facts import Fact, FactKind
from bot.core.plain_text import squeezed

_PIECE = re.compile(r"[^\W\d_]+|\d+(?:[.:]\d+)?")
_SMALL = frozenset(
    [
        "a",
        "am",
        "and",
        "at",
        "after",
        "b4",
        "before",
        "between",
        "by",
        "ending",
        "during",
        "eve",
        "every",
        "from",
        "in",
        "last",
        "next",
        "of",
        "on",
        "or",
        "p",
        "pm",
        "since",
        "st",
        "nd",
        "rd",
        "th",
        "starting",
        "the",
        "this",
        "through",
        "til",
        "till",
        "to",
        "until",
        "untill",
        "up",
        "day",
        "days",
        "week",
        "weekend",
        "month",
        "months",
        "year",
        "years",
        "season",
        "all",
    ]
)
"""Words of a time that do not say which: a text with nothing else in it names no day."""
_NAMED = 3
"""Letters by which days and months are told apart: Sunday and sun, September and sept."""


def stands_in(fact: Fact, text: str) -> bool:
    """Times by the days, months and hours that they name, all else to the letter."""
    if squeezed(fact.quote) in squeezed(text):
        return True
    return fact.kind is FactKind.WHEN and _pieces(fact.quote) <= _pieces(text)


def _pieces(text: str) -> frozenset[str]:
    found = (piece.casefold() for piece in _PIECE.findall(text))
    return frozenset(piece if piece[0].isdigit() else piece[:_NAMED] for piece in found if piece not in _SMALL)
