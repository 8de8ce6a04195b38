"""What the audit tells of an import: which file, how it came, and how much of it was taken."""

from bot.core.audit import Deed, Facts
from bot.core.imports.file_import import ImportState
from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport

COMMAND_LINE = "command line"
"""How the file came, where it did not come by Slack or the watched folder."""
ENDS = {
    ImportState.DONE: Deed.IMPORTED,
    ImportState.STOPPED: Deed.IMPORT_STOPPED,
    ImportState.FAILED: Deed.IMPORT_FAILED,
}


def begun(file: str, kind: Kind | None, way: str) -> Facts:
    return Facts(file=file, kind=kind or "", way=way)


def ended(file: str, way: str, report: ImportReport | None) -> Facts:
    """Of an import that did not come to its end, what is stored of it. None where not even the first rows were."""
    if report is None:
        return Facts(file=file, way=way)
    parts = (report, *report.also)
    return Facts(
        file=file,
        kind=report.kind,
        way=way,
        rows=report.rows,
        new=sum(each.new for each in parts),
        changed=sum(each.changed for each in parts),
        refused=report.refused,
    )
