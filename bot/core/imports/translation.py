"""A row of somebody else's file as a row of ours, by its mapping."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.core.errors import TheirRulesError
from bot.core.imports.header import Header, fold_heading
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import A_DAY, ANYTHING, Mapping

SEVERAL = " ::: "
"""How Google writes several addresses or numbers into one cell."""

_OFFSET = re.compile(r"(.*\d) ([+-]\d{2}:?\d{2}|Z)")
_UTC = re.compile(r"(.*\d) (?:UTC|GMT)")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[ T].*")


class OtherHeadings(TheirRulesError):
    """{file} has no column {missing}, by which it was to be read. Look at the file's first line, or say anew which column is which."""


def _moment(text: str) -> str:
    """“2026-05-05 15:40:29 -0400” as ISO 8601 writes it."""
    return _OFFSET.sub(r"\1\2", _UTC.sub(r"\1+00:00", text))


def _day(text: str) -> str:
    """A moment's day, as it is written."""
    return _DAY.sub(r"\1", text)


def _first(text: str) -> str:
    """Of several addresses the first, without the apostrophe that keeps a spreadsheet from counting with it."""
    return text.split(SEVERAL, 1)[0].removeprefix("'").strip()


def _unguarded(text: str) -> str:
    return text.removeprefix("'")


TIDY: dict[str, Callable[[str], str]] = {
    "at": _moment,
    "updated_at": _moment,
    "on": _day,
    "email": _first,
    "phone": _first,
    "customer": _first,
    "external_id": _unguarded,
}
"""What is done to cells of a column before they are read."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of thing that each row tells: its header, and how a row becomes the cells below that header."""

    kind: Kind
    tool: str
    header: Header
    _places: tuple[tuple[str, tuple[int, ...]], ...]
    _fixed: tuple[str, ...]
    _words: dict[str, dict[str, str]]

    def cells(self, row: Sequence[str]) -> list[str] | None:
        """None where the row says nothing of this kind: every word of it means nothing, or all of it is empty."""
        told = [self._cell(row, column, places) for column, places in self._places]
        if any(not told[number] for number, (column, _) in enumerate(self._places) if column in self._words):
            return None
        return [*told, *self._fixed] if any(told) else None

    def _cell(self, row: Sequence[str], column: str, places: tuple[int, ...]) -> str:
        said = [text for place in places if (text := row[place].strip())]
        if words := self._words.get(column):
            return next((meaning for text in said if (meaning := _meant(words, text))), "")
        text = (" ".join(said) if is_joined(self.kind, column) else said[0]) if said else ""
        tidy = TIDY.get(column)
        return tidy(text) if tidy and text else text


@dataclass(slots=True)
class Translation:
    """All that the rows of one file tell, by a mapping. Raises OtherHeadings where the file lacks one of its headings."""

    mapping: Mapping
    headings: Sequence[str]
    file: str
    parts: tuple[Part, ...] = field(init=False)
    _unless: tuple[tuple[int, tuple[str, ...]], ...] = field(init=False)
    _continues: int | None = field(init=False)
    _above: list[str] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        at = {fold_heading(heading): place for place, heading in reversed(list(enumerate(self.headings)))}
        if missing := [heading for heading in self.mapping.headings if fold_heading(heading) not in at]:
            raise OtherHeadings(file=self.file, missing=" and ".join(f"“{heading}”" for heading in missing[:5]))
        self.parts = tuple(self._part(each, at) for each in (self.mapping, *self.mapping.also))
        self._unless = tuple(
            (at[fold_heading(heading)], tuple(word.casefold() for word in words))
            for heading, *words in self.mapping.unless
        )
        self._continues = at[fold_heading(self.mapping.continues)] if self.mapping.continues else None

    def whole(self, row: list[str]) -> list[str] | None:
        """The row with what it has from the row above; None where it is to be passed over."""
        if self._continues is not None:
            if self._above and row[self._continues] and row[self._continues] == self._above[self._continues]:
                row = [text or above for text, above in zip(row, self._above, strict=True)]
            self._above = row
        passed = any(_is_one(row[place].strip().casefold(), words) for place, words in self._unless)
        return None if passed else row

    def _part(self, mapping: Mapping, at: dict[str, int]) -> Part:
        places = tuple(
            (column, tuple(at[fold_heading(heading)] for heading in headings)) for column, *headings in mapping.columns
        )
        names = [column for column, _ in places] + [column for column, _ in mapping.fixed]
        words: dict[str, dict[str, str]] = {}
        for column, written, meant in mapping.words:
            words.setdefault(column, {})[written.casefold()] = meant
        header = Header({name: place for place, name in enumerate(names)}, len(names))
        return Part(mapping.kind, mapping.tool, header, places, tuple(text for _, text in mapping.fixed), words)


def _meant(words: dict[str, str], text: str) -> str:
    """As it stands where it is none of the words: whoever reads it says that it is unknown."""
    known = words.get(text.casefold())
    if known is None and A_DAY in words and _DAY.match(f"{text} "):
        known = words[A_DAY]
    return words.get(ANYTHING, text) if known is None else known


def is_joined(kind: Kind, column: str) -> bool:
    """Whether a column is put together from all its headings, with a blank between: a name, and what tells one line of an
    order from another. Elsewhere the first heading that says something counts.
    """
    return column == "name" or (column == "external_id" and kind is not Kind.CUSTOMERS)


def _is_one(text: str, words: tuple[str, ...]) -> bool:
    return bool(text) and (text in words or ANYTHING in words)
