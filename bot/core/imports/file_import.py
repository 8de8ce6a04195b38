"""A file that somebody would like imported: what it is taken for, and how far that has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.imports.mapping import Mapping


class Origin(StrEnum):
    SLACK = "slack"
    FOLDER = "folder"


class ImportState(StrEnum):
    """It is asked about, then imported or left; an import that was begun ends well, is stopped, or fails."""

    ASKED = "asked"
    RUNNING = "running"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileImport:
    """`place` is Slack's id of the file, or its name in the watched folder; `by` shared it, or is asked about it. The
    question stands in `room`, below `thread`. `mapping` is None where nobody has said yet what the file is; times without
    an offset were taken in `zone`, "" for none.
    """

    id: str
    origin: Origin
    place: str
    name: str
    by: str
    room: str
    thread: str
    at: datetime
    headings: tuple[str, ...] = ()
    mapping: Mapping | None = None
    zone: str = ""
    state: ImportState = ImportState.ASKED
    decided_by: str = ""
