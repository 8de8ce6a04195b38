"""Rows of a CSV file with the line each begins on; a broken row costs no other row."""

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Self

from bot.core.imports.row import Row

BLOCK = 1_000
"""Lines looked at together: where none has a quotation mark each is a row, which csv reads at one go."""


class Records:
    """Rows of the lines that `file` still has; `line` is the number of the first of them. Empty lines are left out.

    A broken row has its problem, and cells that are a guess. One with an unclosed quotation mark costs that row
    alone: the lines it swallowed are read again.
    """

    def __init__(self, file: Iterator[str], separator: str, line: int) -> None:
        self._file, self._separator, self._line = file, separator, line

    def __iter__(self) -> Iterator[Row]:
        while block := list(islice(self._file, BLOCK)):
            plain = self._plain(block)
            if plain is None:
                yield from self._careful(block)
                continue
            yield from (row for row in map(Row, count(self._line), plain) if any(row.cells))
            self._line += len(block)

    def _plain(self, block: Sequence[str]) -> list[list[str]] | None:
        if '"' in "".join(block):
            return None
        try:
            return list(csv.reader(block, delimiter=self._separator))
        except csv.Error:  # a cell above csv's limit
            return None

    def _careful(self, block: Sequence[str]) -> Iterator[Row]:
        lines = _Lines(block, self._file)
        reader = csv.reader(lines, delimiter=self._separator, strict=True)
        while lines.waiting:
            lines.record.clear()
            try:
                cells = next(reader)
                row = Row(self._line, cells)
            except csv.Error as error:
                row = self._broken(lines.give_back_all_but_first(), error)
            if any(row.cells):
                yield row
            self._line += len(lines.record)

    def _broken(self, line: str, error: csv.Error) -> Row:
        try:
            cells = next(csv.reader([line], delimiter=self._separator))
        except csv.Error:
            cells = [line[:1_000]]
            return Row(self._line, cells, f"has a cell of more than {csv.field_size_limit():,} characters ({error})")
        why = "is not closed, or stands where none may (double it inside a quoted cell)"
        return Row(self._line, cells, f"a quotation mark on line {self._line} {why}")


class _Lines:
    """Hands a block's lines to csv.reader, and more of the file where a row runs on.

    It remembers the lines of the row at hand, to give them back if it is broken.
    """

    def __init__(self, block: Sequence[str], file: Iterator[str]) -> None:
        self.waiting, self.record = deque(block), list[str]()
        self._file = file

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else next(self._file)
        self.record.append(line)
        return line

    def give_back_all_but_first(self) -> str:
        first, *rest = self.record
        self.waiting.extendleft(reversed(rest))
        del self.record[1:]
        return first.rstrip("\r\n")
