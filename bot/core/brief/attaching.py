"""Join what belongs to the statement before it: a date, a price, a place, a condition."""

import re
from dataclasses import replace

from bot.core.brief.clauses import Clause
from bot.core.brief.facts import Fact, Statement, StatementKind
from bot.core.brief.kinds import condition_only, contact_of, place_only, price_only, tail_only, when_only
from bot.core.brief.phrases import PRICE_AHEAD, on_day
from bot.core.brief.wording import mid_sentence

_ALONE = (StatementKind.LINK, StatementKind.CODE, StatementKind.ACTION)


def attach(text: str, clause: Clause, brief: str, facts: tuple[Fact, ...], statements: list[Statement]) -> bool:
    """Grow the last statement by the clause; False where none stands there that can carry it."""
    last = statements[-1] if statements else None
    if last and last.kind is StatementKind.ACTION and _OR_ELSE.match(text) and contact_of(text) and not clause.first:
        statements[-1] = _longer(last, replace(last, text=f"{last.text}, {text}"), clause, brief, facts)
        return True
    if last is None or last.kind in _ALONE:
        return False
    apart = last.kind is StatementKind.SENTENCE or "\n" in brief[last.end : clause.start]
    if clause.first and apart and not (when_only(text) or condition_only(text) or _finds(last, text)):
        return False
    grown = (
        _sentence_grown(last, text, clause.first)
        if last.kind is StatementKind.SENTENCE
        else _grown(last, text, clause.first)
    )
    if grown is None:
        return False
    statements[-1] = _longer(last, grown, clause, brief, facts)
    return True


def _finds(last: Statement, text: str) -> bool:
    """Whether a line of its own says where the event before it is."""
    return last.kind is StatementKind.EVENT and not last.place and place_only(text)


_OR_ELSE = re.compile(r"or (?:by|via|at|on|in|ring|call|phone|text|email|write|online)\b", re.I)
"""A second way to do what has just been asked for."""


def _longer(last: Statement, grown: Statement, clause: Clause, brief: str, facts: tuple[Fact, ...]) -> Statement:
    return replace(grown, quote=brief[last.start : clause.end], end=clause.end, facts=(*last.facts, *facts))


def _sentence_grown(last: Statement, text: str, first: bool) -> Statement | None:
    if when_only(text) and not first:
        return replace(last, text=f"{last.text}, {on_day(text)}")
    hangs_on = (tail_only(text) and not first) or (place_only(text) and not condition_only(text))
    return replace(last, text=f"{last.text}, {text}") if hangs_on else None


def _grown(last: Statement, text: str, first: bool) -> Statement | None:
    if last.kind is StatementKind.CONDITION:
        joins = (condition_only(text) and ":" not in last.text) or _STREET.fullmatch(text)
        return replace(last, text=f"{last.text}, {mid_sentence(text)}") if joins else None
    if when_only(text):
        return replace(last, when=f"{last.when}, {text}" if last.when else on_day(text))
    if condition_only(text):
        return replace(last, conditions=(*last.conditions, text))
    return _with_detail(last, text, first)


_ITS_PRICE = re.compile(
    r"[£$€\d]|from\b|only\b|just\b|free\b|it['’]s\b|(?:tickets?|entry|admission|places?|seats?|adults?|children|kids|members|concessions|students|cost|price)\b",
    re.I,
)
"""How a sentence begins that prices the event before it; "glaze £4" prices something else."""

_PREPOSITION = re.compile(r"(?:in|at|inside|outside|opposite|behind|next|near|by)\b", re.I)
_STREET = re.compile(r"\d{1,4}[a-z]?(?: [A-Z][\w'’]+){1,4}")
"""A house and its street, as in "14 Meanwood Yard"."""


def _with_detail(last: Statement, text: str, first: bool) -> Statement | None:
    if tail_only(text) and not first and not last.when:
        return replace(last, text=f"{last.text}, {text}")
    if place_only(text) and not last.place:
        return replace(last, place=text if _PREPOSITION.match(text) else f"at {text}")
    if _STREET.fullmatch(text):
        found = last.kind is StatementKind.EVENT and not last.place
        return replace(last, place=text) if found else replace(last, text=f"{last.text}, {text}")
    if last.place and re.fullmatch(r"(?:[A-Z][\w'’]*|\d+|of|the)(?: (?:[A-Z][\w'’]*|\d+|of|the)){0,3}", text):
        return replace(last, place=f"{last.place}, {text}")
    own = first and not _ITS_PRICE.match(text)
    ahead = PRICE_AHEAD.fullmatch(text)
    if ahead:
        text = f"{ahead['what']} {ahead['price']}"
    if price_only(text) and not own and not last.price and last.kind is not StatementKind.OFFER:
        return replace(last, price=text)
    return None
