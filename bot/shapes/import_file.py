"""What an import did as JSON; `import_file.schema.json` beside this file documents every field."""

from collections.abc import Sequence
from pathlib import Path

from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport

Json = dict[str, object]


def as_json(kind: Kind, reports: Sequence[tuple[ImportReport, Path]], *, dry_run: bool) -> Json:
    """The shape that `their-rules import --json` prints. Each report comes with the place its refused rows go to."""
    return {
        "kind": str(kind),
        "dry_run": dry_run,
        "refused": sum(report.refused for report, _ in reports),
        "files": [_file(report, place) for report, place in reports],
    }


def _file(report: ImportReport, place: Path) -> Json:
    return {
        "file": report.file,
        "rows": report.rows,
        "new": None if report.dry_run else report.new,
        "changed": None if report.dry_run else report.changed,
        "same": None if report.dry_run else report.same,
        "refused": report.refused,
        "rejects": str(place) if report.refused else None,
        "ignored_columns": list(report.ignored),
    }
