"""A table in a sheet of an Excel workbook (XLSX), row by row, as if it had been saved as CSV by somebody careful."""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from zipfile import BadZipFile, ZipFile

from bot.core.errors import TheirRulesError
from bot.core.imports.row import Row
from bot.imports.table import EmptyFile, NoSuchFile

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_UNPACKED = 2_000_000_000
"""Bytes: a million rows of 20 columns are some 800 MB of XML."""
MOST_TEXTS = 150_000_000
"""Bytes of the workbook's list of texts, which is held in memory whole while it is read."""
MOST_PACKED = 200
"""How many times smaller a part may be packed. Sheets are packed 10 to 50 times; what unpacks to more is made to do harm."""
SMALL = 10_000_000
"""Bytes: whatever unpacks to less harms nobody."""
TITLES = 20
"""Rows that may stand above the headings: a title, a date."""
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_UNCOUNTED = re.compile(rb'<c r="([A-Z]+\d+)"(?:(?! t=)[^>])*><f[^>]*>[^<]*</f>(?:<v ?/>|<v></v>)?</c>')
"""A formula without a result. One whose result is an empty text has a type."""
_CHUNK = 1 << 20
_OVERLAP = 1 << 14
"""Bytes that two pieces of a sheet share, so that nothing is cut in two: a cell's formula has 8,192 characters at the most."""


class BrokenWorkbook(TheirRulesError):
    """{file} cannot be read as a workbook. Open it in Excel or LibreOffice, save it as XLSX or as “CSV UTF-8”, and import that."""


class OldWorkbook(TheirRulesError):
    """{file} is protected by a password, or saved as XLS, the format before 2007. Save it as XLSX without a password, and import that."""


class HugeWorkbook(TheirRulesError):
    """{file} unpacks to more than can be read safely. Save its sheet as “CSV UTF-8”, and import that."""


class NoSuchSheet(TheirRulesError):
    """{file} has no sheet “{name}”. It has {sheets}."""


class MergedHeadings(TheirRulesError):
    """The headings of {file} are merged in the cells {place} of the sheet “{sheet}”, so nobody can tell which column is which. Unmerge them, give each column one heading, and import again."""


class UncountedFormulas(TheirRulesError):
    """{file} has formulas without results, such as the one in the cell {place} of the sheet “{sheet}”. Open it in Excel or LibreOffice, which count them, save it, and import again."""


class Spreadsheet:
    """The same to whoever reads it as a Table. Opened for one pass; a context manager closes it. Read is the sheet `sheet`,
    else the first with anything in it; `others` are the names of further sheets with data.
    """

    separator = ","
    """Of the file of refused rows, which is CSV."""

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self.name = path.name
        try:
            _must_be_harmless(path)
            self.saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except OSError as error:
            raise NoSuchFile(path=path, reason=(error.strerror or "").lower()) from error
        self._book = _opened(path)
        self._at = 0
        self._lengths = {each.title: each.max_row or 0 for each in self._book.worksheets}
        try:
            self.sheet, self.others = self._chosen(sheet)
            self._line, self.headings = self._read_headings()
            self._must_be_told(path)
        except BaseException:
            self._book.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._book.close()

    @property
    def share(self) -> float:
        """How much of the sheet has been read, from 0 to 1, by what it says of its own length."""
        length = self._lengths[self.sheet]
        return min(1.0, self._at / length) if length else 0.0

    def rows(self) -> Iterator[Row]:
        """Every row below the headings, save empty ones; the error of a formula is the row's problem."""
        width = len(self.headings)
        for line, values in enumerate(self._values(self.sheet, self._line + 1), self._line + 1):
            self._at = line
            cells = [_text(value) for value in values]
            if any(cells):
                yield _looked_at(Row(line, _wide(cells, width)))

    def _chosen(self, name: str | None) -> tuple[str, tuple[str, ...]]:
        sheets = {each.title: each for each in self._book.worksheets}
        if name is not None and name not in sheets:
            raise NoSuchSheet(file=self.name, name=name, sheets=", ".join(f"“{title}”" for title in sheets) or "none")
        shown = sorted(sheets.values(), key=lambda each: each.sheet_state != "visible")
        filled = [each.title for each in shown if self._has_data(each.title)]
        if not (name or filled):
            raise EmptyFile(file=self.name)
        chosen = name or filled[0]
        return chosen, tuple(title for title in filled if title != chosen)

    def _has_data(self, title: str) -> bool:
        return any(value not in (None, "") for values in islice(self._values(title, 1), 100) for value in values)

    def _read_headings(self) -> tuple[int, list[str]]:
        """The first row with two cells or more; where there is none, the first with any. Titles above it are passed over."""
        first = [[_text(value) for value in values] for values in islice(self._values(self.sheet, 1), TITLES)]
        filled = [(number, cells) for number, cells in enumerate(first, 1) if any(cells)]
        if not filled:
            raise EmptyFile(file=self.name)
        line, cells = next((each for each in filled if sum(map(bool, each[1])) > 1), filled[0])
        return line, cells[: max(place for place, cell in enumerate(cells, 1) if cell)]

    def _values(self, title: str, first: int) -> Iterator[Sequence[object]]:
        """Of each row from there on. What a sheet says of its own size is not believed: tools write it wrong."""
        sheet = self._sheet(title)
        sheet.reset_dimensions()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what openpyxl cannot draw, nothing is a cell
                yield from sheet.iter_rows(min_row=first, values_only=True)  # type: ignore[misc]  # the stubs borrow it from another class
        except (ValueError, TypeError, KeyError, IndexError, SyntaxError, BadZipFile, EOFError, OSError) as error:
            raise BrokenWorkbook(file=self.name) from error

    def _sheet(self, title: str) -> "ReadOnlyWorksheet":
        sheet: ReadOnlyWorksheet = self._book[title]
        return sheet

    def _must_be_told(self, path: Path) -> None:
        """The library tells nothing of merged cells where it reads row by row, and a formula without a result is empty."""
        part = getattr(self._sheet(self.sheet), "_worksheet_path", "").lstrip("/")
        for piece in _pieces(path, part):
            for columns, rows, place in _merged(piece):
                if rows[0] <= self._line <= rows[1] and columns[0] != columns[1]:
                    raise MergedHeadings(file=self.name, place=place, sheet=self.sheet)
            if found := _UNCOUNTED.search(piece):
                raise UncountedFormulas(file=self.name, place=found[1].decode(), sheet=self.sheet)


def _opened(path: Path) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - takes 0.2 s, and most files are CSV

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # a broken file may fail anywhere in the library, in whatever way
        raise BrokenWorkbook(file=path.name) from error


def _must_be_harmless(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(8).startswith(b"\xd0\xcf\x11\xe0"):
            raise OldWorkbook(file=path.name)
    try:
        with ZipFile(path) as packed:
            parts = packed.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise BrokenWorkbook(file=path.name) from error
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise BrokenWorkbook(file=path.name)
    texts = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
    bombs = (part.file_size > max(SMALL, MOST_PACKED * part.compress_size) for part in parts)
    if sum(part.file_size for part in parts) > MOST_UNPACKED or texts > MOST_TEXTS or any(bombs):
        raise HugeWorkbook(file=path.name)


def _pieces(path: Path, part: str) -> Iterator[bytes]:
    """All of a sheet: merged cells stand behind its rows."""
    with ZipFile(path) as packed:
        if part not in packed.namelist():
            return
        with packed.open(part) as sheet:
            before = b""
            while chunk := sheet.read(_CHUNK):
                piece = before + chunk
                yield piece
                before = piece[-_OVERLAP:]


def _merged(piece: bytes) -> Iterator[tuple[tuple[str, str], tuple[int, int], str]]:
    """Columns, rows and place of each merged range."""
    for found in _MERGED.finditer(piece):
        left, top, right, bottom = (group.decode() for group in found.groups())
        yield (left, right), (int(top), int(bottom)), f"{left}{top}:{right}{bottom}"


def _text(value: object) -> str:
    """As people read the cell. A day has no hour where it is midnight; a number has no “.0”."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="seconds")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()


def _wide(cells: list[str], width: int) -> list[str]:
    """As many as there are headings, and more only where something stands there."""
    while len(cells) > width and not cells[-1]:
        cells.pop()
    return cells + [""] * (width - len(cells))


def _looked_at(row: Row) -> Row:
    for place, cell in enumerate(row.cells, 1):
        if cell in ERRORS:
            return row._replace(problem=f"cell {place} holds {cell}, the error of a formula")
    return row
