"""Personas proposed from purchases, as JSON; `suggestions.schema.json` beside this file documents every field."""

from collections.abc import Mapping, Sequence

from bot.core.suggesting.fifths import Fifth
from bot.core.suggesting.proposal import Proposal, Suggestions, Trait
from bot.core.suggesting.suggested import Suggested
from bot.shapes.findings import Json


def as_json(found: Suggestions, stands: Sequence[Suggested], labels: Mapping[str, str]) -> Json:
    """The shape that `their-rules personas suggest --json` prints: shares from 0 to 1, days as YYYY-MM-DD."""
    return {
        "customers": found.customers,
        "known": found.known,
        "purchases": found.purchases,
        "left": found.left,
        "once": found.once,
        "why_not": found.why_not,
        "criterion": found.criterion,
        "proposals": [_one(each, labels) for each in stands],
    }


def _one(each: Suggested, labels: Mapping[str, str]) -> Json:
    proposal = each.proposal
    return {
        "id": proposal.id,
        "title": proposal.title,
        "standing": str(each.standing),
        "persona": each.persona_id or None,
        "customers": proposal.customers,
        "purchases": proposal.purchases,
        "share": round(proposal.share, 4),
        "revenue": None if proposal.revenue is None else round(proposal.revenue, 4),
        "currency": proposal.currency,
        "since": proposal.since.isoformat(),
        "until": proposal.until.isoformat(),
        "traits": [_trait(trait) for trait in proposal.traits],
        "fifths": [_fifth(each) for each in proposal.fifths],
        **_words(proposal),
        "stability": round(proposal.stability, 3),
        "examples": [{"id": each, "name": labels.get(each)} for each in proposal.examples],
        "already": [
            {"id": persona, "label": labels.get(persona), "customers": number} for persona, number in proposal.already
        ],
    }


def _words(proposal: Proposal) -> Json:
    return {
        "season": proposal.season or None,
        "months": list(proposal.months),
        "trend": proposal.trend or None,
        "unknown": list(proposal.unknown),
        "questions": list(proposal.questions),
    }


def _trait(trait: Trait) -> Json:
    return {
        "key": trait.key,
        "text": trait.text,
        "figure": trait.figure,
        "everyone": trait.everyone,
        "value": round(trait.value, 4),
        "ordinary": round(trait.ordinary, 4),
        "n": trait.n,
        "counted": trait.counted,
    }


def _fifth(each: Fifth) -> Json:
    return {
        "measure": str(each.measure),
        "median": round(each.median, 2),
        "everyone": round(each.everyone, 2),
        "top": round(each.top, 4),
        "everyones_top": round(each.everyones_top, 4),
        "fifth": each.fifth,
    }
