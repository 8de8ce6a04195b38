"""What is read first and apart: subject, title or header, and the preheader beside it."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.core.brief.facts import Facts
from bot.core.brief.wording import mid_sentence
from bot.core.drafts import Part, PartName, Reason, ReasonKind, Sentence
from bot.core.order import Order
from bot.writers.offline.calling import Calling
from bot.writers.offline.emoji import emoji_for
from bot.writers.offline.grammar import with_the
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import Point, topic_alone
from bot.writers.offline.proving import core_message, proofs_for
from bot.writers.offline.telling import telling
from bot.writers.offline.terms import particulars
from bot.writers.offline.titling import title_of

SHORT_PARTS = {PartName.SUBJECT: 50, PartName.TITLE: 45, PartName.HEADER: 60}
"""Characters of a title that are seen whole: a subject on phones, a push on a folded lock screen, a WhatsApp header."""

Builder = Callable[[Facts, tuple[Point, ...], Calling, Manner, Order], Part]
"""How one part of the copy is made; every builder is handed the same."""


def title(name: PartName) -> Builder:
    def build(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
        pool = tuple(point.said for point in points) or calling.used
        if name is not PartName.SUBJECT:
            topic = bare_topic(points)
            pool = (
                (topic.said,) if topic else tuple(replace(said, when="") if said is pool[0] else said for said in pool)
            )
        text, said = title_of(pool, facts, manner, SHORT_PARTS[name])
        if said is None:
            text, said = facts.topic[:40] or f"News from {order.brand.name}".strip(), None
            reasons: tuple[Reason, ...] = (Reason(ReasonKind.BRAND, "name"),)
        else:
            reasons = (Reason(ReasonKind.BRIEF, said.quote), *voice_reasons(manner))
        if name is not PartName.SUBJECT and said:
            text = _titled(text, manner, order)
        if manner.emoji and name is not PartName.SUBJECT:
            text = f"{text} {emoji_for(order.brief)}".strip()
        return Part(name, ((Sentence(text, reasons),),))

    return build


def _titled(text: str, manner: Manner, order: Order) -> str:
    """A card's title says a little more where the voice does: whose it is, or that it is what follows."""
    fuller = {
        Voice.FORMAL: f"{text} at {order.brand.name}",
        Voice.PLAIN: f"About {with_the(mid_sentence(text)) or mid_sentence(text)}",
        Voice.BRISK: f"{text}, in brief",
    }.get(manner.voice, text)
    plain = len(text.split()) <= 4 and not re.search(r"\d| (?:is|are) ", text)
    return fuller if plain and len(fuller) <= SHORT_PARTS[PartName.TITLE] else text


def bare_topic(points: tuple[Point, ...]) -> Point | None:
    """A bare topic that a title or header can say, so that the body need not."""
    return points[0] if len(points) > 1 and topic_alone(points[0].said) else None


def voice_reasons(manner: Manner) -> tuple[Reason, ...]:
    return tuple(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("voice", ())[:1])


def preheader(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    """What the subject does not say: the next point, else the price and conditions, else the proof or core message."""
    pool = tuple(point.said for point in points) or calling.used
    _, told = title_of(pool, facts, manner, SHORT_PARTS[PartName.SUBJECT])
    others = tuple(
        point for point in points if (told is None or point.said.quote != told.quote) and not topic_alone(point.said)
    )
    beside = [_beside(point, manner) for point in points if told is not None and point.said.quote == told.quote]
    later = [sentence for group in telling(others, manner, facts.names, first=False) for sentence in group]
    core = core_message(order.brand)
    proof = proofs_for(order.brand, order.dossier, facts, 1)
    said = [item for item in (*beside, *later) if len(item.text) > 16]
    call = [calling.sentence] if calling.used and "/" not in calling.sentence.text else []
    for sentence in (*said, *call, *proof, *([core] if core else []), *later):
        if len(sentence.text) <= 99:
            return Part(PartName.PREHEADER, ((sentence,),))
    return Part(PartName.PREHEADER, ())


def _beside(point: Point, manner: Manner) -> Sentence:
    """Price, place and conditions of what the subject tells."""
    return Sentence(
        particulars(point.said, manner), (Reason(ReasonKind.BRIEF, point.said.quote), *voice_reasons(manner))
    )
