"""Whom purchases put behind personas, and how those drift, as JSON; the schemas beside this file document every field."""

from collections.abc import Mapping, Sequence

from bot.core.suggesting.drift import Drift
from bot.shapes.findings import Json
from bot.usecases.assign_customers import Report


def assigned_as_json(report: Report, labels: Mapping[str, str], *, dry_run: bool) -> Json:
    """The shape that `their-rules personas assign --json` prints."""
    return {
        "dry_run": dry_run,
        "looked_at": report.looked_at,
        "left": report.left,
        "personas": [
            {"id": persona_id, "label": labels.get(persona_id, ""), "customers": number}
            for persona_id, number in sorted(report.fitting.items())
        ],
    }


def drifts_as_json(found: Sequence[Drift], labels: Mapping[str, str]) -> list[Json]:
    """The shape that `their-rules personas drift --json` prints."""
    return [
        {
            "persona_id": each.persona_id,
            "label": labels.get(each.persona_id, ""),
            "on": each.on.isoformat(),
            "since": each.since.isoformat(),
            "customers": each.customers,
            "customers_when_accepted": each.then,
            "away": each.away,
            "share_away": each.share_away,
            "like": [
                {"id": persona_id, "label": labels.get(persona_id, ""), "customers": number}
                for persona_id, number in each.like
            ],
            "changed": [{"what": one.text, "before": one.before, "now": one.now} for one in each.moved],
        }
        for each in found
    ]
