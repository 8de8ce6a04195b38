"""What of the brief is said, in which order, and what is left out and why."""

import re
from dataclasses import dataclass

from bot.core.brief.facts import Facts, Statement, StatementKind, Wish, WishKind
from bot.core.brief.patterns import PRICE
from bot.core.drafts import LeftOut
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Place
from bot.core.order import Order
from bot.writers.offline.manner import Lead, Manner

_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "of",
        "to",
        "in",
        "for",
        "on",
        "with",
        "by",
        "at",
        "from",
        "that",
        "this",
        "it",
        "is",
        "are",
        "be",
        "as",
        "our",
        "your",
        "their",
        "no",
        "not",
        "more",
        "than",
        "every",
        "one",
        "two",
        "three",
        "full",
        "into",
        "when",
        "who",
        "what",
        "which",
        "while",
        "all",
        "only",
        "any",
        "some",
        "has",
        "have",
        "them",
        "they",
        "you",
        "we",
        "out",
        "up",
        "off",
        "about",
        "new",
        "price",
        "prices",
        "like",
        "free",
        "since",
    ]
)


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
    left_out = [*_flagged(order), *(out for wish in facts.wishes for out in _unheeded(wish, counted, facts, order))]
    notices: list[str] = []
    points: list[tuple[float, int, Point]] = []
    for place, statement in enumerate(facts.statements):
        against = _against(statement, counted)
        flagged = _is_flagged(statement, facts, order)
        if not statement.facts and (against or flagged):
            left_out += [] if flagged else [_left_out(statement, against)]
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


def stems(text: str) -> frozenset[str]:
    """Content words cut to their stem, so that "discounts" meets "discount"."""
    words = re.findall(r"[a-zà-ÿ]{3,}", text.casefold())
    return frozenset(re.sub(r"(?:ings?|ies|es|s|ed|y)$", "", word) for word in words if word not in _STOP)


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


def _flagged(order: Order) -> list[LeftOut]:
    return [LeftOut(flag.quote, flag.why, flag.evidence) for flag in order.flags if flag.place is Place.BRIEF]


def _left_out(statement: Statement, against: list[Evidence]) -> LeftOut:
    why = f"Their evidence speaks against it: {against[0].value}."
    return LeftOut(statement.quote, why, tuple(item.id for item in against))


def _stays(statement: Statement, against: list[Evidence]) -> str:
    return f"“{statement.quote}” stays, because it is a fact of the brief, but it does not lead: they dislike {against[0].value}."


_OPPOSITES: tuple[tuple[str, str], ...] = (
    (r"fun|play|pun|jok|witty|cheeky|humou?r|light", r"formal|straight|exact|matter[\s-]of[\s-]fact|sober"),
    (r"formal|corporate|stuffy", r"playful|informal|casual|warm|friendly"),
    (r"\blong|detail|everything", r"short|brief|\bfew\b|one message|steps"),
    (r"exclamation|exciting|hype|urgent|pushy|salesy|hard sell", r"formal|straight|plain|honest"),
)
"""A wish, and the liked manner that it would break."""


def _unheeded(wish: Wish, counted: list[Evidence], facts: Facts, order: Order) -> list[LeftOut]:
    if any(flag.place is Place.BRIEF and flag.start < wish.end and wish.start < flag.end for flag in order.flags):
        return []
    if wish.kind is WishKind.ASIDE:
        return [LeftOut(wish.quote, "It is your own view, said to us; nothing of theirs asks for it in the copy.")]
    if wish.kind not in (WishKind.TONE, WishKind.FORMAT, WishKind.LENGTH) or re.match(
        r"no\b|not\b|avoid|without|skip|don", wish.quote, re.I
    ):
        return []
    hits = [item for item in counted if _breaks(wish.quote, item)]
    if hits:
        why = f"Their evidence asks for something else: {hits[0].value}" + (
            " (disliked)." if hits[0].polarity is Polarity.DISLIKES else "."
        )
        return [LeftOut(wish.quote, why, tuple(item.id for item in hits))]
    if wish.kind is WishKind.FORMAT and re.search(r"emoji|gif|picture|photo|banner|voice note", wish.quote, re.I):
        liked = [item for item in counted if item.polarity is Polarity.LIKES and re.search(r"emoji", item.value, re.I)]
        return (
            []
            if liked
            else [LeftOut(wish.quote, "Nothing they said or did asks for it, and the offline writer sets words only.")]
        )
    return []


def _breaks(wish: str, item: Evidence) -> bool:
    if item.aspect not in (Aspect.TONE, Aspect.FORMAT):
        return False
    if item.polarity is Polarity.DISLIKES:
        return bool(stems(item.value) & stems(wish))
    return item.polarity is Polarity.LIKES and any(
        re.search(asked, wish, re.I) and re.search(wanted, item.value, re.I) for asked, wanted in _OPPOSITES
    )


def _once(items: list[LeftOut]) -> list[LeftOut]:
    return list({item.quote: item for item in items}.values())
