"""What of the brief the copy does not follow: what a flag quotes, the author's asides, wishes against the evidence."""

import re

from bot.core.brief.facts import Facts, Wish, WishKind
from bot.core.drafts import LeftOut
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Place
from bot.core.order import Order
from bot.writers.offline.stems import stems


def flagged(order: Order) -> list[LeftOut]:
    return [LeftOut(flag.quote, flag.why, flag.evidence) for flag in order.flags if flag.place is Place.BRIEF]


_OPPOSITES: tuple[tuple[str, str], ...] = (
    (r"fun|play|pun|jok|witty|cheeky|humou?r|light", r"formal|straight|exact|matter[\s-]of[\s-]fact|sober"),
    (r"formal|corporate|stuffy", r"playful|informal|casual|warm|friendly"),
    (r"\blong|detail|everything", r"short|brief|\bfew\b|one message|steps"),
    (r"exclamation|exciting|hype|urgent|pushy|salesy|hard sell", r"formal|straight|plain|honest"),
)
"""A wish, and the liked manner that it would break."""


def unheeded(wish: Wish, counted: list[Evidence], facts: Facts, order: Order) -> list[LeftOut]:
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
