"""Open a table, whatever kind of file it lies in."""

from pathlib import Path

from bot.core.errors import TheirRulesError
from bot.imports.spreadsheet import Spreadsheet
from bot.imports.table import Table

PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: as packed XML, or as Excel wrote them before 2007, which is also how those with a password do."""


class SheetOfAText(TheirRulesError):
    """{file} is a text file and has no sheets. Leave --sheet out."""


def open_table(path: Path, sheet: str | None = None) -> Table | Spreadsheet:
    """By what the file begins with, not by its name. Raises what Table and Spreadsheet raise, and SheetOfAText."""
    if _begins(path).startswith(PACKED):
        return Spreadsheet(path, sheet)
    if sheet is not None:
        raise SheetOfAText(file=path.name)
    return Table(path)


def _begins(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""  # Table says what is wrong with it
        with path.open("rb") as file:
            return file.read(4)
    except OSError:
        return b""
