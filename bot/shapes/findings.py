"""Flags and evidence as JSON, the same in every shape that holds some."""

from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag

Json = dict[str, object]


def flag_json(flag: Flag) -> Json:
    return {
        "in": str(flag.place),
        "quote": flag.quote,
        "start": flag.start,
        "end": flag.end,
        "aspect": str(flag.aspect),
        "verdict": str(flag.verdict),
        "trigger": str(flag.trigger),
        "whose": str(flag.whose),
        "evidence": list(flag.evidence),
        "why": flag.why,
        "way_on": flag.way_on,
        "found_by": flag.found_by,
    }


def evidence_json(item: Evidence) -> Json:
    return {
        "id": item.id,
        "audience_id": item.audience_id,
        "aspect": str(item.aspect),
        "value": item.value,
        "polarity": str(item.polarity),
        "source": str(item.source),
        "note": item.note or None,
        "on": item.on.isoformat() if item.on else None,
        "link": item.link or None,
    }
