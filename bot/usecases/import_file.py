"""Import one table, batch by batch; a row is taken whole or not at all, and a second run changes nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import cache
from itertools import islice
from typing import Protocol, TypeVar

from bot.core.imports.consents import ConsentRows
from bot.core.imports.context import Context, Known, names_of
from bot.core.imports.customers import CustomerRows
from bot.core.imports.evidence import EvidenceRows
from bot.core.imports.header import Header, read_header
from bot.core.imports.kinds import Kind
from bot.core.imports.purchases import PurchaseRows
from bot.core.imports.report import ImportReport
from bot.core.imports.row import Refused, Row
from bot.core.imports.touches import TouchRows
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
    """A file that is read row by row. `name` is what people call it; the headings stand in its first line."""

    @property
    def name(self) -> str: ...
    @property
    def headings(self) -> Sequence[str]: ...
    def rows(self) -> Iterator[Row]: ...


class Rows(Protocol[Read_co]):
    """How rows of one kind are read, once their customers have been looked up by `key` ("" for none)."""

    def key(self, row: Row) -> str: ...
    def read(self, row: Row, key: str, known: Known) -> Read_co: ...


@dataclass(frozen=True, slots=True)
class Importer:
    """`refuse` is handed every row that is not taken, with the reason; `on_batch` the state after each batch."""

    store: Store
    now: Clock
    refuse: Refuse
    zone: tzinfo | None = None
    dry_run: bool = False
    on_batch: OnBatch = lambda report: None

    def import_file(self, kind: Kind, table: Table) -> ImportReport:
        """Raises MissingColumns or DoubledColumn; what is wrong with a row goes to `refuse`."""
        header = read_header(kind, table.headings, table.name)
        context = Context(table.name, self.now(), self.zone, names_of(self.store.personas()), self._drafts())
        start = ImportReport(kind=kind, file=table.name, ignored=header.ignored, dry_run=self.dry_run)
        match kind:
            case Kind.CUSTOMERS:
                return self._run(start, table, header, CustomerRows(header, context), self.store.keep_customers)
            case Kind.EVIDENCE:
                return self._run(start, table, header, EvidenceRows(header, context), self.store.keep_evidence)
            case Kind.CONSENTS:
                return self._run(start, table, header, ConsentRows(header, context), self.store.keep_consents)
            case Kind.TOUCHES:
                return self._run(start, table, header, TouchRows(header, context), self.store.keep_touches)
            case Kind.PURCHASES:
                return self._run(start, table, header, PurchaseRows(header, context), self.store.keep_purchases)

    def _drafts(self) -> Callable[[str], bool]:
        """Whether a draft is stored, asked of the store once: an export names a few of them a million times."""
        return cache(lambda draft_id: self.store.draft(draft_id) is not None)

    def _run(
        self,
        report: ImportReport,
        table: Table,
        header: Header,
        reader: Rows[Thing],
        keep: Callable[[Iterable[Thing]], Kept],
    ) -> ImportReport:
        rows, customers = table.rows(), _Customers(self.store)
        while batch := list(islice(rows, BATCH)):
            taken, refused = _read_batch(reader, header.width, batch, customers)
            for row, why in sorted(refused):
                self.refuse(row, why)
            kept = None if self.dry_run else keep(taken)
            report = _counted(report, len(batch), len(refused), kept)
            self.on_batch(report)
        return report


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


def _read_batch(
    reader: Rows[Thing], width: int, batch: Sequence[Row], customers: "_Customers"
) -> tuple[list[Thing], list[tuple[Row, str]]]:
    """What the rows say, and those that are refused. The batch's customers are looked up together."""
    refused: list[tuple[Row, str]] = []
    keyed = list(_keyed(reader, width, batch, refused))
    known = customers.known({key for _, key in keyed if key})
    return list(_taken(reader, keyed, known, refused)), refused


def _keyed(
    reader: Rows[Thing], width: int, batch: Sequence[Row], refused: list[tuple[Row, str]]
) -> Iterator[tuple[Row, str]]:
    for row in batch:
        try:
            whole = row if len(row.cells) == width and not row.problem else _whole(row, width)
            yield whole, reader.key(whole)
        except Refused as reason:
            refused.append((row, str(reason)))


def _taken(
    reader: Rows[Thing], keyed: Sequence[tuple[Row, str]], known: Known, refused: list[tuple[Row, str]]
) -> Iterator[Thing]:
    for row, key in keyed:
        try:
            yield reader.read(row, key, known)
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


def _counted(report: ImportReport, rows: int, refused: int, kept: Kept | None) -> ImportReport:
    return replace(
        report,
        rows=report.rows + rows,
        new=report.new + (kept.new if kept else 0),
        changed=report.changed + (kept.changed if kept else 0),
        same=report.same + (kept.same if kept else 0),
        refused=report.refused + refused,
    )
