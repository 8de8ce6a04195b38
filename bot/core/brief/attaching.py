"""Join what belongs to the statement before it: a date, a price, a place, a condition."""

import re
from dataclasses import replace

from bot.core.brief.clauses import Clause
from bot.core.brief.facts import Fact, Statement, StatementKind
from bot.core.brief.kinds import condition_only, place_only, price_only, tail_only, when_only
from bot.core.brief.phrases import on_day

_ALONE = (StatementKind.LINK, StatementKind.CODE, StatementKind.ACTION)


def attach(text: str, clause: Clause, brief: str, facts: tuple[Fact, ...], statements: list[Statement]) -> bool:
    """Grow the last statement by the clause; False where none stands there that can carry it."""
    if not statements or statements[-1].kind in _ALONE:
        return False
    last = statements[-1]
    apart = last.kind is StatementKind.SENTENCE or "\n" in brief[last.end : clause.start]
    if clause.first and apart and not (when_only(text) or condition_only(text)):
        return False
    grown = (
        _sentence_grown(last, text, clause.first)
        if last.kind is StatementKind.SENTENCE
        else _grown(last, text, clause.first)
    )
    if grown is None:
        return False
    statements[-1] = replace(grown, quote=brief[last.start : clause.end], end=clause.end, facts=(*last.facts, *facts))
    return True


def _sentence_grown(last: Statement, text: str, first: bool) -> Statement | None:
    if when_only(text) and not first:
        return replace(last, text=f"{last.text}, {on_day(text)}")
    hangs_on = (tail_only(text) and not first) or (place_only(text) and not condition_only(text))
    return replace(last, text=f"{last.text}, {text}") if hangs_on else None


def _grown(last: Statement, text: str, first: bool) -> Statement | None:
    if last.kind is StatementKind.CONDITION:
        return replace(last, text=f"{last.text}, {text}") if condition_only(text) else None
    if when_only(text):
        return replace(last, when=f"{last.when}, {text}" if last.when else on_day(text))
    if condition_only(text):
        return replace(last, conditions=(*last.conditions, text))
    return _with_detail(last, text, first)


def _with_detail(last: Statement, text: str, first: bool) -> Statement | None:
    if tail_only(text) and not first and not last.when:
        return replace(last, text=f"{last.text}, {text}")
    if place_only(text) and not last.place:
        return replace(last, place=text)
    if last.place and re.fullmatch(r"(?:[A-Z][\w'’]*|\d+|of|the)(?: (?:[A-Z][\w'’]*|\d+|of|the)){0,3}", text):
        return replace(last, place=f"{last.place}, {text}")
    if price_only(text) and not last.price and last.kind is not StatementKind.OFFER:
        return replace(last, price=text)
    return None
