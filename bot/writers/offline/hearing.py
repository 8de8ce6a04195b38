"""What the evidence says of how to speak: voice, order, length, call to action, emoji, lists, names."""

import re
from typing import TypeVar

from bot.core.brief.facts import Facts, WishKind
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.norms import LanguageNorm, LengthNorm
from bot.writers.offline.manner import Call, Lead, Manner, Voice

T = TypeVar("T")

VOICES: tuple[tuple[Voice, str], ...] = (
    (Voice.FORMAL, r"formal|courteous|polite|respectful|old[\s-]fashioned"),
    (Voice.PLAYFUL, r"playful|humou?r|fun\b|funny|jok|puns?\b|witty|cheeky|silly|light[\s-]hearted"),
    (Voice.BRISK, r"brisk|snappy|quick|punchy|energetic|upbeat"),
    (Voice.DRY, r"matter[\s-]of[\s-]fact|dry|straight|factual|sober|no[\s-]nonsense|to the point|without adjectives|exact|understated|technical|direct|precise|neutral"),
    (Voice.WARM, r"warm|friendly|kind|gentle|like a (?:note|letter)|caring|chatty|personal|human|reassuring|encouraging"),
    (Voice.PLAIN, r"plain|simple|clear|honest"),
)  # fmt: skip
"""What is said of a liked tone, and the voice that answers it; the first that fits wins."""

LEADS: tuple[tuple[Lead, str], ...] = (
    (Lead.PRICE, r"\bprices?\b|\bcosts?\b|\bfees?\b"),
    (Lead.DATE, r"\bdates?\b|\bday and\b|\bdeadlines?\b|lifting dates|a day and a time"),
    (Lead.OFFER, r"discount|\boffers?\b|\bdeals?\b|\bsales?\b|voucher|coupon|saving|multi-?buy|bargain|money off|two .* for|free "),
    (Lead.EVENT, r"event|workshop|class|talk|open day|evening|course|meeting people"),
    (Lead.DETAIL, r"detail|particular|specification|figures|data|number|size|variet|seed count|provenance|facts|stock"),
)  # fmt: skip

CALLS: tuple[tuple[Call, str], ...] = (
    (Call.RING, r"\b(?:ring|call|phone|calls)\b"),
    (Call.REPLY, r"\brepl(?:y|ies)\b|\banswer|two-way|ask questions|\bmessages?\b"),
    (Call.COME_BY, r"in[\s-]store|in person|drop in|come by|counter|click and collect|the shop\b"),
    (Call.LINK, r"\blinks?\b|online|website|click|\bapp\b"),
)

_EMOJI = re.compile(r"emoji|emoticon|smiley", re.I)
_LIST = re.compile(r"\blists?\b|bullet|table|steps|particulars|skim|scannable", re.I)
_FIRST_NAME = re.compile(r"first[\s-]name|by name|given name", re.I)


def manner_of(dossier: Dossier, rules: ChannelRules, facts: Facts) -> Manner:
    """Read the manner from evidence that counts; guesses decide nothing. The brief's wishes yield to what they said."""
    likes = [item for item in dossier.evidence if item.counts and item.polarity is Polarity.LIKES]
    dislikes = [item for item in dossier.evidence if item.counts and item.polarity is Polarity.DISLIKES]
    because: dict[str, tuple[str, ...]] = {}
    length = next((item for item in likes if isinstance(item.norm, LengthNorm)), None)
    words = _words(length, rules, facts)
    because["length"] = (length.id,) if length else ()
    styles = [item for item in likes if item.aspect in (Aspect.TONE, Aspect.FORMAT, Aspect.LANGUAGE)]
    return Manner(
        audience_id=dossier.audience.id,
        occasion=facts.brief,
        terse=rules.usual < _SMALL,
        spoken=rules.channel is Channel.PHONE,
        voice=_voice(styles, tone_wished(facts), because),
        leads=_leads([item for item in likes if item.aspect in (Aspect.OFFER, Aspect.FORMAT, Aspect.TOPIC)], facts, because),
        calls=_found(CALLS, [item for item in likes if item.aspect in (Aspect.CHANNEL, Aspect.OFFER, Aspect.VALUES)], "call", because),
        words=words,
        long=words >= rules.long,
        short=facts.short and words < rules.long,
        emoji=_says(_EMOJI, styles, "emoji", because) and not _says(_EMOJI, dislikes, "no emoji", because),
        lists=_says(_LIST, styles, "lists", because),
        first_name=_first_name(likes, dislikes, because),
        because=because,
    )  # fmt: skip


_SMALL = 40
"""A channel whose usual message has fewer words is read on a small screen: SMS, push, a card in an app."""


def _words(length: Evidence | None, rules: ChannelRules, facts: Facts) -> int:
    norm = length.norm if length else None
    if isinstance(norm, LengthNorm):
        return norm.words or (rules.short if norm.short else rules.long)
    if facts.words:
        return facts.words
    if facts.short:
        return rules.short
    return rules.long if facts.long else rules.usual


def tone_wished(facts: Facts) -> str:
    """The tone that the brief asks for, "" where it only says what it should not be."""
    wishes = [wish.quote for wish in facts.wished(WishKind.TONE)]
    return " ".join(wish for wish in wishes if not re.match(r"(?:no|not|nothing|don)\b", wish, re.I))


def voice_in(words: str) -> Voice | None:
    """The voice that such words ask for."""
    return next((voice for voice, pattern in VOICES if re.search(pattern, words, re.I)), None)


def _leads(likes: list[Evidence], facts: Facts, because: dict[str, tuple[str, ...]]) -> tuple[Lead, ...]:
    """What they want first, then what the brief wants first."""
    return tuple(dict.fromkeys((*_found(LEADS, likes, "lead", because), *wished_first(facts))))


def wished_first(facts: Facts) -> tuple[Lead, ...]:
    """What the brief itself asks to put first."""
    wished = " ".join(wish.quote for wish in facts.wished(WishKind.ORDER) if not AT_END.search(wish.quote))
    return tuple(lead for lead, words in LEADS if re.search(words, wished, re.I))


AT_END = re.compile(r"\b(?:last|bottom|end|close|finish)\b", re.I)


def _voice(styles: list[Evidence], tone: str, because: dict[str, tuple[str, ...]]) -> Voice:
    formal = next((item for item in styles if isinstance(item.norm, LanguageNorm) and item.norm.formal), None)
    if formal:
        because["voice"] = (formal.id,)
        return Voice.FORMAL
    tones = [item for item in styles if item.aspect is not Aspect.FORMAT]
    for voice, words in VOICES:
        for item in tones:
            if re.search(words, item.value, re.I):
                because["voice"] = (item.id,)
                return voice
    wished = voice_in(tone) or Voice.PLAIN
    # The plain voice is friendly already; warmth beyond that is for people who asked for it.
    return Voice.PLAIN if wished is Voice.WARM else wished


def _found(
    table: tuple[tuple[T, str], ...], items: list[Evidence], key: str, because: dict[str, tuple[str, ...]]
) -> tuple[T, ...]:
    hits = [(what, item.id) for what, words in table for item in items if re.search(words, item.value, re.I)]
    because[key] = tuple(dict.fromkeys(item_id for _, item_id in hits))
    return tuple(dict.fromkeys(what for what, _ in hits))


def _says(pattern: re.Pattern[str], items: list[Evidence], key: str, because: dict[str, tuple[str, ...]]) -> bool:
    because[key] = tuple(item.id for item in items if pattern.search(item.value))
    return bool(because[key])


def _first_name(likes: list[Evidence], dislikes: list[Evidence], because: dict[str, tuple[str, ...]]) -> bool | None:
    for items, answer in ((dislikes, False), (likes, True)):
        if _says(_FIRST_NAME, items, "name", because):
            return answer
    return None
