"""What stands of the brand as JSON; `core.schema.json` beside this file documents every field."""

from collections.abc import Sequence

from bot.core.brand import Brand, Change
from bot.core.brand.versions import changed_by_each
from bot.shapes.findings import Json, evidence_json
from bot.usecases.convey_core_message import Conveyed


def as_json(brand: Brand, changes: Sequence[Change], conveyed: Sequence[Conveyed] | None = None) -> Json:
    """The shape that `their-rules core --json` prints: times in UTC, the newest version first, null for what is not set or
    was not asked for.
    """
    return {
        "version": brand.version,
        "name": brand.name or None,
        "core_message": brand.core_message or None,
        "proofs": list(brand.proofs),
        "always": [
            {"words": each.words, "channels": list(map(str, each.channels)), "parts": list(map(str, each.parts))}
            for each in brand.always
        ],
        "never": [{"words": each.words, "instead": each.instead or None} for each in brand.never],
        "spellings": [{"right": each.right, "wrong": list(each.wrong)} for each in brand.spellings],
        "sender": brand.sender or None,
        "postal_address": brand.postal_address or None,
        "unsubscribe": brand.unsubscribe or None,
        "opt_out_sms": brand.opt_out_sms or None,
        "versions": [
            {
                "version": change.brand.version,
                "by": change.by or None,
                "at": change.at.isoformat(),
                "changed": list(map(str, fields)),
            }
            for change, fields in changed_by_each(changes)
        ],
        "personas": None if conveyed is None else [_conveyed(each) for each in conveyed],
    }


def _conveyed(each: Conveyed) -> Json:
    return {
        "id": each.persona.id,
        "name": each.persona.label,
        "text": each.text,
        "evidence": [evidence_json(item) for item in each.because],
    }
