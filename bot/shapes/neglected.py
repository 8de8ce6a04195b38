"""Customers out of touch, as JSON; `neglected.schema.json` beside this file documents every field."""

from bot.core.care.contact import LastContact, Neglected
from bot.shapes.findings import Json


def as_json(found: Neglected) -> Json:
    """The shape that `their-rules neglected --json` prints: times in UTC, null where no contact is stored."""
    return {
        "days": found.days,
        "silent": found.silent,
        "never": found.never,
        "offset": found.offset,
        "next_offset": found.next_offset,
        "customers": [_one(each) for each in found.people],
    }


def _one(each: LastContact) -> Json:
    return {
        "id": each.customer.id,
        "external_id": each.customer.external_id,
        "name": each.customer.name,
        "last_contact": each.at.isoformat() if each.at else None,
        "by": str(each.by) if each.by else None,
    }
