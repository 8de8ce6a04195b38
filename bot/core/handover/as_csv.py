"""Approved copy as a table of one row, with the columns that mail and SMS tools look for, safe to open in a spreadsheet."""

import csv
import io
import re

from bot.core.drafts import PartName
from bot.core.handover.as_html import as_html
from bot.core.handover.package import Package

_FORMULA = re.compile(r"[=+\-@\t\r\n|%＝＋－＠]")
"""How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), full-width signs included."""
_NUMBER = re.compile(r"\+\d{6,15}")
"""A phone number as SMS tools want it (E.164): with its plus, it is a number and runs nothing."""


def as_csv(package: Package) -> str:
    """One heading and one row, every cell quoted, lines ending as RFC 4180 says.

    A cell that a spreadsheet would run gets an apostrophe before it; `guarded` names the columns that did, so that a tool
    can take it off again. `draft_id` belongs into the export of what was sent: by it the answers find their way back.
    """
    row = _row(package)
    guarded = [name for name, cell in row.items() if _runs(cell)]
    cells = {name: f"'{cell}" if name in guarded else cell for name, cell in row.items()}
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*cells, "guarded"])
    writer.writerow([*cells.values(), " ".join(guarded)])
    return table.getvalue()


def _row(package: Package) -> dict[str, str]:
    customer, copy, review = package.customer, package.copy, package.review
    return {
        "draft_id": package.draft.id,
        "version": str(package.version.number),
        "channel": str(copy.channel),
        "audience_kind": str(package.audience.kind),
        "audience_id": package.audience.id,
        "customer": (customer.external_id or "") if customer else "",
        "name": package.address("name"),
        "email": package.address("email"),
        "phone": package.address("phone"),
        "language": package.language,
        "sender": package.sender,
        "subject": package.part(PartName.SUBJECT),
        "preheader": package.part(PartName.PREHEADER),
        "title": package.part(PartName.TITLE),
        "text": "\n\n".join(part.text for part in copy.parts if part.name not in _BESIDE),
        "html": as_html(package),
        "approved_by": review.decided_by,
        "approved_at": review.decided_at.isoformat() if review.decided_at else "",
        "digest": copy.digest,
    }


_BESIDE = (PartName.SUBJECT, PartName.PREHEADER, PartName.TITLE)


def _runs(cell: str) -> bool:
    return bool(_FORMULA.match(cell.lstrip(" "))) and not _NUMBER.fullmatch(cell)
