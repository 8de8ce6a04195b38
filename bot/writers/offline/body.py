"""The body: a greeting where the channel has one, the news, what the brand stands for."""

from dataclasses import replace

from bot.core.brand.conveyance import ROOM_FOR_CORE
from bot.core.brief.facts import Facts, StatementKind, WishKind
from bot.core.brief.stems import stems
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import BULLET, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.order import Order
from bot.writers.offline.calling import Calling
from bot.writers.offline.conveying import led_up
from bot.writers.offline.emoji import emoji_for
from bot.writers.offline.grammar import ended
from bot.writers.offline.greeting import greeting, introduced
from bot.writers.offline.heading import bare_topic, voice_reasons
from bot.writers.offline.listing import listed, listing
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import Point, topic_alone
from bot.writers.offline.proving import core_message, proofs_for
from bot.writers.offline.telling import telling
from bot.writers.offline.terms import beheaded
from bot.writers.offline.unheeded import TAGGED

Paragraph = tuple[Sentence, ...]

GREETED = (Channel.EMAIL, Channel.POST, Channel.WHATSAPP)


def body(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    paragraphs: list[Paragraph] = []
    if {PartName.TITLE, PartName.HEADER} & set(rules_of(order.channel).parts) and (topic := bare_topic(points)):
        points = tuple(point for point in points if point is not topic)
    if order.channel in (*GREETED, Channel.PHONE):
        hello = greeting(order.dossier, manner, order.channel, order.brand)
        if hello and order.channel is Channel.PHONE:
            hello = introduced(order.brand, manner, hello)
        paragraphs += [(hello,)] if hello else []
    paragraphs += _news(facts, points, manner, order)
    paragraphs = [paragraph for paragraph in paragraphs if paragraph] or _only_from(order)
    if order.channel is Channel.SMS and paragraphs:
        paragraphs[0] = (_from_brand(paragraphs[0][0], order, manner), *paragraphs[0][1:])
    if order.channel in ROOM_FOR_CORE:
        paragraphs = _with_meaning(paragraphs, facts, manner, order)
    if manner.emoji and order.channel is Channel.INSTAGRAM and paragraphs:
        paragraphs[0] = _with_emoji(paragraphs[0], order, manner)
    paragraphs += _hashtags(facts, order)
    return Part(PartName.BODY, tuple(paragraph for paragraph in paragraphs if paragraph))


def _only_from(order: Order) -> list[Paragraph]:
    """Who writes, where the brief is nothing but a link, on a channel that neither greets nor has room for more."""
    name = order.brand.name or order.brand.sender
    if order.channel in ROOM_FOR_CORE or not name:
        return []
    return [(Sentence(ended(f"A note from {name}"), (Reason(ReasonKind.BRAND, "name"),)),)]


def _hashtags(facts: Facts, order: Order) -> list[Paragraph]:
    """The brief's own, at the end, where they are links."""
    tags = [wish.quote for wish in facts.wished(WishKind.FORMAT) if wish.quote.startswith("#")]
    if order.channel not in TAGGED or not tags:
        return []
    return [(Sentence(" ".join(dict.fromkeys(tags)), tuple(Reason(ReasonKind.BRIEF, tag) for tag in tags)),)]


def _news(facts: Facts, points: tuple[Point, ...], manner: Manner, order: Order) -> list[Paragraph]:
    roomy = order.channel in (Channel.EMAIL, Channel.POST, Channel.WHATSAPP, Channel.LINKEDIN)
    lead = next((point for point in points[:2] if roomy and listed(point.said, manner)), None)
    under = _under_title(points, manner, order)
    if under:
        return _paragraphs([under, *telling(points[1:], manner, facts.names, first=False)], order)
    if lead is None:
        return _paragraphs(telling(points, manner, facts.names), order)
    named = points[0] if points[0] is not lead and topic_alone(points[0].said) else None
    topic = named if named and stems(named.said.text) <= stems(lead.said.text) else None
    others = tuple(point for point in points if point is not lead and point is not topic)
    rest = telling(others, replace(manner, lists=False), facts.names, first=False)
    return [listing(lead, topic, manner, facts.names), *_paragraphs(rest, order)]


def _under_title(points: tuple[Point, ...], manner: Manner, order: Order) -> list[Sentence]:
    """What is left to say of the leading event where the card's title has named it already."""
    lead = points[0].said if points else None
    if lead is None or lead.kind is not StatementKind.EVENT or not lead.when:
        return []
    if order.channel not in (Channel.PUSH, Channel.IN_APP) or manner.voice in (Voice.WARM, Voice.PLAYFUL, Voice.FORMAL):
        return []
    return [
        Sentence(text, (Reason(ReasonKind.BRIEF, lead.quote), *voice_reasons(manner)))
        for text in beheaded(lead, manner)
    ]


def _paragraphs(groups: list[list[Sentence]], order: Order) -> list[Paragraph]:
    """One paragraph on small screens; in a letter or an email several of about equal length, parted between points."""
    total = sum(len(group) for group in groups)
    if order.channel not in (Channel.EMAIL, Channel.POST, Channel.LINKEDIN) or total < 4:
        return [tuple(sentence for group in groups for sentence in group)]
    size = total / max(2, round(total / _PARAGRAPH))
    paragraphs: list[Paragraph] = [()]
    done = 0
    for group in groups:
        if paragraphs[-1] and done + len(group) / 2 > size * len(paragraphs):
            paragraphs.append(())
        paragraphs[-1] += tuple(group)
        done += len(group)
    return paragraphs


_PARAGRAPH = 4
"""Sentences of a paragraph that is read and not skipped: the house's choice."""


def _with_meaning(paragraphs: list[Paragraph], facts: Facts, manner: Manner, order: Order) -> list[Paragraph]:
    """The core message led up to in the audience's terms, with the proof that they care about where length allows.

    Mostly a paragraph of its own; those who want few words get it as the last words of the news.
    """
    core = core_message(order.brand)
    if core is None:
        return paragraphs
    led = (core,) if manner.short else led_up(core, order.dossier, manner)
    used = sum(len(sentence.text.split()) for paragraph in paragraphs for sentence in paragraph)
    room = manner.words - used - sum(len(sentence.text.split()) for sentence in led)
    proofs = _proofs(facts, manner, order, room)
    meaning = (*proofs, *led) if manner.long else (*led, *proofs)
    last = paragraphs[-1] if paragraphs else ()
    if manner.voice in (Voice.DRY, Voice.BRISK) and last and len(meaning) == 1 and not _is_list(last):
        return [*paragraphs[:-1], (*last, *meaning)]
    return [*paragraphs, meaning]


def _is_list(paragraph: Paragraph) -> bool:
    return paragraph[-1].text.startswith(BULLET)


def _proofs(facts: Facts, manner: Manner, order: Order, room: int) -> tuple[Sentence, ...]:
    """As many proofs as there is room for, in words; a letter or an email that need not be short always has room for one."""
    kept: list[Sentence] = []
    if manner.short:
        return ()
    for proof in proofs_for(order.brand, order.dossier, facts, 2 if manner.long else 1):
        room -= len(proof.text.split())
        if room >= 0 or (not kept and order.channel in (Channel.EMAIL, Channel.POST)):
            kept.append(proof)
    return tuple(kept)


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
