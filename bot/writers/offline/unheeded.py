"""What of the brief the copy does not follow, and why: flagged words, asides, and orders that it cannot or must not obey."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.brief.facts import Facts, Wish, WishKind
from bot.core.brief.stems import stems
from bot.core.channels.channel import Channel
from bot.core.drafts import LeftOut
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Flag, Place
from bot.core.order import Order
from bot.writers.offline.hearing import AT_END, LEADS, voice_in
from bot.writers.offline.manner import Manner, Voice


@dataclass(frozen=True, slots=True)
class Known:
    """What a wish is weighed against: evidence that counts, the brief, the order and the manner it led to."""

    counted: list[Evidence]
    facts: Facts
    order: Order
    manner: Manner


def flagged(order: Order) -> list[LeftOut]:
    return [LeftOut(flag.quote, flag.why, flag.evidence) for flag in _of_brief(order)]


def unheeded(wish: Wish, known: Known) -> list[LeftOut]:
    """The wish as left out, with the reason; nothing where the copy follows it, or a flag has told of it already."""
    over = [flag for flag in _of_brief(known.order) if flag.start < wish.end and wish.start < flag.end]
    if over:
        return _drawn_from(over[-1], wish, known.order)
    root = wish.hangs_on or flag_behind(wish.start, known.order)
    if root:
        return [] if _backed(wish, known) else [LeftOut(wish.quote, _FOLLOWS.format(root))]
    if wish.kind is not WishKind.MATERIAL and _FORBIDS.match(wish.quote):
        return []
    weigh = _WEIGHED.get(wish.kind)
    return weigh(wish, known) if weigh else []


def _drawn_from(flag: Flag, wish: Wish, order: Order) -> list[LeftOut]:
    """What the same words draw from a flagged taste: "so add some" of "i love puns so add some"."""
    rest = order.brief[flag.end : wish.end].strip(" ,;:–—-")
    return [LeftOut(rest, _FOLLOWS.format(flag.quote))] if _SO.match(rest) else []


_FOLLOWS = "It follows from “{}”, and nothing of theirs asks for it."


def flag_behind(start: int, order: Order) -> str:
    """The flagged words that what starts there is drawn from ("I love rowing, so ..."), "" where there are none."""
    behind = [flag for flag in _of_brief(order) if flag.end <= start <= flag.end + _FAR]
    return next((flag.quote for flag in behind if _SO.match(order.brief, flag.end, start + 16)), "")


_FAR = 20
"""Characters between a flagged passage and what is drawn from it: a comma and a few small words."""

_SO = re.compile(r"[\s,;:–—-]*(?:and\s+)?(?:so|hence|therefore|thus|that['’]s\s+why|which\s+is\s+why)\b", re.I)
_FORBIDS = re.compile(
    r"(?:(?:please|pls|and|but|also)\s+)*(?:no\b|not\b|avoid|without|skip|don|do not|never|nothing|go easy)", re.I
)


def _of_brief(order: Order) -> list[Flag]:
    return [flag for flag in order.flags if flag.place is Place.BRIEF]


def _backed(wish: Wish, known: Known) -> bool:
    asked = stems(wish.quote)
    return any(item.polarity is Polarity.LIKES and stems(item.value) & asked for item in known.counted)


def _aside(wish: Wish, known: Known) -> list[LeftOut]:
    return [LeftOut(wish.quote, "It is your own view, said to us; nothing of theirs asks for it in the copy.")]


def _tone(wish: Wish, known: Known) -> list[LeftOut]:
    against = _against(wish, known)
    if against:
        return against
    asked, heard = voice_in(wish.quote), known.manner.because.get("voice", ())
    if asked and heard and known.manner.voice in _CLASHES.get(asked, ()):
        return [_evidence_says(wish, [item for item in known.counted if item.id in heard])]
    if asked or _LENGTH.search(wish.quote):
        return []
    return [LeftOut(wish.quote, "The offline writer has no such tone: it follows their evidence, or speaks plainly.")]


_LENGTH = re.compile(
    r"\b(?:short|brief|quick|concise|tight|crisp|long|longer|simple|words?|light|nice|professional|human|neutral)", re.I
)
_CLASHES: dict[Voice, tuple[Voice, ...]] = {
    Voice.WARM: (Voice.DRY, Voice.FORMAL),
    Voice.PLAYFUL: (Voice.DRY, Voice.FORMAL),
    Voice.FORMAL: (Voice.PLAYFUL, Voice.WARM, Voice.BRISK),
    Voice.DRY: (Voice.PLAYFUL, Voice.WARM),
    Voice.BRISK: (Voice.FORMAL,),
}
"""Tones that cannot be had together: one that is wished, and those of the audience's that it would break."""


def _length(wish: Wish, known: Known) -> list[LeftOut]:
    return _against(wish, known)


def _format(wish: Wish, known: Known) -> list[LeftOut]:
    against = _against(wish, known)
    if against:
        return against
    if wish.quote.startswith("#"):
        followed = known.order.channel in TAGGED
        return [] if followed else [LeftOut(wish.quote, f"Hashtags lead nowhere in {_named(known.order.channel)}.")]
    if re.search(r"emoji|emoticon|smiley", wish.quote, re.I):
        why = "Nothing they said or did asks for emoji."
        return [] if known.manner.emoji else [LeftOut(wish.quote, why)]
    if _TONGUE.search(wish.quote):
        return [LeftOut(wish.quote, "The offline writer writes English only: set up a model, or have it translated.")]
    if re.search(r"bullet|\blist\b", wish.quote, re.I) and known.manner.lists:
        return []
    return [LeftOut(wish.quote, "The offline writer sets the brief's facts into words and adds nothing of its own.")]


_TONGUE = re.compile(
    r"\bin\s+(?!english)(?:german|french|spanish|polish|welsh|italian|dutch|portuguese|urdu|punjabi|turkish|arabic|mandarin|chinese)\b",
    re.I,
)

TAGGED = (Channel.INSTAGRAM, Channel.LINKEDIN)
"""Where a hashtag is a link; elsewhere it is a word with a hash before it."""


def _named(channel: Channel) -> str:
    return {
        Channel.EMAIL: "an email",
        Channel.POST: "a letter",
        Channel.PHONE: "a call",
        Channel.SMS: "an SMS",
        Channel.WHATSAPP: "a WhatsApp message",
    }.get(channel, f"a {channel} message")


def _order(wish: Wish, known: Known) -> list[LeftOut]:
    if AT_END.search(wish.quote):
        return [LeftOut(wish.quote, "The copy ends with what the reader is asked to do.")]
    wanted = any(re.search(words, wish.quote, re.I) for _, words in LEADS)
    said = any(stems(wish.quote) & stems(statement.whole) for statement in known.facts.statements)
    return (
        [] if wanted or said else [LeftOut(wish.quote, "The brief says nothing of that kind that could stand there.")]
    )


def _material(wish: Wish, known: Known) -> list[LeftOut]:
    if not _FORBIDS.match(wish.quote):
        why = "Only what stands in the brief itself can be told: write it there, and it is said."
        return [LeftOut(wish.quote, why)]
    named = stems(wish.quote) - _WORDS_OF_FORBIDDING
    said = [
        statement
        for statement in known.facts.statements
        if named & stems(statement.whole) or (re.search(r"\bpric|\bcost", wish.quote, re.I) and statement.price)
    ]
    why = "The brief says “{}” itself; take that out, and the copy is silent on it."
    return [LeftOut(wish.quote, why.format(said[0].quote))] if said else []


_WORDS_OF_FORBIDDING = stems(
    "don mention say include talk write name refer bring promise link please never avoid without about"
)


def _sending(wish: Wish, known: Known) -> list[LeftOut]:
    """A bare deadline may be the customers' or the printer's: whoever wrote it is told how it was taken."""
    if not re.match(r"(?:the )?deadline\b", wish.quote, re.I):
        return []
    why = "It reads like the day you need the copy. If it is the customers', say what they do: “order by Friday”."
    return [LeftOut(wish.quote, why)]


def _against(wish: Wish, known: Known) -> list[LeftOut]:
    hits = [item for item in known.counted if _breaks(wish.quote, item)]
    return [_evidence_says(wish, hits)] if hits else []


def _evidence_says(wish: Wish, items: list[Evidence]) -> LeftOut:
    disliked = " (disliked)" if items[0].polarity is Polarity.DISLIKES else ""
    why = f"Their evidence asks for something else: {items[0].value}{disliked}."
    return LeftOut(wish.quote, why, tuple(item.id for item in items))


_OPPOSITES: tuple[tuple[str, str], ...] = (
    (r"fun|play|pun|jok|witty|cheeky|humou?r|light", r"formal|straight|exact|matter[\s-]of[\s-]fact|sober"),
    (r"formal|corporate|stuffy", r"playful|informal|casual|warm|friendly"),
    (r"\blong|detail|everything", r"short|brief|\bfew\b|one message|steps"),
    (r"exclamation|exciting|hype|urgent|pushy|salesy|hard sell", r"formal|straight|plain|honest"),
)
"""A wish, and the liked manner that it would break."""


def _breaks(wish: str, item: Evidence) -> bool:
    if item.aspect not in (Aspect.TONE, Aspect.FORMAT):
        return False
    if item.polarity is Polarity.DISLIKES:
        return bool(stems(item.value) & stems(wish))
    return item.polarity is Polarity.LIKES and any(
        re.search(asked, wish, re.I) and re.search(wanted, item.value, re.I) for asked, wanted in _OPPOSITES
    )


_WEIGHED: dict[WishKind, Callable[[Wish, Known], list[LeftOut]]] = {
    WishKind.ASIDE: _aside,
    WishKind.TONE: _tone,
    WishKind.LENGTH: _length,
    WishKind.FORMAT: _format,
    WishKind.ORDER: _order,
    WishKind.MATERIAL: _material,
    WishKind.SENDING: _sending,
}
"""Requests and versions are no wishes about the copy."""
