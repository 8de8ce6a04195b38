"""What an import did as JSON; `import_file.schema.json` beside this file documents every field."""

from collections.abc import Sequence
from pathlib import Path

from bot.core.imports.kinds import Kind
from bot.core.imports.look import Look
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport

Json = dict[str, object]


def as_json(kind: Kind | None, files: Sequence[tuple[Look | None, ImportReport, Path]], *, dry_run: bool) -> Json:
    """The shape that `their-rules import --json` prints. Each report comes with what the file was taken for, where nobody
    said so, and with the place its refused rows go to.
    """
    return {
        "kind": str(kind) if kind else None,
        "dry_run": dry_run,
        "refused": sum(report.refused for _, report, _ in files),
        "files": [_file(look, report, place) for look, report, place in files],
    }


def _file(look: Look | None, report: ImportReport, place: Path) -> Json:
    return {
        "file": report.file,
        "kind": str(report.kind),
        "taken_for": _taken_for(look) if look else None,
        "rows": report.rows,
        **_counts(report),
        "refused": report.refused,
        "passed_over": report.passed,
        "rejects": str(place) if report.refused else None,
        "ignored_columns": list(report.ignored),
        "merged": _merged(report),
        "also": [{"kind": str(each.kind), **_counts(each), "merged": _merged(each)} for each in report.also],
    }


def _counts(report: ImportReport) -> Json:
    return {
        "new": None if report.dry_run else report.new,
        "changed": None if report.dry_run else report.changed,
        "same": None if report.dry_run else report.same,
    }


def _merged(report: ImportReport) -> Json:
    return {
        "by_external_id": report.by_id,
        "by_email": report.by_email,
        "by_phone": report.by_phone,
        "older": report.older,
        "kept_apart": report.conflicts,
        "why": list(report.clashes),
    }


def _taken_for(look: Look) -> Json:
    return {
        "what": look.what,
        "tool": look.tool,
        "remembered": look.remembered,
        "columns": _columns(look.mapping) if look.mapping else [],
        "samples": [{"line": each.line, "told": dict(each.told), "refused": each.why} for each in look.samples],
        "problems": list(look.problems),
    }


def _columns(mapping: Mapping) -> list[Json]:
    return [
        {"kind": str(part.kind), "column": column, "headings": list(headings)}
        for part in (mapping, *mapping.also)
        for column, *headings in part.columns
    ]
