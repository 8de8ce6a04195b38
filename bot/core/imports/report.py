"""What became of a file."""

from dataclasses import dataclass

from bot.core.imports.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """`rows` = `new` + `changed` + `same` + `refused`; a trial run knows only what would be refused.

    `ignored` are headings that mean nothing to us.
    """

    kind: Kind
    file: str
    rows: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    ignored: tuple[str, ...] = ()
    dry_run: bool = False
