"""Whether it is a persona's season now, read from the sentence that tells it: "March to July; quiet in August"."""

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(month_name)[1:]
_BY_WORD = {
    name: number for number, month in enumerate(MONTHS, 1) for name in (month.casefold(), month[:3].casefold())
} | {"sept": 9}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_WORD = "|".join(sorted((*_BY_WORD, *_SEASONS), key=len, reverse=True))
_RANGE = re.compile(rf"\b({_WORD})\b(?:\s*(?:to|till|until|through|[-–—])\s*({_WORD})\b)?", re.I)
_QUIET = re.compile(r"\b(?:quiet|never|not|no|closed|nothing|except|away|off)\b", re.I)
_CLAUSE = re.compile(r"[;.]|,\s*(?=but\b)|\s(?=except\b)", re.I)
_ALWAYS = re.compile(r"\b(?:all\s+(?:the\s+)?year|year[-\s]round|any\s+time|always|every\s+month)\b", re.I)

VERBS = ("may", "march", "mar", "fall")
"""In small letters and alone these are no months: "they may march"."""


@dataclass(frozen=True, slots=True)
class Season:
    """`now`: it is on. `next` is the month in which it begins otherwise, 1 to 12; None while it is on."""

    now: bool
    next: int | None = None


def season_on(told: str, today: date) -> Season | None:
    """None where the sentence names no months. Of two that speak of one month, the quiet one counts."""
    clauses = [(clause, bool(_QUIET.search(clause))) for clause in _CLAUSE.split(told)]
    on = {month for clause, quiet in clauses if not quiet for month in _months(clause)}
    off = {month for clause, quiet in clauses if quiet for month in _months(clause)}
    on -= off
    if not on:
        return None
    if today.month in on:
        return Season(now=True)
    return Season(now=False, next=min(on, key=lambda month: (month - today.month) % 12))


def _months(clause: str) -> Iterator[int]:
    if _ALWAYS.search(clause):
        yield from range(1, 13)
    for found in _RANGE.finditer(clause):
        if found[1] in VERBS and not found[2]:
            continue
        first, last = _span(found[1].casefold())
        if found[2]:
            last = _span(found[2].casefold())[1]
        yield from (month % 12 + 1 for month in range(first - 1, first + (last - first) % 12))


def _span(word: str) -> tuple[int, int]:
    return _SEASONS.get(word) or (_BY_WORD[word], _BY_WORD[word])
