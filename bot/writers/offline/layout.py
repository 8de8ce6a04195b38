"""The moves set into a channel's parts."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.core.brief.facts import Facts, StatementKind
from bot.core.brief.wording import mid_sentence
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.order import Order
from bot.writers.offline.calling import Calling, as_button, calling_for
from bot.writers.offline.emoji import emoji_for
from bot.writers.offline.keeping import TYPED, complete
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.moves import greeting, introduced, listed, listing, said_by, sign_off, telling
from bot.writers.offline.phrasing import beheaded, particulars
from bot.writers.offline.plan import Plan, Point, topic_alone
from bot.writers.offline.proving import core_message, proofs_for
from bot.writers.offline.titling import title_of

Paragraph = tuple[Sentence, ...]

GREETED = (Channel.EMAIL, Channel.POST, Channel.WHATSAPP)
ROOM_FOR_CORE = (Channel.EMAIL, Channel.POST, Channel.WHATSAPP, Channel.LINKEDIN, Channel.INSTAGRAM, Channel.PHONE)
SHORT_PARTS = {PartName.SUBJECT: 50, PartName.TITLE: 45, PartName.HEADER: 60}
"""Characters of a title that are seen whole: a subject on phones, a push on a folded lock screen, a WhatsApp header."""


def lay_out(facts: Facts, plan: Plan, manner: Manner, order: Order) -> Copy:
    """The whole copy, in the order of the channel's parts."""
    statements = tuple(point.said for point in plan.points)
    calling = calling_for(statements, manner, order.channel, order.brand)
    points = tuple(point for point in plan.points if point.said not in calling.used)
    parts = [
        part
        for name in rules_of(order.channel).parts
        if (part := _PARTS[name](facts, points, calling, manner, order)) and part.paragraphs
    ]
    copy = complete(Copy(order.channel, tuple(parts)), plan)
    return _typed_plainly(copy) if order.channel is Channel.SMS else copy


def _title(name: PartName) -> "Builder":
    def build(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
        pool = tuple(point.said for point in points) or calling.used
        if name is not PartName.SUBJECT:
            topic = _topic(points)
            pool = (
                (topic.said,) if topic else tuple(replace(said, when="") if said is pool[0] else said for said in pool)
            )
        text, said = title_of(pool, facts, manner, SHORT_PARTS[name])
        if said is None:
            text, said = facts.topic[:40] or f"News from {order.brand.name}".strip(), None
            reasons: tuple[Reason, ...] = (Reason(ReasonKind.BRAND, "name"),)
        else:
            reasons = (Reason(ReasonKind.BRIEF, said.quote), *_voice(manner))
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
        Voice.PLAIN: f"About {mid_sentence(text)}",
        Voice.BRISK: f"{text}, in brief",
    }.get(manner.voice, text)
    plain = len(text.split()) <= 4 and not re.search(r"\d| (?:is|are) ", text)
    return fuller if plain and len(fuller) <= SHORT_PARTS[PartName.TITLE] else text


def _topic(points: tuple[Point, ...]) -> Point | None:
    """A bare topic that a title or header can say, so that the body need not."""
    return points[0] if len(points) > 1 and topic_alone(points[0].said) else None


def _voice(manner: Manner) -> tuple[Reason, ...]:
    return tuple(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("voice", ())[:1])


def _preheader(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    """What the subject does not say: the next point, else the price and conditions, else the proof or core message."""
    pool = tuple(point.said for point in points) or calling.used
    _, told = title_of(pool, facts, manner, SHORT_PARTS[PartName.SUBJECT])
    others = tuple(
        point for point in points if (told is None or point.said.quote != told.quote) and not topic_alone(point.said)
    )
    beside = [_beside(point, manner) for point in points if told is not None and point.said.quote == told.quote]
    later = [sentence for group in telling(others, manner, facts.names, first=False) for sentence in group]
    core = core_message(order.brand)
    proof = proofs_for(order.brand, order.dossier, manner, 1)
    said = [item for item in (*beside, *later) if len(item.text) > 16]
    call = [calling.sentence] if calling.used and "/" not in calling.sentence.text else []
    for sentence in (*said, *call, *proof, *([core] if core else []), *later):
        if len(sentence.text) <= 99:
            return Part(PartName.PREHEADER, ((sentence,),))
    return Part(PartName.PREHEADER, ())


def _beside(point: Point, manner: Manner) -> Sentence:
    """Price, place and conditions of what the subject tells."""
    return Sentence(particulars(point.said, manner), (Reason(ReasonKind.BRIEF, point.said.quote), *_voice(manner)))


def _body(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    paragraphs: list[Paragraph] = []
    if {PartName.TITLE, PartName.HEADER} & set(rules_of(order.channel).parts) and (topic := _topic(points)):
        points = tuple(point for point in points if point is not topic)
    if order.channel in (*GREETED, Channel.PHONE):
        hello = greeting(order.dossier, manner, order.channel, order.brand)
        if hello and order.channel is Channel.PHONE:
            hello = introduced(order.brand, manner, hello)
        paragraphs += [(hello,)] if hello else []
    paragraphs += _news(facts, points, manner, order)
    if order.channel is Channel.SMS and paragraphs:
        paragraphs[0] = (_from_brand(paragraphs[0][0], order, manner), *paragraphs[0][1:])
    if order.channel in ROOM_FOR_CORE:
        paragraphs += _meaning(paragraphs, manner, order)
    if manner.emoji and order.channel is Channel.INSTAGRAM and paragraphs:
        paragraphs[0] = _with_emoji(paragraphs[0], order, manner)
    return Part(PartName.BODY, tuple(paragraph for paragraph in paragraphs if paragraph))


def _news(facts: Facts, points: tuple[Point, ...], manner: Manner, order: Order) -> list[Paragraph]:
    roomy = order.channel in (Channel.EMAIL, Channel.POST, Channel.WHATSAPP, Channel.LINKEDIN)
    lead = next((point for point in points[:2] if roomy and listed(point.said, manner)), None)
    under = _under_title(points, manner, order)
    if under:
        return _paragraphs([under, *telling(points[1:], manner, facts.names, first=False)], order)
    if lead is None:
        return _paragraphs(telling(points, manner, facts.names), order)
    others = tuple(point for point in points if point is not lead and not topic_alone(point.said))
    topic = next((point for point in points if point is not lead and topic_alone(point.said)), None)
    rest = telling(others, replace(manner, lists=False), facts.names, first=False)
    return [listing(lead, topic, manner, facts.names), *_paragraphs(rest, order)]


def _under_title(points: tuple[Point, ...], manner: Manner, order: Order) -> list[Sentence]:
    """What is left to say of the leading event where the card's title has named it already."""
    lead = points[0].said if points else None
    if lead is None or lead.kind is not StatementKind.EVENT or not lead.when:
        return []
    if order.channel not in (Channel.PUSH, Channel.IN_APP) or manner.voice in (Voice.WARM, Voice.PLAYFUL, Voice.FORMAL):
        return []
    return [Sentence(text, (Reason(ReasonKind.BRIEF, lead.quote), *_voice(manner))) for text in beheaded(lead, manner)]


def _paragraphs(groups: list[list[Sentence]], order: Order) -> list[Paragraph]:
    """One paragraph on small screens; in a letter or email the terms stand apart from the news."""
    sentences = [sentence for group in groups for sentence in group]
    if order.channel not in (Channel.EMAIL, Channel.POST, Channel.LINKEDIN) or len(sentences) < 4:
        return [tuple(sentences)]
    half = (len(sentences) + 1) // 2
    return [tuple(sentences[:half]), tuple(sentences[half:])]


def _meaning(paragraphs: list[Paragraph], manner: Manner, order: Order) -> list[Paragraph]:
    """The core message, and the proof that this audience cares about, as far as their length allows."""
    core = core_message(order.brand)
    if core is None:
        return []
    most = 2 if manner.long else 1
    proofs = proofs_for(order.brand, order.dossier, manner, most)
    used = sum(len(sentence.text.split()) for paragraph in paragraphs for sentence in paragraph)
    room = manner.words - used - len(core.text.split())
    kept: list[Sentence] = []
    for proof in proofs:
        room -= len(proof.text.split())
        if room >= 0 or (not kept and order.channel in (Channel.EMAIL, Channel.POST)):
            kept.append(proof)
    return [(*kept, core)] if manner.long else [(core, *kept)]


def _from_brand(sentence: Sentence, order: Order, manner: Manner) -> Sentence:
    """An SMS says who writes before it says what: the sender field is often only a number."""
    name = (order.brand.name or order.brand.sender).rstrip(".")
    if not name or name.casefold() in sentence.text.casefold():
        return sentence
    here = f"{name}." if manner.voice in (Voice.DRY, Voice.FORMAL) else f"{name} here."
    lead = here if ":" in sentence.text.split("http")[0] else f"{name}:"
    return Sentence(f"{lead} {sentence.text}", (*sentence.reasons, Reason(ReasonKind.BRAND, "name")))


def _with_emoji(paragraph: Paragraph, order: Order, manner: Manner) -> Paragraph:
    *before, last = paragraph
    reasons = (*last.reasons, *(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("emoji", ())))
    return (*before, Sentence(f"{last.text} {emoji_for(order.brief)}".rstrip(), tuple(dict.fromkeys(reasons))))


def _call(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    sentence = calling.sentence if order.channel is not Channel.WHATSAPP else as_button(calling.sentence)
    return Part(PartName.CALL_TO_ACTION, ((sentence,),))


def _footer(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    rules = rules_of(order.channel)
    signed = order.channel in (Channel.EMAIL, Channel.POST)
    legal = [sentence for field in rules.must_say if field != "sender" for sentence in said_by(field, order.brand)]
    return Part(
        PartName.FOOTER,
        (*(((sign_off(order.brand, manner),),) if signed else ()), *((sentence,) for sentence in legal)),
    )


Builder = Callable[[Facts, tuple[Point, ...], Calling, Manner, Order], Part]
_PARTS: dict[PartName, Builder] = {
    PartName.SUBJECT: _title(PartName.SUBJECT),
    PartName.TITLE: _title(PartName.TITLE),
    PartName.HEADER: _title(PartName.HEADER),
    PartName.PREHEADER: _preheader,
    PartName.BODY: _body,
    PartName.CALL_TO_ACTION: _call,
    PartName.FOOTER: _footer,
}


def _typed_plainly(copy: Copy) -> Copy:
    """Typographer's dashes and quotes as GSM-7 has them: one of them would more than double what an SMS costs."""
    parts = [
        replace(
            part,
            paragraphs=tuple(
                tuple(replace(said, text=said.text.translate(TYPED)) for said in row) for row in part.paragraphs
            ),
        )
        for part in copy.parts
    ]
    return Copy(copy.channel, tuple(parts))
