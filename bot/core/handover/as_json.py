"""Approved copy with its whole provenance as JSON: the shape in bot/shapes/hand_over.schema.json."""

import json
from datetime import datetime

from bot.core.handover.as_html import as_html
from bot.core.handover.as_text import as_text
from bot.core.handover.package import Package

Json = dict[str, object]
SHAPE = "their-rules.hand-over.1"
"""Named in the file, so that whoever reads it can tell a later shape."""


def as_json_text(package: Package) -> str:
    return json.dumps(as_json(package), ensure_ascii=False, indent=2) + "\n"


def as_json(package: Package) -> Json:
    """Times in UTC with their offset, days as YYYY-MM-DD, null for what is not known."""
    copy = package.copy
    return {
        "shape": SHAPE,
        "id": package.hand_over.id,
        "draft_id": package.draft.id,
        "version": package.version.number,
        "channel": str(copy.channel),
        "audience": _audience(package),
        "sender": package.sender or None,
        "parts": [{"name": str(part.name), "text": part.text} for part in copy.parts],
        "text": as_text(package),
        "html": as_html(package),
        "digest": copy.digest,
        "audit": _audit(package),
    }


def _audience(package: Package) -> Json:
    customer = package.customer
    return {
        "kind": str(package.audience.kind),
        "id": package.audience.id,
        "customer": customer.external_id if customer else None,
        "name": package.address("name") or (None if customer else package.audience.label),
        "email": package.address("email") or None,
        "phone": package.address("phone") or None,
        "language": package.language or None,
    }


def _audit(package: Package) -> Json:
    version, review, written = package.version, package.review, package.version.written
    return {
        "asked_by": package.draft.asked_by or None,
        "asked_at": _time(package.draft.versions[0].made_at),
        "written_by": version.made_by or None,
        "written_at": _time(version.made_at),
        "sent_by": review.sent_by or None,
        "sent_at": _time(review.sent_at),
        "review_id": review.id,
        "approved_by": review.decided_by or None,
        "approved_at": _time(review.decided_at),
        "handed_over_by": package.hand_over.by or None,
        "handed_over_at": _time(package.hand_over.at),
        "writer": written.writer,
        "prompt": written.prompt or None,
        "rules": package.rules or None,
        "brand": written.brand or None,
        "evidence": [
            {"id": each.id, "source": str(each.source), "on": each.on.isoformat() if each.on else None}
            for each in package.evidence
        ],
        "deeds": [
            {"at": _time(each.at), "actor": each.actor or None, "deed": each.deed, "details": dict(each.details)}
            for each in package.deeds
        ],
    }


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
