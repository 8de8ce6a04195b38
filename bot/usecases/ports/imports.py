"""Files that are imported from Slack or from the watched folder."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.core.imports.file_import import FileImport, ImportState
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from bot.core.imports.row import Row


class FileImports(Protocol):
    """Each file is decided about once, whoever presses, and ends once; the audit has who had it imported, and how it ended."""

    def begin_import(self, wanted: FileImport) -> FileImport:
        """The file of that id as it was taken down first."""
        ...

    def file_import(self, import_id: str) -> FileImport | None: ...

    def take_import_for(self, import_id: str, mapping: Mapping | None, zone: str) -> bool:
        """Somebody said what the file is. False once it was decided about."""
        ...

    def decide_import(self, import_id: str, state: ImportState, by: str) -> bool:
        """Import it or leave it. False where that was decided already."""
        ...

    def stop_import(self, import_id: str) -> bool:
        """False where it does not run."""
        ...

    def end_import(self, import_id: str, state: ImportState, report: ImportReport | None = None) -> bool:
        """It is done, stopped or failed; the report is of what was stored by then, None where nothing was. False where it
        had ended already.
        """
        ...


class OpenTable(Protocol):
    """A table that can be read once, with the file of rows that are refused."""

    @property
    def name(self) -> str: ...
    @property
    def headings(self) -> Sequence[str]: ...
    @property
    def remarks(self) -> Sequence[str]:
        """What is worth knowing of the file before it is imported, a sentence each."""
        ...

    @property
    def saved(self) -> datetime | None:
        """When it was last changed; None where nobody knows."""
        ...

    @property
    def share(self) -> float:
        """How much of it has been read, from 0 to 1."""
        ...

    def rows(self) -> Iterator[Row]: ...
    def refuse(self, row: Row, why: str) -> None: ...
    def rejects(self) -> tuple[str, bytes] | None:
        """The name and the content of the file of refused rows; None where none was refused. Ends it."""
        ...


class TableFiles(Protocol):
    """Where a customer's file lies while it is imported, and not a moment longer."""

    def received(self, name: str, pieces: Iterable[bytes]) -> AbstractContextManager[OpenTable]:
        """What comes over the wire, opened, and removed at the end. Raises what opening a table raises."""
        ...

    def found(self, name: str) -> AbstractContextManager[OpenTable]:
        """What lies in the watched folder under that name, opened. Raises what opening a table raises, and where it does
        not lie there.
        """
        ...

    def quiet(self) -> Sequence[tuple[str, str]]:
        """Tables in the watched folder that have not changed since the last look: the name of each, and a mark that is
        another as soon as the file is.
        """
        ...

    def lies_here(self, name: str) -> bool:
        """Whether that file lies in a watched folder on this machine."""
        ...

    def put_away(self, name: str) -> None:
        """It is imported: out of the watched folder, into its folder of what is done. Done again, it changes nothing."""
        ...
