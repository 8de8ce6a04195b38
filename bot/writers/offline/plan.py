"""What of the brief is said, in which order, and what is left out and why."""

import re
from dataclasses import dataclass, replace

from bot.core.brief.facts import Facts, Statement, StatementKind
from bot.core.brief.meeting import meets
from bot.core.brief.patterns import PRICE
from bot.core.drafts import LeftOut
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Place, Trigger
from bot.core.notices import Notice
from bot.core.order import Order
from bot.writers.offline.grammar import lower
from bot.writers.offline.hearing import wished_first
from bot.writers.offline.manner import Lead, Manner
from bot.writers.offline.unheeded import Known, flag_behind, flagged, unheeded


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
    notices: tuple[Notice, ...] = ()


def plan_of(facts: Facts, order: Order, manner: Manner) -> Plan:
    counted = [item for item in order.dossier.evidence if item.counts]
    known = Known(counted, facts, order, manner)
    left_out = [*flagged(order), *(out for wish in facts.wishes for out in unheeded(wish, known))]
    notices: list[Notice] = []
    points: list[tuple[float, int, Point]] = []
    for place, statement in enumerate(facts.statements):
        against = _against(statement, counted, whole=not statement.facts)
        hit = _is_flagged(statement, facts, order)
        root = "" if hit or statement.facts else flag_behind(statement.start, order)
        if not statement.facts and (against or hit or root):
            left_out += [] if hit else [_left_out(statement, against, root)]
            continue
        if against:
            notices.append(_stays(statement, against))
        elif hit and (told := [out for out in left_out if out.quote in statement.quote]):
            notices.append(Notice(f"“{statement.quote}” stays, because it is a fact of the brief; see its flag."))
            left_out = [out for out in left_out if out not in told]
        liked = _liked(statement, counted)
        score = (
            _anchor(facts.statements, place)
            + _score(statement, manner.leads, 0.5)
            + _score(statement, wished_first(facts), 2.0)
            + (1.0 if liked else 0.0)
            - (3.0 if against else 0.0)
            + (_LEADS if order.angle and order.angle.lead == statement.quote else 0.0)
        )
        points.append(
            (_settled(statement, place, score, points), place, Point(statement, tuple(item.id for item in liked)))
        )
    points.sort(key=lambda ranked: (-ranked[0], ranked[1]))
    ordered = [point for _, _, point in points]
    if not ordered:
        return _all_there_is(facts, order, left_out)
    if order.angle and order.angle.lead:
        ordered = _with_topic_inside(ordered, facts)
    return Plan(tuple(ordered), tuple(_once(left_out)), tuple(notices))


def _all_there_is(facts: Facts, order: Order, left_out: list[LeftOut]) -> Plan:
    """The first that evidence speaks against, where a copy without it would tell nothing: the flag beside it says what
    does. What the author gave as their own taste is never told, so the plan may stay empty.
    """
    own = replace(order, flags=tuple(flag for flag in order.flags if flag.trigger is Trigger.SELF_REFERENCE))
    ours = [said for said in facts.statements if not (_is_flagged(said, facts, own) or flag_behind(said.start, own))]
    if not ours:
        return Plan((), tuple(_once(left_out)))
    quote = ours[0].quote
    stays = f"“{quote}” stays, although their evidence speaks against it: without it there is nothing to tell."
    others = [out for out in left_out if out.quote not in quote]
    return Plan((Point(ours[0], ()),), tuple(_once(others)), (Notice(stays),))


def _with_topic_inside(points: list[Point], facts: Facts) -> list[Point]:
    """Where something else than a bare topic leads, the offer says what it is for: "20 % off in the spring sale"."""
    first = facts.statements[0]
    topic = next((point for point in points[1:] if point.said is first and topic_alone(first)), None)
    offer = next((point for point in points if point.said.kind is StatementKind.OFFER and not point.said.place), None)
    if topic is None or offer is None or points[0] is topic:
        return points
    named = lower(topic.said.text, facts.names)
    place = f"in the {named}" if topic.said.kind is StatementKind.EVENT else f"on {named}"
    told = replace(offer, said=replace(offer.said, place=place))
    return [told if point is offer else point for point in points if point is not topic]


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


_LEADS = 100.0
"""What a version is asked to begin with stands before all else."""

_ORDER = {
    StatementKind.CODE: -20.0,
    StatementKind.CONDITION: -21.0,
    StatementKind.ACTION: -22.0,
    StatementKind.LINK: -23.0,
}
"""Codes, conditions and calls to action come after the news, whatever moves the audience."""

_HANGS_ON = re.compile(
    r"^(?:it|they|that|these|those|this|he|she|also|then|both|each|every|all|so|but|plus|only)\b|\btoo$|\balso\b|\b(?:afterwards|included|provided)$",
    re.I,
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


def _score(statement: Statement, leads: tuple[Lead, ...], weight: float) -> float:
    kinds = {
        Lead.OFFER: statement.kind is StatementKind.OFFER,
        Lead.PRICE: bool(statement.price) or "£" in statement.text,
        Lead.EVENT: statement.kind is StatementKind.EVENT,
        Lead.DETAIL: bool(re.search(r"\d", statement.text)) and statement.kind is not StatementKind.OFFER,
        Lead.DATE: bool(statement.when),
    }
    return sum(weight for lead in leads if kinds[lead])


def _against(statement: Statement, counted: list[Evidence], *, whole: bool) -> list[Evidence]:
    """What they dislike of it. `whole`: all that is disliked has to be there ("flash sales" is no word against a sale);
    otherwise half of it is reason enough to tell the marketer.
    """
    disliked = [item for item in counted if item.polarity is Polarity.DISLIKES and _on_content(item)]
    return [item for item in disliked if meets(item.value, statement.whole, share=1.0 if whole else 0.5)]


def _liked(statement: Statement, counted: list[Evidence]) -> list[Evidence]:
    return [
        item
        for item in counted
        if item.polarity is Polarity.LIKES and _on_content(item) and meets(item.value, statement.whole)
    ]


def _on_content(item: Evidence) -> bool:
    return item.aspect in (Aspect.TOPIC, Aspect.OFFER, Aspect.PRODUCT, Aspect.VALUES)


def _is_flagged(statement: Statement, facts: Facts, order: Order) -> bool:
    return any(
        flag.place is Place.BRIEF
        and flag.start < statement.end
        and statement.start < flag.end
        and facts.brief == order.brief
        for flag in order.flags
    )


def _left_out(statement: Statement, against: list[Evidence], root: str) -> LeftOut:
    if not against:
        return LeftOut(statement.quote, f"It follows from “{root}”, and nothing of theirs asks for it.")
    why = f"Their evidence speaks against it: {against[0].value}."
    return LeftOut(statement.quote, why, tuple(item.id for item in against))


def _stays(statement: Statement, against: list[Evidence]) -> Notice:
    why = f"because it is a fact of the brief, although they dislike {against[0].value}"
    return Notice(f"“{statement.quote}” stays, {why}.")


def _once(items: list[LeftOut]) -> list[LeftOut]:
    return list({item.quote: item for item in items}.values())
