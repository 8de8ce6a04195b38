"""The facts that make a hurry or a shortage true: a date, a figure, a condition."""

import re

from bot.core.brief.facts import FactKind
from bot.core.brief.patterns import find_facts
from bot.core.care.rule import Given

_VAGUE = re.compile(r"(?:today|tonight|now|soon|this\s+\w+)", re.IGNORECASE)
_LITTLE = re.compile(
    r"""\b\d[\d,]*\s+(?:\w+\s+){0,3}?(?:left|remaining|copies|pieces|places?|seats?|spaces?|tickets?|tables?|spots?|rooms?|in\s+stock|only|numbered)\b
      | \b(?:left|remaining|stock|places?|seats?|spaces?|tickets?|limited\s+to|edition\s+of|first|only)\D{0,12}\d
      | \blimited\s+(?:to|edition|number|print|run|stock) | \bwhile\s+(?:stocks?|they|supplies)\s+lasts? | \blast\s+(?:few|ones|of)\b
      | \b(?:places|seats|spaces|tickets|numbers|stock)\s+(?:are\s+|is\s+)?(?:very\s+)?limited""",
    re.IGNORECASE | re.VERBOSE,
)


def has_a_date(given: Given, start: int, end: int) -> bool:
    """The brief names a day or an hour; of pasted copy, what stands around the passage does, and not just "today"."""
    if given.brief is not None:
        return any(fact.kind is FactKind.WHEN for fact in find_facts(given.brief))
    near = find_facts(_around(given.text, start, end))
    return any(fact.kind is FactKind.WHEN and not _VAGUE.fullmatch(fact.quote) for fact in near)


def has_a_shortage(given: Given, start: int, end: int) -> bool:
    """The brief says that there are few, or has the figure that stands beside the passage; pasted copy has some figure there."""
    near = set(re.findall(r"\d+", _around(given.text, start, end)))
    if given.brief is None:
        return bool(near)
    return _LITTLE.search(given.brief) is not None or not near.isdisjoint(re.findall(r"\d+", given.brief))


NEAR = 90
"""Characters on both sides of a passage: about a sentence."""


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - NEAR) : end + NEAR]
