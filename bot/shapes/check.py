"""A check as JSON; `check.schema.json` beside this file documents every field."""

from bot.shapes.findings import Json, evidence_json, flag_json
from bot.usecases.check_copy import Checked


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
        "flags": [flag_json(flag) for flag in found.flags],
        "evidence": [evidence_json(item) for item in items if item],
        "looked_at": checked.looked_at,
        "judged_by": found.judged_by,
        "notices": [notice.text for notice in found.notices],
    }
