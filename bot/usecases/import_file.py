"""Import one table, batch by batch; a row is taken whole or not at all, and a second run changes nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import cache
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.core.imports.consents import ConsentRows
from bot.core.imports.context import Context, Known, names_of
from bot.core.imports.customers import CustomerRows
from bot.core.imports.evidence import EvidenceRows
from bot.core.imports.header import Header, checked, read_header
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping, unread
from bot.core.imports.purchases import PurchaseRows
from bot.core.imports.report import ImportReport, added
from bot.core.imports.row import Refused, Row
from bot.core.imports.touches import TouchRows
from bot.core.imports.translation import Part, Translation
from bot.usecases.import_people import SOMEBODY, THIS_ONE, Beside, People, counted
from bot.usecases.ports import Clock, Kept, Store

BATCH = 20_000
"""Rows in one transaction: few enough to stay in memory, many enough that the commit costs next to nothing."""

REMEMBERED = 50_000
"""Customers whose ids are remembered from batch to batch, in some 15 MB: exports name the same people again and again."""

Thing = TypeVar("Thing")
Read_co = TypeVar("Read_co", covariant=True)
Refuse = Callable[[Row, str], None]
OnBatch = Callable[[ImportReport], None]


class Table(Protocol):
    """A file that is read row by row. `name` is what people call it; the headings stand in its first line; `saved` is when
    it was last changed, None where nobody knows.
    """

    @property
    def name(self) -> str: ...
    @property
    def headings(self) -> Sequence[str]: ...
    @property
    def saved(self) -> datetime | None: ...
    def rows(self) -> Iterator[Row]: ...


class Rows(Protocol[Read_co]):
    """How rows of one kind are read, once their customers have been looked up by `key` ("" for none)."""

    def key(self, row: Row) -> str: ...
    def read(self, row: Row, key: str, known: Known) -> Read_co: ...


class Taker(Protocol):
    """Takes one batch after the other."""

    def take(self, batch: Sequence[Row], refused: list[tuple[Row, str]]) -> ImportReport:
        """What became of these rows; those that are refused are added to `refused`."""
        ...

    def read_one(self, row: Row) -> tuple[object, ...]:
        """What a row tells, whoever its customer is. Raises Refused."""
        ...


@dataclass(frozen=True, slots=True)
class Importer:
    """`refuse` is handed every row that is not taken, with the reason; `on_batch` the state after each batch. `country` is
    where phone numbers are from that do not say so (ISO 3166-1).
    """

    store: Store
    now: Clock
    refuse: Refuse
    zone: tzinfo | None = None
    dry_run: bool = False
    on_batch: OnBatch = lambda report: None
    country: str | None = None

    def import_file(self, kind: Kind, table: Table, mapping: Mapping | None = None) -> ImportReport:
        """By our own columns, or by a mapping of that kind. Raises MissingColumns, DoubledColumn or OtherHeadings; what is
        wrong with a row goes to `refuse`.
        """
        ignored = unread(mapping, table.headings) if mapping else read_header(kind, table.headings, table.name).ignored
        start = ImportReport(kind=kind, file=table.name, ignored=ignored, dry_run=self.dry_run)
        return self._run(table, self.taker(kind, table, mapping), replace(start, tool=mapping.tool if mapping else ""))

    def taker(self, kind: Kind, table: Table, mapping: Mapping | None) -> Taker:
        """Who takes the rows of this table; of one pass, for rows may go on with the row above."""
        if mapping:
            return self._mapped(table, mapping)
        return self._plain(kind, read_header(kind, table.headings, table.name), self._context(table))

    def _context(self, table: Table, mapping: Mapping | None = None) -> Context:
        """What a mapping remembers of such files holds where nobody says otherwise of this one."""
        personas = names_of(self.store.personas())
        zone = self.zone or (ZoneInfo(mapping.zone) if mapping and mapping.zone else None)
        tool = mapping.tool if mapping else ""
        return Context(table.name, self.now(), zone, personas, self._drafts(), table.saved, tool)

    def _plain(self, kind: Kind, header: Header, context: Context) -> Taker:
        if kind is Kind.CUSTOMERS:
            return People(self.store, CustomerRows(header, context, self.country), dry_run=self.dry_run)
        reader, keep = self._events(kind, header, context)
        return _Events(kind, _Customers(self.store), reader, keep, dry_run=self.dry_run)

    def _mapped(self, table: Table, mapping: Mapping) -> Taker:
        """Where the rows tell of customers, whatever else they tell is theirs; else their customers are looked up."""
        translation, context = Translation(mapping, table.headings, table.name), self._context(table, mapping)
        people = next((part for part in translation.parts if part.kind is Kind.CUSTOMERS), None)
        if people is None:
            part = translation.parts[0]
            reader, keep = self._events(part.kind, checked(part.kind, part.header, table.name), context)
            return _Events(part.kind, _Customers(self.store), reader, keep, translation, part, self.dry_run)
        beside = tuple(
            Beside(part, *self._events(part.kind, part.header, context))
            for part in translation.parts
            if part is not people
        )
        country = self.country or mapping.country or None
        reader_of_people = CustomerRows(checked(Kind.CUSTOMERS, people.header, table.name), context, country)
        return People(self.store, reader_of_people, beside, translation, people, self.dry_run)

    def _events(
        self, kind: Kind, header: Header, context: Context
    ) -> tuple[Rows[Any], Callable[[Iterable[Any]], Kept]]:
        """How they are read, and who keeps them."""
        match kind:
            case Kind.EVIDENCE:
                return EvidenceRows(header, context), self.store.keep_evidence
            case Kind.CONSENTS:
                return ConsentRows(header, context), self.store.keep_consents
            case Kind.TOUCHES:
                return TouchRows(header, context), self.store.keep_touches
            case Kind.PURCHASES:
                return PurchaseRows(header, context), self.store.keep_purchases
            case Kind.CUSTOMERS:
                raise ValueError(kind)  # they are no events: who they are is asked of the store

    def _drafts(self) -> Callable[[str], bool]:
        """Whether a draft is stored, asked of the store once: an export names a few of them a million times."""
        return cache(lambda draft_id: self.store.draft(draft_id) is not None)

    def _run(self, table: Table, taker: Taker, report: ImportReport) -> ImportReport:
        rows, width = table.rows(), len(table.headings)
        while batch := list(islice(rows, BATCH)):
            refused: list[tuple[Row, str]] = []
            became = taker.take(list(whole_rows(batch, width, refused)), refused)
            for row, why in sorted(refused):
                self.refuse(row, why)
            report = _with_batch(report, replace(became, rows=len(batch), refused=len(refused)))
            self.on_batch(report)
        return report


@dataclass(frozen=True, slots=True)
class _Events(Generic[Thing]):
    """Rows of customers who are stored: evidence, consents, touches, purchases."""

    kind: Kind
    customers: "_Customers"
    reader: Rows[Thing]
    keep: Callable[[Iterable[Thing]], Kept]
    translation: Translation | None = None
    part: Part | None = None
    dry_run: bool = False

    def take(self, batch: Sequence[Row], refused: list[tuple[Row, str]]) -> ImportReport:
        """The batch's customers are looked up together."""
        before = len(refused)
        keyed = list(self._keyed(batch, refused))
        passed = len(batch) - len(keyed) - (len(refused) - before)
        known = self.customers.known({key for _, _, key in keyed if key})
        taken = list(self._taken(keyed, known, refused))
        kept = None if self.dry_run else self.keep(taken)
        return counted(ImportReport(kind=self.kind, file="", passed=passed), kept)

    def read_one(self, row: Row) -> tuple[object, ...]:
        ours = row if self.part is None else self._ours(row)
        return (self.reader.read(ours, SOMEBODY, THIS_ONE),) if ours else ()

    def _keyed(self, batch: Sequence[Row], refused: list[tuple[Row, str]]) -> Iterator[tuple[Row, Row, str]]:
        """Each row, the same below our own headings, and its customer's key."""
        for row in batch:
            try:
                ours = row if self.part is None else self._ours(row)
                if ours is not None:
                    yield row, ours, self.reader.key(ours)
            except Refused as reason:
                refused.append((row, str(reason)))

    def _ours(self, row: Row) -> Row | None:
        whole = self.translation.whole(row.cells) if self.translation else row.cells
        cells = self.part.cells(whole) if self.part and whole else None
        return None if cells is None else row._replace(cells=cells)

    def _taken(
        self, keyed: Sequence[tuple[Row, Row, str]], known: Known, refused: list[tuple[Row, str]]
    ) -> Iterator[Thing]:
        for row, ours, key in keyed:
            try:
                yield self.reader.read(ours, key, known)
            except Refused as reason:
                refused.append((row, str(reason)))


class _Customers:
    """Asks the store once for each customer, as long as there is room to remember the answer."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[str, str | None]] = {}

    def known(self, keys: set[str]) -> Known:
        """At least those of the keys that the store knows."""
        if len(self._known) + len(keys) > REMEMBERED:
            self._known.clear()
        if new := [key for key in keys if key not in self._known]:
            self._known.update(self._store.customer_ids(new))
        return self._known


def whole_rows(batch: Sequence[Row], width: int, refused: list[tuple[Row, str]]) -> Iterator[Row]:
    """Those whose cells can be told apart; the others are refused."""
    for row in batch:
        try:
            yield row if len(row.cells) == width and not row.problem else _whole(row, width)
        except Refused as reason:
            refused.append((row, str(reason)))


def _whole(row: Row, width: int) -> Row:
    """The row without empty cells beyond the header's last. Raises Refused where its cells cannot be told apart."""
    if row.problem:
        raise Refused(row.problem)
    if len(row.cells) < width or any(cell.strip() for cell in row.cells[width:]):
        raise Refused(
            f"has {len(row.cells)} {'cell' if len(row.cells) == 1 else 'cells'} where the header has {width}; a stray separator or quotation mark?"
        )
    return row._replace(cells=row.cells[:width])


def _with_batch(report: ImportReport, batch: ImportReport) -> ImportReport:
    """What the file is taken for comes first, whichever of its parts told of the customers."""
    parts = (batch, *batch.also)
    main = next((part for part in parts if part.kind is report.kind), batch)
    rest = tuple(replace(part, also=()) for part in parts if part is not main)
    return added(report, replace(main, rows=batch.rows, refused=batch.refused, passed=batch.passed, also=rest))
