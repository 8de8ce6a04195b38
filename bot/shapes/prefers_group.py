"""How many want to be reached, and how, as JSON; `prefers_group.schema.json` and `prefers_how_many.schema.json` beside
this file document every field.
"""

from collections.abc import Sequence

from bot.core.norms import HoursNorm
from bot.core.preference.group import Group, HowMany, Lean
from bot.core.preference.group_words import group_sentence, how_many_sentence

Json = dict[str, object]


def group_as_json(group: Group) -> Json:
    """What `their-rules prefers persona NAME --json` prints."""
    return {
        "group": _group(group),
        "sentence": group_sentence(group),
        "channels": [{"channel": str(channel), **_lean(lean)} for channel, lean in group.channels],
        "channel_unknown": group.customers - group.by_channel.customers,
        "hours": [_hours(norm) | _lean(lean) for norm, lean in group.hours],
        "hours_unknown": group.customers - group.by_hours.customers,
        "touches": [
            {
                "channel": str(count.channel),
                "daypart": str(count.daypart),
                "weekend": count.weekend,
                "delivered": count.delivered,
                "answered": count.answered,
            }
            for count in group.counts
        ],
    }


def how_many_as_json(found: Sequence[HowMany]) -> Json:
    """What `their-rules prefers everyone at 9am --json` prints."""
    return {"group": _group(found[0].group), "asked": [_how_many(each) for each in found]}


def _group(group: Group) -> Json:
    persona = group.persona
    return {
        "persona": {"id": persona.id, "name": persona.label} if persona else None,
        "customers": group.customers,
        "known": group.known,
        "closed": group.closed,
        "due": group.due,
    }


def _how_many(found: HowMany) -> Json:
    return {
        "norm": str(found.asked),
        "sentence": how_many_sentence(found),
        "customers": found.lean.customers,
        **_lean(found.lean),
        "known": found.known.customers,
        "unknown": found.unknown,
        "some": [{"id": customer.id, "name": customer.name} for customer in found.names],
    }


def _lean(lean: Lean) -> Json:
    return {"said": lean.said, "did": lean.did}


def _hours(norm: HoursNorm) -> Json:
    return {"start": norm.start, "end": norm.end, "days": str(norm.days)}
