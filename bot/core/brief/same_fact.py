"""Whether a fact stands in another text, in whatever words: “until Sunday” is “till sun”, £6.50 is only £6.50."""

import re

from bot.core.brief.facts import Fact, FactKind
from bot.core.brief.patterns import find_facts
from bot.core.plain_text import squeezed

_PIECE = re.compile(r"\d+(?:[.:]\d+)?[^\W\d_]*|\w+")
_HALF = re.compile(r"(?<=[\d\s])([ap])\.?\s?m\b\.?", re.I)
_NUMBER = re.compile(r"(?P<number>\d+(?:[.:]\d+)?)(?P<half>am|pm)?(?:st|nd|rd|th)?")
_SMALL = frozenset(
    (
        "a", "after", "all", "and", "at", "b4", "before", "between", "by", "day", "days", "during", "ending", "eve", "every",
        "from", "in", "last", "month", "months", "next", "of", "on", "or", "season", "since", "starting", "the", "this",
        "through", "til", "till", "to", "until", "untill", "up", "week", "weekend", "year", "years",
    )
)  # fmt: skip
"""Words of a time that do not say which: a text with nothing else in it names no day."""
_NAMES = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SHORT = {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday", "sept": "september"} | {
    name[:3]: name for name in _NAMES
}
_UNTIL = frozenset({"until", "untill", "till", "til", "by", "before", "b4", "ending", "through"})
_FROM = frozenset({"from", "since", "starting", "after"})
"""Words that say on which side of a day something lies."""


def stands_in(fact: Fact, text: str) -> bool:
    """Times by the days, months and hours that they name, all else to the letter."""
    if squeezed(fact.quote) in squeezed(text):
        return True
    return fact.kind is FactKind.WHEN and _pieces(fact.quote) <= _pieces(text)


def survives_in(fact: Fact, text: str) -> bool:
    """Whether the text still says it: a day that something lasts until has not become the day from which it is."""
    return stands_in(fact, text) and _sides(fact.quote) <= _sides(text)


def is_given_by(fact: Fact, text: str) -> bool:
    """Whether all that it says comes from the text: of a time, from the times in there, and not from its other numbers."""
    if fact.kind is not FactKind.WHEN:
        return stands_in(fact, text)
    times = " ".join(each.quote for each in find_facts(text) if each.kind is FactKind.WHEN)
    return survives_in(fact, times)


def _sides(text: str) -> frozenset[bool]:
    """True for an end, False for a beginning."""
    words = {piece.casefold() for piece in _PIECE.findall(text)}
    return frozenset(side for side, said in ((True, _UNTIL), (False, _FROM)) if words & said)


def _pieces(text: str) -> frozenset[str]:
    found = _PIECE.findall(_HALF.sub(r"\1m", text.casefold()))
    return frozenset(part for piece in found if piece not in _SMALL for part in _parts(piece))


def _parts(piece: str) -> tuple[str, ...]:
    """The whole name of a day or a month that is shortened, or stands for many ("Sundays"); an hour and its half."""
    if hour := _NUMBER.fullmatch(piece):
        return tuple(part for part in (hour["number"], hour["half"]) if part)
    return (_SHORT.get(piece, piece.removesuffix("s") if piece.endswith("days") else piece),)
