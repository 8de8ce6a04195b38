"""A table in a CSV file, row by row, with the line each row begins on."""

import csv
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.core.errors import TheirRulesError
from bot.core.imports.row import Row
from bot.imports.encoding import find_encoding
from bot.imports.records import Records

SEPARATORS = ",;\t|"
_DAMAGE = re.compile("[\0\ud800-\udfff\ufffd]")


class NoSuchFile(TheirRulesError):
    """{path} cannot be read ({reason}). Check the name and the folder."""


class NoPlainFile(TheirRulesError):
    """{path} is a pipe or a device. A table is read twice, so save it as a file and import that."""


class EmptyFile(TheirRulesError):
    """{file} is empty. Its first line must name the columns."""


class BrokenHeadings(TheirRulesError):
    """The first line of {file} cannot be read: a quotation mark in it is not closed. Correct it and import again."""


class EndlessHeading(TheirRulesError):
    """The first line of {file} has a heading of more than {most} characters, so it names no columns. Export it as CSV with the columns' names in the first line."""


class Table:
    """Opened for one pass; a context manager closes it. `encoding` and `separator` are what was found; `saved` is when the file was
    last changed.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            if path.exists() and not (path.is_file() or path.is_dir()):
                raise NoPlainFile(path=path)
            self._size, self.saved = path.stat().st_size, datetime.fromtimestamp(path.stat().st_mtime, UTC)
            self.encoding = find_encoding(path)
            self._bytes = path.open("rb")
        except OSError as error:
            raise NoSuchFile(path=path, reason=(error.strerror or "").lower()) from error
        self._file = TextIOWrapper(self._bytes, self.encoding.name, self.encoding.errors, newline="")
        self._line = 1
        try:
            self.separator, self.headings = self._read_headings()
        except TheirRulesError:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def share(self) -> float:
        """How much of the file has been read, from 0 to 1; ahead of the rows by what lies in the buffer."""
        return min(1.0, self._bytes.tell() / self._size) if self._size else 1.0

    def rows(self) -> Iterator[Row]:
        """Every row below the headings, save empty ones; those that cannot be trusted say what their problem is."""
        records = Records(self._file, self.separator, self._line)
        return map(_looked_at, records) if self.encoding.damaged else iter(records)

    def _read_headings(self) -> tuple[str, list[str]]:
        first = self._next_line()
        while first and not first.strip():
            first = self._next_line()
        stated = re.fullmatch(r"sep=(.)\s*", first)  # Excel's own way to state the separator
        if stated:
            first = self._next_line()
        if not first:
            raise EmptyFile(file=self.name)
        separator = stated[1] if stated else self._likeliest(first)
        return separator, self._split(first, separator)

    def _likeliest(self, line: str) -> str:
        """The separator that makes most columns. Where none makes two, and one cannot be, a quotation mark is not closed."""
        columns = {mark: self._columns(line, mark) for mark in SEPARATORS}
        impossible = [mark for mark, number in columns.items() if not number]
        best = max(SEPARATORS, key=columns.__getitem__)
        return impossible[0] if impossible and columns[best] < 2 else best

    def _columns(self, line: str, separator: str) -> int:
        """How many it makes; 0 where quotation marks stand where this separator allows none."""
        try:
            return len(next(csv.reader([line], delimiter=separator, strict=True)))
        except csv.Error:
            return 0

    def _next_line(self) -> str:
        self._line += 1
        return next(self._file, "")

    def _split(self, line: str, separator: str) -> list[str]:
        try:
            return next(csv.reader([line], delimiter=separator, strict=True))
        except csv.Error as error:
            if "field larger" in str(error):
                raise EndlessHeading(file=self.name, most=f"{csv.field_size_limit():,}") from error
            raise BrokenHeadings(file=self.name) from error


def _looked_at(row: Row) -> Row:
    if row.problem:
        return row
    for place, cell in enumerate(row.cells, 1):
        if found := _DAMAGE.search(cell):
            what = "a zero byte" if found[0] == "\0" else "a byte that is no text in this file's encoding"
            return row._replace(problem=f"cell {place} holds {what}, after “{cell[: found.start()][-20:]}”")
    return row
