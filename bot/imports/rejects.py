"""The file of rows that were refused, to be mended and imported again."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from bot.core.errors import TheirRulesError
from bot.core.imports.kinds import NOTES
from bot.core.imports.row import Row


class RejectsOverInput(TheirRulesError):
    """The refused rows would overwrite {path} itself. Give another place with --rejects."""


def rejects_beside(path: Path) -> Path:
    """customers.csv -> customers.rejects.csv, in the same folder."""
    return path.with_name(f"{path.stem}.rejects.csv")


class CannotWriteRejects(TheirRulesError):
    """The refused rows cannot be written to {path} ({reason}). Give another place with --rejects."""


class Rejects:
    """Written only when a row is refused, under a passing name until all is done, so that it is whole or not there.

    Each row has its line and reason before its own cells; UTF-8 with a mark, which Excel needs to read accents.
    """

    def __init__(self, path: Path, source: Path, headings: Sequence[str], separator: str) -> None:
        if path.resolve() == source.resolve():
            raise RejectsOverInput(path=path)
        if not path.parent.is_dir():
            raise CannotWriteRejects(path=path, reason="there is no such folder")
        # Put in the place of a device it would replace the device itself.
        if path.exists() and not path.is_file():
            raise CannotWriteRejects(path=path, reason="a folder or a device stands there")
        self.path, self._part = path, path.with_name(path.name + ".part")
        self._headings, self._separator = headings, separator
        # A corrected reject file that is imported has these two already.
        self._own = [place for place, heading in enumerate(headings) if heading.strip().casefold() not in NOTES]
        self._file: IO[str] | None = None
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._file:
            return
        try:
            with self._writable():
                self._file.close()
                if not error:
                    self._part.replace(self.path)
        finally:
            self._part.unlink(missing_ok=True)

    def refuse(self, row: Row, why: str) -> None:
        with self._writable():
            if self._file is None:
                self._open()
            self._writer.writerow([row.line, why, *self._cells(row)])

    @contextmanager
    def _writable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CannotWriteRejects(path=self.path, reason=(error.strerror or "").lower()) from error

    def _cells(self, row: Row) -> list[str]:
        width = len(self._headings)
        return [row.cells[place] for place in self._own if place < len(row.cells)] + row.cells[width:]

    def _open(self) -> None:
        self._file = self._part.open("w", encoding="utf-8-sig", errors="replace", newline="")
        self._writer = csv.writer(self._file, delimiter=self._separator)
        self._writer.writerow([*NOTES, *(self._headings[place] for place in self._own)])
