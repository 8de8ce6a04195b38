"""What a model is shown of an order: the channel, the audience, the evidence, the brand and the brief, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Audience, Customer, Persona
from bot.core.brand import Brand
from bot.core.brief.facts import Facts
from bot.core.brief.reading import read_brief
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.channels.sms import FEW_SEGMENTS, GSM_ROOM
from bot.core.drafts import PartName
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.flag import Place, Whose
from bot.core.norms import LengthNorm
from bot.core.order import Order
from bot.llm.pseudonyms import NamesIn, Pseudonyms, nobody_is_known, pseudonyms_of

MOST_EVIDENCE = 30
"""Pieces shown to a model: what it cannot weigh in one reading only makes it vague."""
LONGEST_NOTE = 240
"""Characters of a note: the words or the figure behind a piece of evidence, not the whole conversation."""
OWN_TASTE = "This follows the author's own taste, not the audience's evidence."

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Material:
    """`data` is what is sent; `ids` leads from the short ids in it back to the evidence, `must_keep` lists facts."""

    order: Order
    facts: Facts
    must_keep: tuple[str, ...]
    ids: Mapping[str, Evidence]
    names: Pseudonyms
    data: Data


def material_of(order: Order, names_in: NamesIn = nobody_is_known) -> Material:
    facts = read_brief(order.brief)
    evidence = _chosen(order.dossier.evidence)
    ids = {f"e{number}": item for number, item in enumerate(evidence, start=1)}
    notes = [text for item in evidence for text in (item.value, item.note)]
    names = pseudonyms_of(order.dossier.audience, order.brief, notes, names_in)
    keep = _must_keep(order, facts)
    data: dict[str, object] = {
        "channel": _channel(order, facts),
        "audience": _audience(order.dossier.audience, order.dossier.language, names),
        "evidence": [_item(short, item, order.dossier.persona) for short, item in ids.items()],
        "brand": _brand(order.brand, order.channel),
        "brief": order.brief,
        "must_keep": list(keep),
        "set_aside": _set_aside(order, ids),
    }
    data |= _for_this_version(order)
    return Material(order, facts, keep, ids, names, _hidden(data, names))


def _for_this_version(order: Order) -> dict[str, object]:
    """How it is to be unlike other versions, and the language that the marketer is answered in."""
    told: dict[str, object] = {"chat_language": order.chat} if order.chat else {}
    if order.angle and (order.angle.lead or order.angle.length):
        told["angle"] = {"begin_with": order.angle.lead} if order.angle.lead else {"length": order.angle.length}
    return told


def _chosen(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """What counts before guesses, the newest first; in the order in which it stands in the dossier."""
    ranked = sorted(evidence, key=lambda item: (item.counts, item.on or date.min), reverse=True)[:MOST_EVIDENCE]
    chosen = {item.id for item in ranked}
    return [item for item in evidence if item.id in chosen]


def _must_keep(order: Order, facts: Facts) -> tuple[str, ...]:
    """The facts of what is to be said, without those inside a passage that was flagged."""
    flagged = [(flag.start, flag.end) for flag in order.flags if flag.place is Place.BRIEF]
    kept = [
        fact.quote for fact in facts.facts if not any(start <= fact.start and fact.end <= end for start, end in flagged)
    ]
    return tuple(dict.fromkeys(kept))


def _channel(order: Order, facts: Facts) -> Data:
    rules = rules_of(order.channel)
    parts = [part for part in rules.parts if part is not PartName.FOOTER]
    tightest = {limit.part: limit for limit in sorted(rules.limits, key=lambda limit: -limit.characters)}
    limits = [*(limit.text for part, limit in tightest.items() if part in parts), *rules.told]
    if order.channel is Channel.SMS:
        limits.append(
            f"all parts together: best within {_sms_room(order.brand)} characters, so that it costs {FEW_SEGMENTS} segments"
        )
    return {"name": order.channel, "parts": parts, "limits": limits, "words_in_body": _words(order, facts)}


def _sms_room(brand: Brand) -> int:
    """Characters left beside the opt-out words, which are added with a space before them."""
    return GSM_ROOM[1] * FEW_SEGMENTS - len(brand.opt_out_sms) - 1


def _words(order: Order, facts: Facts) -> int:
    """About how many: as the audience has it, else as the brief asks, else as the channel is used."""
    rules = rules_of(order.channel)
    norms = [item.norm for item in order.dossier.evidence if _welcome_length(item)]
    norm = norms[0] if norms else None
    if isinstance(norm, LengthNorm):
        return norm.words or (rules.short if norm.short else rules.long)
    return rules.short if facts.short else rules.long if facts.long else rules.usual


def _welcome_length(item: Evidence) -> bool:
    return isinstance(item.norm, LengthNorm) and item.counts and item.polarity is not Polarity.DISLIKES


def _audience(audience: Audience, language: str | None, names: Pseudonyms) -> Data:
    spoken = {"language": language or "en-GB"}
    told = _customer(audience, names) if isinstance(audience, Customer) else _persona(audience)
    return {key: value for key, value in (told | spoken).items() if value}


def _customer(customer: Customer, names: Pseudonyms) -> dict[str, str | None]:
    return {
        "kind": "customer",
        "name": names.placeholder("FULL_NAME"),
        "first_name": names.placeholder("FIRST_NAME"),
        "last_name": names.placeholder("LAST_NAME"),
        "job": customer.job,
        "company": names.placeholder("COMPANY"),
    }


def _persona(persona: Persona) -> dict[str, str | None]:
    """The avatar as far as it helps to write; the evidence says the rest."""
    profile = persona.profile
    return {
        "kind": "persona: write to one of the group, never by this name",
        "name": persona.label,
        "line": persona.line,
        "goals": profile.goals,
        "pains": profile.pains,
        "objections": profile.objections,
    }


def _item(short: str, item: Evidence, persona: Persona | None) -> Data:
    told = {
        "id": short,
        "of": "their persona" if persona and item.audience_id == persona.id else "",
        "about": item.aspect,
        "value": item.value,
        "attitude": item.polarity,
        "known": item.source,
        "on": f"{item.on:%Y-%m}" if item.on else "",
        "note": item.note[:LONGEST_NOTE],
        "norm": str(item.norm) if item.norm and item.aspect is not Aspect.CHANNEL else "",
    }
    return {key: value for key, value in told.items() if value}


def _brand(brand: Brand, channel: Channel) -> Data:
    """Its voice only where it has one; words that have to stand on another channel are none of this message's business."""
    voice: dict[str, object] = {
        "always": [
            {"words": each.words, "in": list(each.parts) or ["any part"]}
            for each in brand.always
            if each.holds_for(channel)
        ],
        "never": [{"words": each.words, "instead": each.instead} for each in brand.never],
        "spellings": [each.right for each in brand.spellings],
    }
    said = {"name": brand.name, "core_message": brand.core_message, "proofs": list(brand.proofs)}
    return said | {name: told for name, told in voice.items() if told}


def _set_aside(order: Order, ids: Mapping[str, Evidence]) -> list[Data]:
    """The flagged passages; a taste that its owner has told us in confidence is not the reason that is sent."""
    shorts = {item.id: short for short, item in ids.items()}
    return [
        {
            "quote": flag.quote,
            "why": OWN_TASTE if flag.whose is Whose.KNOWN_TASTE else flag.why,
            "evidence": [shorts[ref] for ref in flag.evidence if ref in shorts],
        }
        for flag in order.flags
        if flag.place is Place.BRIEF
    ]


def _hidden(data: dict[str, object], names: Pseudonyms) -> Data:
    """The same without the customer's own data. A persona's name is nobody's."""
    return {key: _hide(value, names) for key, value in data.items()}


def _hide(value: object, names: Pseudonyms) -> object:
    if isinstance(value, str):
        return names.hide(value)
    if isinstance(value, Mapping):
        return {key: _hide(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_hide(item, names) for item in value]
    return value
