"""The rows of a file that tell of customers: who each of them is, and what the same row tells of them besides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from bot.core.imports.context import Known
from bot.core.imports.customers import CustomerRows
from bot.core.imports.kinds import Kind
from bot.core.imports.merging import Became, MatchedBy, Placed, Sighting
from bot.core.imports.report import NAMED, ImportReport, added
from bot.core.imports.row import Refused, Row
from bot.core.imports.translation import Part, Translation
from bot.usecases.ports import Kept, Store

SOMEBODY = "somebody"
THIS_ONE: Known = {SOMEBODY: ("", None)}
"""Stands for the customer of the row while the row is read: whom that is, the store says afterwards."""


class Told(Protocol):
    """A consent, a touch or a purchase."""

    @property
    def customer_id(self) -> str: ...


class BesideRows(Protocol):
    def read(self, row: Row, key: str, known: Known) -> Any: ...


@dataclass(frozen=True, slots=True)
class Beside:
    """What each row tells of its customer besides: how it is read, and who keeps it."""

    part: Part
    reader: BesideRows
    keep: "Keep"


class Keep(Protocol):
    def __call__(self, things: Iterable[Any], /) -> Kept: ...


class Read(NamedTuple):
    """One row: the customer it tells of, and beside that, in the order of the readers, what it tells; None for nothing."""

    row: Row
    seen: Sighting
    beside: tuple[Any, ...]


@dataclass(slots=True)
class People:
    """Takes one batch after the other. `translation` and `part` are None where the columns are our own."""

    store: Store
    reader: CustomerRows
    beside: tuple[Beside, ...] = ()
    translation: Translation | None = None
    part: Part | None = None
    dry_run: bool = False

    def take(self, batch: Sequence[Row], refused: list[tuple[Row, str]]) -> ImportReport:
        """What became of these rows; those that are refused are added to `refused`."""
        before = len(refused)
        read = [each for row in batch if (each := self._read(row, refused))]
        passed = len(batch) - len(read) - (len(refused) - before)
        placed = self.store.merge_customers([each.seen for each in read], dry_run=self.dry_run)
        refused += [(each.row, one.note) for each, one in zip(read, placed, strict=True) if not one.customer_id]
        report = _of_customers(placed, [each.row.line for each in read])
        return replace(report, passed=passed, also=tuple(self._keep_beside(read, placed).values()))

    def read_one(self, row: Row) -> tuple[object, ...]:
        """What the row tells, the customer first. Raises Refused."""
        told = self._told(row)
        return (told.seen, *(thing for thing in told.beside if thing is not None)) if told else ()

    def _read(self, row: Row, refused: list[tuple[Row, str]]) -> Read | None:
        """All that the row tells, or nothing of it: one part that cannot be right refuses the others."""
        try:
            return self._told(row)
        except Refused as reason:
            refused.append((row, str(reason)))
            return None

    def _told(self, row: Row) -> Read | None:
        if self.translation is None or self.part is None:
            return Read(row, self.reader.read(row), ())
        whole = self.translation.whole(row.cells)
        cells = self.part.cells(whole) if whole else None
        if whole is None or cells is None:
            return None
        seen = self.reader.read(row._replace(cells=cells))
        return Read(row, seen, tuple(_beside(each, row, whole) for each in self.beside))

    def _keep_beside(self, read: Sequence[Read], placed: Sequence[Placed]) -> dict[Kind, ImportReport]:
        """A row may tell two things of one kind, such as consents to two channels."""
        told: dict[Kind, ImportReport] = {}
        for number, each in enumerate(self.beside):
            kept = self._keep(number, read, placed)
            told[each.part.kind] = added(told[each.part.kind], kept) if each.part.kind in told else kept
        return told

    def _keep(self, number: int, read: Sequence[Read], placed: Sequence[Placed]) -> ImportReport:
        kind = self.beside[number].part.kind
        things = [
            replace(thing, customer_id=one.customer_id)
            for each, one in zip(read, placed, strict=True)
            if one.customer_id and (thing := each.beside[number]) is not None
        ]
        kept = None if self.dry_run else self.beside[number].keep(things)
        return counted(ImportReport(kind=kind, file="", rows=len(things)), kept)


def _beside(each: Beside, row: Row, whole: list[str]) -> Any:
    cells = each.part.cells(whole)
    if cells is None:
        return None
    return each.reader.read(row._replace(cells=cells), SOMEBODY, THIS_ONE)


def _of_customers(placed: Sequence[Placed], lines: Sequence[int]) -> ImportReport:
    became = [one.became for one in placed]
    by = [one.by for one in placed if one.customer_id]
    clashes = [
        f"line {line} {one.note}" for line, one in zip(lines, placed, strict=True) if one.note and one.customer_id
    ]
    return ImportReport(
        kind=Kind.CUSTOMERS,
        file="",
        rows=len(placed),
        new=became.count(Became.NEW),
        changed=became.count(Became.CHANGED),
        same=became.count(Became.SAME) + became.count(Became.OLDER),
        refused=became.count(Became.REFUSED),
        older=became.count(Became.OLDER),
        merged=len(by) - by.count(None),
        by_id=by.count(MatchedBy.ID),
        by_email=by.count(MatchedBy.EMAIL),
        by_phone=by.count(MatchedBy.PHONE),
        conflicts=len(clashes),
        clashes=tuple(clashes[:NAMED]),
    )


def counted(report: ImportReport, kept: Kept | None) -> ImportReport:
    return replace(report, new=kept.new, changed=kept.changed, same=kept.same) if kept else report
