"""What of the brief is said, in which order, and what is left out and why."""

import re
from dataclasses import dataclass

from bot.core.brief.facts import Facts, Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.core.drafts import LeftOut
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Place
from bot.core.order import Order
from bot.writers.offline.manner import Lead, Manner
from bot.writers.offline.stems import stems
from bot.writers.offline.unheeded import flagged, unheeded


@dataclass(frozen=True, slots=True)
class Point:
    """One statement and the evidence that lifted it to its place."""

    said: Statement
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """`points` in the order of the copy; `notices` tell the marketer what stays in spite of the evidence."""

    points: tuple[Point, ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()


def plan_of(facts: Facts, order: Order, manner: Manner) -> Plan:
    counted = [item for item in order.dossier.evidence if item.counts]
    left_out = [*flagged(order), *(out for wish in facts.wishes for out in unheeded(wish, counted, facts, order))]
    notices: list[str] = []
    points: list[tuple[float, int, Point]] = []
    for place, statement in enumerate(facts.statements):
        against = _against(statement, counted)
        hit = _is_flagged(statement, facts, order)
        if not statement.facts and (against or hit):
            left_out += [] if hit else [_left_out(statement, against)]
            continue
        if against:
            notices.append(_stays(statement, against))
        liked = _liked(statement, counted)
        score = (
            _anchor(facts.statements, place)
            + _score(statement, manner)
            + (1.0 if liked else 0.0)
            - (3.0 if against else 0.0)
        )
        points.append(
            (_settled(statement, place, score, points), place, Point(statement, tuple(item.id for item in liked)))
        )
    points.sort(key=lambda ranked: (-ranked[0], ranked[1]))
    return Plan(tuple(point for _, _, point in points), tuple(_once(left_out)), tuple(notices))


def topic_alone(said: Statement) -> bool:
    """Whether a statement says no more than what the copy is about ("spring bulb sale")."""
    phrase = said.kind in (StatementKind.EVENT, StatementKind.NEWS)
    return (
        phrase
        and not (said.when or said.price or said.place or said.conditions)
        and not re.search(r"\d|[,:(]", said.text)
    )


def _anchor(statements: tuple[Statement, ...], place: int) -> float:
    """What the brief says first is the news: it gives way only to what the audience asks for in several ways."""
    if topic_alone(statements[place]) and place == 0:
        return 50.0
    return 1.5 if place == (1 if topic_alone(statements[0]) else 0) else 0.0


_ORDER = {
    StatementKind.CODE: -20.0,
    StatementKind.CONDITION: -21.0,
    StatementKind.ACTION: -22.0,
    StatementKind.LINK: -23.0,
}
"""Codes, conditions and calls to action come after the news, whatever moves the audience."""

_HANGS_ON = re.compile(
    r"^(?:it|they|that|these|those|this|he|she|also|then|both|each|every|all|so|but|plus|only)\b|\btoo$|\balso\b", re.I
)


def _settled(statement: Statement, place: int, score: float, points: list[tuple[float, int, Point]]) -> float:
    """A statement that leans on the one before it ("it's free for members") stays behind it."""
    if statement.kind in _ORDER:
        return _ORDER[statement.kind]
    if (
        points
        and points[-1][1] == place - 1
        and points[-1][2].said.kind not in _ORDER
        and (_HANGS_ON.search(statement.text) or PRICE.match(statement.text))
    ):
        return points[-1][0]
    return score


def _score(statement: Statement, manner: Manner) -> float:
    kinds = {
        Lead.OFFER: statement.kind is StatementKind.OFFER,
        Lead.PRICE: bool(statement.price) or "£" in statement.text,
        Lead.EVENT: statement.kind is StatementKind.EVENT,
        Lead.DETAIL: bool(re.search(r"\d", statement.text)) and statement.kind is not StatementKind.OFFER,
        Lead.DATE: bool(statement.when),
    }
    return sum(0.5 for lead in manner.leads if kinds[lead])


_MEANS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d\s?%|per\s?cent", re.I), "percentage discount"),
    (re.compile(r"\bcode\b|\bvoucher\b", re.I), "voucher"),
    (re.compile(r"\bends? (?:at|tonight)|\bmidnight\b|\b(?:today|24 hours) only\b|\bflash\b", re.I), "flash sale"),
    (re.compile(r"\boff\b|half[\s-]price", re.I), "discount"),
)
"""What a fact is called when people speak of it."""


def _about(statement: Statement) -> frozenset[str]:
    whole = statement.whole
    return stems(whole + " " + " ".join(name for pattern, name in _MEANS if pattern.search(whole)))


def _against(statement: Statement, counted: list[Evidence]) -> list[Evidence]:
    return [
        item
        for item in counted
        if item.polarity is Polarity.DISLIKES and _on_content(item) and _meets(item, statement, most=True)
    ]


def _liked(statement: Statement, counted: list[Evidence]) -> list[Evidence]:
    return [
        item for item in counted if item.polarity is Polarity.LIKES and _on_content(item) and _meets(item, statement)
    ]


def _on_content(item: Evidence) -> bool:
    return item.aspect in (Aspect.TOPIC, Aspect.OFFER, Aspect.PRODUCT, Aspect.VALUES)


def _meets(item: Evidence, statement: Statement, *, most: bool = False) -> bool:
    """Whether they speak of the same thing; `most`: at least half of what is disliked has to be there."""
    wanted = stems(item.value)
    shared = wanted & _about(statement)
    return len(shared) * 2 >= len(wanted) if most and wanted else bool(shared)


def _is_flagged(statement: Statement, facts: Facts, order: Order) -> bool:
    return any(
        flag.place is Place.BRIEF
        and flag.start < statement.end
        and statement.start < flag.end
        and facts.brief == order.brief
        for flag in order.flags
    )


def _left_out(statement: Statement, against: list[Evidence]) -> LeftOut:
    why = f"Their evidence speaks against it: {against[0].value}."
    return LeftOut(statement.quote, why, tuple(item.id for item in against))


def _stays(statement: Statement, against: list[Evidence]) -> str:
    return f"“{statement.quote}” stays, because it is a fact of the brief, although they dislike {against[0].value}."


def _once(items: list[LeftOut]) -> list[LeftOut]:
    return list({item.quote: item for item in items}.values())
