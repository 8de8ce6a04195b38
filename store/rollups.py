"""Roll-ups of touches, by customer, by persona and for the workspace, kept right while touches and customers move."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import repeat
from operator import attrgetter

from sqlalchemy import ColumnElement, Connection, Insert, Table, case, delete, func, select, update

from bot.core.audiences import AudienceKind
from store.bound import upsert
from store.bulk import insert_columns
from store.kept import BATCH
from store.tables import audiences, group_counts, touch_counts, touches
from store.tally import Cell, Slot, Tallies, Tally, slot_of

SUMS = ("delivered", "answered", "bounced", "refused")
LATEST = ("last_at", "last_answer_at", "last_refusal_at")
TIMES = ("first_at", *LATEST)
OWNER = {touch_counts: "customer_id", group_counts: "persona_id"}


class Rollups:
    """Works inside the caller's transaction; `workspace` bounds every statement."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection, self._workspace = connection, workspace

    def add(self, tallies: Tallies, personas: dict[str, str | None]) -> None:
        """Add to customers and, by the persona of each, to groups."""
        self._add(touch_counts, tallies)
        self._add(group_counts, tallies.by_group(personas))

    @contextmanager
    def recounted(
        self, moving: Sequence[str], rewritten: Sequence[str] = (), *, group_times: bool = True
    ) -> Iterator[None]:
        """Customers are taken out of their groups before the block and put back, by what they are then, after it.

        `moving` change persona: what is counted of them stays. `rewritten` change zone or lose an answer: they are
        counted anew from their touches. Without `group_times` the first and last times of groups stay as they are,
        which are when somebody was reached: finding the next takes a look at everybody's.
        """
        customers = sorted({*moving, *rewritten})
        lifted = self._lift(customers)
        yield
        self._clear(rewritten)
        self._add(touch_counts, self._from_touches(rewritten))
        put = self._of_customers(customers).by_group(self._personas(customers))
        self._add(group_counts, put)
        if group_times:
            self._repair(lifted, put)

    def _lift(self, customers: Sequence[str]) -> Tallies:
        lifted = self._of_customers(customers).by_group(self._personas(customers))
        self._add(group_counts, Tallies({cell: tally.without_times(-1) for cell, tally in lifted.items()}))
        return lifted

    def _repair(self, lifted: Tallies, put: Tallies) -> None:
        """A group whose first or latest touch may have left it looks at those who stayed."""
        for cell, gone in lifted.items():
            if cell not in put or gone.times != put[cell].times:
                self._find_times(cell)

    def _find_times(self, cell: Cell) -> None:
        persona, slot = cell
        members = select(audiences.c.id).where(audiences.c.workspace == self._workspace)
        if persona:
            members = members.where(audiences.c.persona_id == persona)
        counted = touch_counts.c
        found = select(func.min(counted.first_at).label("first_at"), *(func.max(counted[n]).label(n) for n in LATEST))
        found = found.where(*self._at(touch_counts, slot), *([counted.customer_id.in_(members)] if persona else []))
        times = dict(self._connection.execute(found).mappings().one())
        mine = (group_counts.c.persona_id == persona, *self._at(group_counts, slot))
        self._connection.execute(update(group_counts).where(*mine).values(times))

    def _at(self, table: Table, slot: Slot) -> list[ColumnElement[bool]]:
        columns = table.c
        return [
            columns.workspace == self._workspace,
            columns.channel == slot.channel,
            columns.daypart == slot.daypart,
            columns.weekend == slot.weekend,
        ]

    def _clear(self, customers: Sequence[str]) -> None:
        for some in _portions(customers):
            mine = (touch_counts.c.workspace == self._workspace, touch_counts.c.customer_id.in_(some))
            self._connection.execute(delete(touch_counts).where(*mine))

    def _from_touches(self, customers: Sequence[str]) -> Tallies:
        tallies = Tallies()
        for some in _portions(customers):
            query = (
                select(touches.c.customer_id, audiences.c.zone, touches.c.channel, touches.c.at, touches.c.outcome)
                .join(
                    audiences,
                    (audiences.c.workspace == touches.c.workspace) & (audiences.c.id == touches.c.customer_id),
                )
                .where(touches.c.workspace == self._workspace, touches.c.customer_id.in_(some))
            )
            for customer_id, zone, channel, at, outcome in self._connection.execute(query):
                tallies[customer_id, slot_of(zone, channel, at)].count(outcome, at)
        return tallies

    def _of_customers(self, customers: Sequence[str]) -> Tallies:
        tallies = Tallies()
        counted = touch_counts.c
        for some in _portions(customers):
            query = select(touch_counts).where(counted.workspace == self._workspace, counted.customer_id.in_(some))
            for row in self._connection.execute(query):
                slot = Slot(row.channel, row.daypart, row.weekend)
                tallies[row.customer_id, slot] = Tally(**{name: getattr(row, name) for name in (*SUMS, *TIMES)})
        return tallies

    def _personas(self, customers: Sequence[str]) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for some in _portions(customers):
            query = select(audiences.c.id, audiences.c.persona_id).where(
                audiences.c.workspace == self._workspace,
                audiences.c.kind == AudienceKind.CUSTOMER,
                audiences.c.id.in_(some),
            )
            found |= {row.id: row.persona_id for row in self._connection.execute(query)}
        return found

    def _add(self, table: Table, tallies: Tallies) -> None:
        """In the order of their keys: so two writers never wait for each other crosswise, and neighbours lie together."""
        if not tallies:
            return
        cells = sorted(tallies)
        sums = [tallies[cell] for cell in cells]
        columns = {
            "workspace": repeat(self._workspace),
            OWNER[table]: [owner for owner, _ in cells],
            "channel": [slot.channel for _, slot in cells],
            "daypart": [slot.daypart for _, slot in cells],
            "weekend": [slot.weekend for _, slot in cells],
            **{name: map(attrgetter(name), sums) for name in (*SUMS, *TIMES)},
        }
        insert_columns(self._connection, _adding(self._connection, table), columns)


def _adding(connection: Connection, table: Table) -> Insert:
    """INSERT a cell, or add to the one that stands there: sums add up, of times the first or the latest stays."""
    statement = upsert(connection, table)
    stood, given = table.c, statement.excluded
    times = {name: _outer(stood[name], given[name], given[name] > stood[name]) for name in LATEST}
    first = _outer(stood.first_at, given.first_at, given.first_at < stood.first_at)
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key.columns),
        set_={**{name: stood[name] + given[name] for name in SUMS}, **times, "first_at": first},
    )


def _outer(
    stood: ColumnElement[datetime], given: ColumnElement[datetime], wins: ColumnElement[bool]
) -> ColumnElement[datetime]:
    """The given time where it wins or none stood; the two engines' own MAX and GREATEST disagree about nulls."""
    return case((stood.is_(None), given), (wins, given), else_=stood)


def _portions(items: Iterable[str]) -> Iterator[list[str]]:
    rest = list(items)
    for start in range(0, len(rest), BATCH):
        yield rest[start : start + BATCH]
