"""The list of personas as JSON; `personas.schema.json` beside this file documents every field."""

from collections.abc import Sequence

from bot.core.personas.card import PersonaCard
from bot.core.personas.coverage import Coverage, known_fields
from bot.core.personas.grounding import Grounding

Json = dict[str, object]


def as_json(cards: Sequence[PersonaCard]) -> list[Json]:
    """The shape that `their-rules personas --json` prints: days as YYYY-MM-DD, shares from 0 to 1, null for unknown."""
    return [_card(card) for card in cards]


def _card(card: PersonaCard) -> Json:
    persona = card.persona
    return {
        "id": persona.id,
        "name": persona.name,
        "title": persona.title,
        "line": persona.line,
        "picture": persona.picture,
        "zone": persona.zone,
        "language": persona.language,
        "members": card.members,
        "heard_from": card.heard,
        "channel": card.preference.channel if card.channel_known else None,
        "hour": _hour(card),
        "coverage": _coverage(card.coverage),
        "evidence": _grounding(card.grounding),
        "profile": known_fields(persona.profile),
    }


def _hour(card: PersonaCard) -> Json | None:
    hour = card.preference.hour
    return {"start": hour.start, "end": hour.end, "weekend": hour.weekend} if card.hour_known else None


def _coverage(coverage: Coverage) -> Json:
    return {
        "score": round(coverage.share, 3),
        "filled": coverage.filled,
        "of": coverage.fields,
        "missing": list(coverage.missing),
    }


def _grounding(grounding: Grounding) -> Json:
    return {
        "score": None if grounding.share is None else round(grounding.share, 3),
        "from_customers": grounding.counted,
        "of": grounding.claims,
        "sources": [str(source) for source in grounding.sources],
        "newest": grounding.newest.isoformat() if grounding.newest else None,
        "missing": [str(aspect) for aspect in grounding.missing],
        "stale": [
            {"id": item.id, "value": item.value, "on": item.on.isoformat() if item.on else None}
            for item in grounding.stale
        ],
    }
