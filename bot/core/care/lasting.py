"""How long is long, in somebody's own words: “for 90 days”, “in three months”, “this year”."""

import re

from bot.core.care.contact import LONG, MOST_DAYS

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "couple of": 2,
    "few": 3,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "nine": 9,
    "twelve": 12,
}
_SPAN = re.compile(
    rf"\b(?:(\d{{1,4}}|{'|'.join(_NUMBERS)})[\s-]+)?(half a year|day|week|fortnight|month|quarter|year)s?\b",
    re.IGNORECASE,
)


def days_named(text: str) -> int:
    """Days, from 1 to ten years; half a year where nobody says."""
    return span_named(text) or LONG


def span_named(text: str) -> int | None:
    """The same; None where nobody says."""
    found = _SPAN.search(text)
    if found is None:
        return None
    if found[2].casefold() == "half a year":
        return LONG
    said = (found[1] or "one").casefold()
    number = int(said) if said.isdigit() else _NUMBERS[said]
    return max(1, min(number * _DAYS[found[2].casefold()], MOST_DAYS))
