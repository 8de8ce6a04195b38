"""A check as JSON; `check.schema.json` beside this file documents every field."""

from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.usecases.check_copy import Checked

Json = dict[str, object]


def as_json(checked: Checked) -> Json:
    """The shape that `their-rules check --json` prints: days as YYYY-MM-DD, null for unknown.

    `evidence` holds every piece that a flag cites.
    """
    audience, found = checked.audience, checked.findings
    cited = dict.fromkeys(ref for flag in found.flags for ref in flag.evidence)
    items = (checked.dossier.item(ref) for ref in cited)
    return {
        "audience": {"id": audience.id, "name": audience.label, "kind": str(audience.kind)},
        "channel": str(checked.channel) if checked.channel else None,
        "texts": {str(place): text for place, text in checked.texts.items()},
        "flags": [_flag(flag) for flag in found.flags],
        "evidence": [_evidence(item) for item in items if item],
        "looked_at": checked.looked_at,
        "judged_by": found.judged_by,
        "notices": list(found.notices),
    }


def _flag(flag: Flag) -> Json:
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


def _evidence(item: Evidence) -> Json:
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
