"""A table in a CSV file, row by row, with the line each row begins on."""

import csv
import re
from collections import deque
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.core.errors import TheirRulesError
from bot.core.imports.row import Row
from bot.imports.encoding import find_encoding

SEPARATORS = ",;\t|"
_DAMAGE = re.compile("[\0\ud800-\udfff\ufffd]")


class NoSuchFile(TheirRulesError):
    """{path} cannot be read ({reason}). Check the name and the folder."""


class EmptyFile(TheirRulesError):
    """{file} is empty. Its first line must name the columns."""


class BrokenHeadings(TheirRulesError):
    """The first line of {file} cannot be read: a quotation mark in it is not closed. Correct it and import again."""


class Table:
    """Opened for one pass; a context manager closes it. `encoding` and `separator` are what was found."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            self._size = path.stat().st_size
            self.encoding = find_encoding(path)
            self._bytes = path.open("rb")
        except OSError as error:
            raise NoSuchFile(path=path, reason=(error.strerror or "").lower()) from error
        self._file = TextIOWrapper(self._bytes, self.encoding.name, self.encoding.errors, newline="")
        self._lines = _Lines(self._file)
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
        """Every row below the headings, save empty ones. A broken row has its problem, and cells that are a guess.

        A row with an unclosed quotation mark costs that row alone: the lines it swallowed are read again.
        """
        lines, damaged = self._lines, self.encoding.damaged
        reader = csv.reader(lines, delimiter=self.separator, strict=True)
        while True:
            line = lines.next_record()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield Row(line, self._guessed(lines.give_back_all_but_first()), _unclosed(line))
                continue
            if any(cells):
                yield _looked_at(Row(line, cells)) if damaged else Row(line, cells)

    def _guessed(self, line: str) -> list[str]:
        """The cells as they seem, for a person to mend; without the strictness that would refuse them."""
        return next(csv.reader([line], delimiter=self.separator))

    def _read_headings(self) -> tuple[str, list[str]]:
        first = next(self._lines, "")
        while first and not first.strip():
            first = next(self._lines, "")
        stated = re.fullmatch(r"sep=(.)\s*", first)  # Excel's own way to state the separator
        if stated:
            first = next(self._lines, "")
        if not first:
            raise EmptyFile(file=self.name)
        separator = stated[1] if stated else max(SEPARATORS, key=lambda mark: len(self._split(first, mark)))
        return separator, self._split(first, separator)

    def _split(self, line: str, separator: str) -> list[str]:
        try:
            return next(csv.reader([line], delimiter=separator, strict=True))
        except csv.Error as error:
            raise BrokenHeadings(file=self.name) from error


class _Lines:
    """Hands lines to csv.reader and remembers those of the record at hand, to give them back if it is broken."""

    def __init__(self, file: TextIOWrapper) -> None:
        self._file, self._again = file, deque[str]()
        self._record: list[str] = []
        self._line = 1

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._file)
        self._record.append(line)
        return line

    def next_record(self) -> int:
        """Forget the record before; returns the line on which the next one begins."""
        self._line += len(self._record)
        self._record.clear()
        return self._line

    def give_back_all_but_first(self) -> str:
        first, *rest = self._record
        self._again.extendleft(reversed(rest))
        del self._record[1:]
        return first.rstrip("\r\n")


def _unclosed(line: int) -> str:
    return f"a quotation mark on line {line} is not closed, or stands where none may (double it inside a quoted cell)"


def _looked_at(row: Row) -> Row:
    for place, cell in enumerate(row.cells, 1):
        if found := _DAMAGE.search(cell):
            what = "a zero byte" if found[0] == "\0" else "a byte that is no text in this file's encoding"
            return row._replace(problem=f"cell {place} holds {what}, after “{cell[: found.start()][-20:]}”")
    return row
