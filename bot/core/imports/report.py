"""What became of a file."""

from dataclasses import dataclass, replace

from bot.core.imports.kinds import Kind

COUNTED = (
    *("rows", "new", "changed", "same", "refused", "passed"),
    *("merged", "by_id", "by_email", "by_phone", "older", "conflicts"),
)
NAMED = 20
"""Conflicts that are told one by one; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """`rows` = `new` + `changed` + `same` + `refused` + `passed`; a trial run knows only what would be refused or passed
    over. `passed` are rows that tell nothing of this kind, such as cancelled orders. `ignored` are headings that mean
    nothing to us.

    Of customers, `merged` were known already, by this file or before it: `by_id`, `by_email` or `by_phone`.
    `older` are those of whom something newer is stored, which stays.
    `conflicts` counts those who may be one with another and were kept apart; `clashes` names the first, a sentence each.
    `also` is what the same rows told besides.
    """

    kind: Kind
    file: str
    rows: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    passed: int = 0
    ignored: tuple[str, ...] = ()
    dry_run: bool = False
    tool: str = ""
    merged: int = 0
    by_id: int = 0
    by_email: int = 0
    by_phone: int = 0
    older: int = 0
    conflicts: int = 0
    clashes: tuple[str, ...] = ()
    also: tuple["ImportReport", ...] = ()


def added(report: ImportReport, batch: ImportReport) -> ImportReport:
    """The report with what became of one more batch."""
    sums = {name: getattr(report, name) + getattr(batch, name) for name in COUNTED}
    also = tuple(map(added, report.also, batch.also)) if report.also else batch.also
    return replace(report, **sums, clashes=(*report.clashes, *batch.clashes)[:NAMED], also=also)
