"""Somebody's own tastes as JSON; `tastes.schema.json` beside this file documents every field."""

from collections.abc import Sequence

from bot.core.evidence import Taste

Json = dict[str, object]


def as_json(owner: str, tastes: Sequence[Taste], *, keeps: bool) -> Json:
    """The shape that `their-rules tastes --json` prints: the first kept first, days as YYYY-MM-DD, null for unknown."""
    return {"owner": owner, "keeps": keeps, "tastes": [_taste(taste) for taste in tastes]}


def _taste(taste: Taste) -> Json:
    return {
        "id": taste.id,
        "aspect": str(taste.aspect),
        "value": taste.value,
        "polarity": str(taste.polarity),
        "source": str(taste.source),
        "quote": taste.quote or None,
        "on": taste.on.isoformat() if taste.on else None,
        "link": taste.link or None,
        "corrected": taste.corrected,
    }
