"""Customers' files that are imported for somebody: what came over the wire lies in a folder that only we may open, and no
longer than it is worked on; what lies in the watched folder is read there.
"""

import re
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from bot.core.errors import TheirRulesError, shortened
from bot.core.imports.row import Row
from bot.core.plain_text import plain
from bot.imports.opening import open_table
from bot.imports.rejects import Rejects, rejects_beside
from bot.imports.spreadsheet import Spreadsheet
from bot.imports.watching import NotInFolder, WatchedFolder

LEFT_BEHIND = 6 * 3600
"""Seconds after which a file is what a killed process left: no import takes that long."""
LONGEST_NAME = 100
"""Characters: with what is added to it for refused rows, no file system finds it too long."""
SHEETS_NAMED = 5
_UNSAFE = re.compile(r'[\\/:*?"<>|\0]')


class NoRoomForFile(TheirRulesError):
    """{name} could not be put down to be read ({reason}). Ask whoever runs Their Rules to make room, then share it again."""


@dataclass(frozen=True, slots=True)
class ReceivedFiles:
    """Fills the port TableFiles. Whoever is forgotten is looked for in these folders too."""

    folder: Path
    watched: WatchedFolder | None = None

    def require(self) -> None:
        """Raises NoSuchFolder where a folder is to be watched that cannot be."""
        if self.watched:
            self.watched.require()

    @contextmanager
    def received(self, name: str, pieces: Iterable[bytes]) -> Iterator["ReceivedTable"]:
        """Raises NoRoomForFile, and what opening a table raises."""
        self._sweep()
        own = self._own_folder(name)
        try:
            path = own / safe_name(name)
            _put_down(path, pieces)
            with ExitStack() as stack:
                yield ReceivedTable(path, rejects_beside(path), stack, lies_here=False)
        finally:
            shutil.rmtree(own, ignore_errors=True)

    @contextmanager
    def found(self, name: str) -> Iterator["ReceivedTable"]:
        """Its refused rows go where it will go. Raises NotInFolder, and what opening a table raises."""
        if self.watched is None:
            raise NotInFolder(name=name)
        path, place = self.watched.path_of(name), self.watched.place_for(name)
        with ExitStack() as stack:
            yield ReceivedTable(path, rejects_beside(place), stack, lies_here=True)

    def quiet(self) -> list[tuple[str, str]]:
        return self.watched.look() if self.watched else []

    def lies_here(self, name: str) -> bool:
        try:
            return bool(self.watched and self.watched.path_of(name))
        except NotInFolder:
            return False

    def put_away(self, name: str) -> None:
        if self.watched:
            self.watched.put_away(name)

    def _own_folder(self, name: str) -> Path:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return Path(mkdtemp(dir=self.folder))  # for its owner alone
        except OSError as error:
            raise NoRoomForFile(name=name, reason=(error.strerror or "").lower()) from error

    def _sweep(self) -> None:
        """Take away what a killed process left."""
        old = time.time() - LEFT_BEHIND
        for left in self.folder.glob("*") if self.folder.is_dir() else ():
            try:
                if left.stat().st_mtime < old:
                    shutil.rmtree(left, ignore_errors=True)
            except FileNotFoundError:  # another process was faster
                continue


class ReceivedTable:
    """A table on this machine, and the file of its refused rows."""

    def __init__(self, path: Path, rejects: Path, stack: ExitStack, *, lies_here: bool) -> None:
        self._table = open_table(path)
        stack.enter_context(self._table)
        self._saved = self._table.saved if lies_here else None
        self._place = rejects
        self._ending = stack.enter_context(ExitStack())
        rejected = Rejects(rejects, path, self._table.headings, self._table.separator)
        self._rejects = self._ending.enter_context(rejected)

    @property
    def name(self) -> str:
        return self._table.name

    @property
    def headings(self) -> Sequence[str]:
        return self._table.headings

    @property
    def remarks(self) -> tuple[str, ...]:
        """Of a workbook one sheet is read."""
        if not isinstance(self._table, Spreadsheet) or not self._table.others:
            return ()
        named = ", ".join(f"“{shortened(name)}”" for name in self._table.others[:SHEETS_NAMED])
        return (f"One sheet is read; data stands in {named} as well. Save another as a file of its own to import it.",)

    @property
    def saved(self) -> datetime | None:
        """None for what came over the wire: on its way a file loses the time at which it was saved."""
        return self._saved

    @property
    def share(self) -> float:
        return self._table.share

    def rows(self) -> Iterator[Row]:
        return self._table.rows()

    def refuse(self, row: Row, why: str) -> None:
        self._rejects.refuse(row, why)

    def rejects(self) -> tuple[str, bytes] | None:
        """The name and the content of the file of refused rows; None where none was refused. Ends it."""
        self._ending.close()
        return (self._place.name, self._place.read_bytes()) if self._place.exists() else None


def safe_name(name: str) -> str:
    """As people called it, without what would lead elsewhere; its ending says what it is, and stays."""
    told = _UNSAFE.sub(" ", plain(name)).strip(" .") or "file"
    stem, dot, ending = told.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending}" if dot and len(ending) < 8 else told[:LONGEST_NAME]


def _put_down(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    except OSError as error:
        raise NoRoomForFile(name=path.name, reason=(error.strerror or "").lower()) from error
