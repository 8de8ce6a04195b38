"""Which column of a file is which, told from its first line."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.errors import TheirRulesError
from bot.core.imports.kinds import COLUMNS, NOTES, Column, Kind
from bot.core.imports.row import Refused
from bot.core.plain_text import plain

LONGEST = 500
"""Characters a cell may hold, free notes aside. PostgreSQL cannot index a text above 2,700 bytes."""


class MissingColumns(TheirRulesError):
    """{file} has no column for {missing}. The first line of a file of {kind} names its columns, such as {columns}; this one has {found}."""


class DoubledColumn(TheirRulesError):
    """{file} has the column “{name}” twice: {headings}. Remove or rename one of them."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where each known column stands; `ignored` are headings that mean nothing to us."""

    at: dict[str, int]
    width: int
    ignored: tuple[str, ...] = ()

    def cell(self, row: Sequence[str], name: str, longest: int = LONGEST) -> str:
        """The cell as it shows, without spaces around it; "" where the file has no such column. Raises Refused if it is too long."""
        place = self.at.get(name)
        if place is None:
            return ""
        text = row[place].strip()
        if not text.isprintable():  # nearly all are, and told so in no time
            text = plain(text).strip()
        if len(text) > longest:
            raise Refused(f"{name} has {len(text):,} characters; {longest:,} are the most")
        return text

    def needed(self, row: Sequence[str], name: str) -> str:
        """The same, and Refused where it is empty."""
        text = self.cell(row, name)
        if not text:
            raise Refused(f"{name} is empty")
        return text


def read_header(kind: Kind, headings: Sequence[str], file: str) -> Header:
    """Find the columns of `kind` among the headings. Raises MissingColumns or DoubledColumn.

    A heading is the column's own name or else the first of its other names that the file has.
    """
    folded = [fold_heading(heading) for heading in headings]
    at = own_places(kind, headings)
    for name, places in at.items():
        if len(places) > 1:
            raise DoubledColumn(
                file=file, name=name, headings=", ".join(_named(headings, place) for place in places[:12])
            )
    _miss_nothing(kind, at.keys(), headings, file)
    used = {place for places in at.values() for place in places}
    ignored = [text.strip() for place, text in enumerate(headings) if place not in used and folded[place] not in NOTES]
    return Header({name: places[0] for name, places in at.items()}, len(headings), tuple(filter(None, ignored)))


def own_places(kind: Kind, headings: Sequence[str]) -> dict[str, list[int]]:
    """Where each of our columns stands, by its own name or else the first of its other names that the file has."""
    folded = [fold_heading(heading) for heading in headings]
    return {column.name: places for column in COLUMNS[kind] if (places := _places(column, folded))}


def missing_columns(kind: Kind, has: Collection[str]) -> list[str]:
    """What a file of that kind still needs beside the columns that it has, in words."""
    missing = [column.name for column in COLUMNS[kind] if column.required and column.name not in has]
    if kind is Kind.CUSTOMERS and not {"external_id", "email", "phone"}.intersection(has):
        missing.append("external_id, email or phone")
    return missing


def checked(kind: Kind, header: Header, file: str) -> Header:
    """The header that a mapping gave. Raises MissingColumns."""
    _miss_nothing(kind, header.at.keys(), list(header.at), file)
    return header


def fold_heading(heading: str) -> str:
    """Small letters and single blanks: “First_Name” and “first name” are one heading."""
    return re.sub(r"[\s_\-./]+", " ", heading).strip().casefold()


def _places(column: Column, folded: Sequence[str]) -> list[int]:
    for name in (fold_heading(column.name), *column.also):
        if places := [place for place, text in enumerate(folded) if text == name]:
            return places
    return []


def _named(headings: Sequence[str], place: int) -> str:
    return f"“{headings[place].strip()}” (column {place + 1})"


def _miss_nothing(kind: Kind, has: Collection[str], headings: Sequence[str], file: str) -> None:
    missing = missing_columns(kind, has)
    if missing:
        columns = ", ".join(column.name for column in COLUMNS[kind])
        found = ", ".join(f"“{heading.strip()[:40]}”" for heading in headings[:12]) or "none"
        raise MissingColumns(file=file, kind=kind, missing=_and(missing), columns=columns, found=found)


def _and(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
