"""Which headings of a file stand for which of our columns: plain data, so that it can be kept and shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.core.imports.header import fold_heading
from bot.core.imports.kinds import NOTES, Kind

ANYTHING = "*"
"""In a mapping's words: whatever is written in the cell."""
A_DAY = "a day"
"""In a mapping's words: whatever begins with a day, such as 2026-03-14 09:30."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """`columns` are (our column, heading, ...). A name is put together from all its headings; of any other column
    (but what numbers the line of an order) the first heading that has something in the row counts. What no heading is named for is not read.

    `tool` is what wrote the file ("HubSpot"), "" where a person said which column is which. `fixed` are (column, text)
    that hold for every row. `words` are (column, what the file writes, what it means): "" says nothing of the customer,
    A_DAY stands for
    whatever begins with a day, and ANYTHING for all that is written. Rows where a heading of `unless` has one of its words are passed over:
    (heading, word, ...). A row whose cell of `continues` is that of the row above goes on with it: its empty cells are
    filled from there. `also` is what the same rows tell besides.
    Times without an offset were taken in `zone`, such as "Europe/London", and phone numbers without +44 or the like are
    from `country`, such as "GB"; "" where nobody said so.
    """

    kind: Kind
    columns: tuple[tuple[str, ...], ...]
    tool: str = ""
    fixed: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()
    unless: tuple[tuple[str, ...], ...] = ()
    continues: str = ""
    also: tuple["Mapping", ...] = ()
    zone: str = ""
    country: str = ""

    def headings_of(self, column: str) -> tuple[str, ...]:
        """() where nothing in the file is that column."""
        return next((tuple(headings) for name, *headings in self.columns if name == column), ())

    @property
    def headings(self) -> tuple[str, ...]:
        """All that are read, in the order of the columns, those of `also` after them."""
        own = [heading for _, *headings in self.columns for heading in headings]
        judged = [heading for heading, *_ in self.unless] + [self.continues] * bool(self.continues)
        beside = [heading for each in self.also for heading in each.headings]
        return tuple(dict.fromkeys([*own, *judged, *beside]))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMapping:
    """A mapping that is used for every file with these headings. `id` is their digest; `at` is an ISO day."""

    id: str
    headings: tuple[str, ...]
    mapping: Mapping
    by: str = ""
    at: str = ""


def digest_of(headings: Iterable[str]) -> str:
    """The same for the same set of headings, in whatever order and spelling of case and blanks; a reject file's own two
    columns do not count.
    """
    known = sorted({folded for heading in headings if (folded := fold_heading(heading)) and folded not in NOTES})
    return sha256("\x1f".join(known).encode()).hexdigest()


def mapping_from(told: dict[str, object]) -> Mapping:
    """From what dataclasses.asdict and JSON made of one."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - takes a while to import, and most imports keep no mapping

    return TypeAdapter(Mapping).validate_python(told)


def unread(mapping: Mapping, headings: Sequence[str]) -> tuple[str, ...]:
    """The headings of a file that the mapping does not read, as they stand there."""
    read = {fold_heading(heading) for heading in mapping.headings} | set(NOTES)
    return tuple(heading.strip() for heading in headings if heading.strip() and fold_heading(heading) not in read)
