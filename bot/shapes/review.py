"""Reviews as JSON; `reviews.schema.json` (what waits) and `review.schema.json` (one of them) document every field."""

from collections.abc import Iterable
from datetime import datetime

from bot.core.review.review import Review, spoken_age
from bot.core.settling.override import Override
from bot.shapes.draft import as_json as draft_json
from bot.shapes.findings import Json, evidence_json
from bot.usecases.read_review import ReviewSheet, Since
from bot.usecases.waiting_for import Waiting


def waiting_json(waiting: Iterable[Waiting], now: datetime) -> Json:
    """The shape that `their-rules review --json` prints: the longest wait first, times in UTC."""
    return {"waiting": [_waiting(each, now) for each in waiting]}


def sheet_json(sheet: ReviewSheet) -> Json:
    """The shape that `their-rules review ID --json` prints: what a reviewer is given, times in UTC."""
    return {
        "review": review_json(sheet.review),
        "draft": draft_json(sheet.drafted),
        "look_at": [
            {"topic": str(each.topic), "text": each.text, "quote": each.quote or None} for each in sheet.look_at
        ],
        "kept": [_override(each) for each in sheet.overrides],
        "evidence": [evidence_json(item) for item in sheet.evidence],
        "since_last": _since(sheet.since_last),
        "since_reviewed": _since(sheet.since_reviewed),
        "newer_version": sheet.newer,
        "results": [
            {"outcome": str(outcome), "n": came.n, "first": came.first.isoformat(), "last": came.last.isoformat()}
            for outcome, came in sheet.results.by.items()
        ],
    }


def review_json(review: Review) -> Json:
    return {
        "id": review.id,
        "draft_id": review.draft_id,
        "version": review.number,
        "digest": review.digest,
        "state": str(review.state),
        "sent_by": review.sent_by or None,
        "sent_at": review.sent_at.isoformat(),
        "decided_by": review.decided_by or None,
        "decided_at": _time(review.decided_at),
        "reasons": list(review.reasons),
        "ended_by": review.ended_by or None,
        "ended_at": _time(review.ended_at),
        "superseded_by": review.superseded_by,
    }


def _waiting(waiting: Waiting, now: datetime) -> Json:
    draft, age = waiting.draft, waiting.age(now)
    return {
        "review": review_json(waiting.review),
        "audience": draft.audience_label,
        "channel": str(draft.channel),
        "asked_by": draft.asked_by or None,
        "age": spoken_age(age),
        "age_seconds": int(age.total_seconds()),
        "for": None if waiting.deciders is None else sorted(waiting.deciders),
        "not_for": sorted(waiting.makers),
    }


def _override(override: Override) -> Json:
    return {
        "in": str(override.place),
        "quote": override.quote,
        "reason": override.reason,
        "by": override.by,
        "at": override.at.isoformat(),
    }


def _since(since: Since | None) -> Json | None:
    if since is None:
        return None
    parts = [
        {"part": str(each.part), "changes": [{"kind": str(run.kind), "text": run.text} for run in each.changes]}
        for each in since.changes
    ]
    return {"version": since.number, "parts": parts}


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
