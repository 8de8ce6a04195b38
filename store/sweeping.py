"""Delete what is older than it is kept, a portion at a time, so that nobody waits."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, delete, func, or_, select

from bot.core.evidence import Source
from bot.core.retention import Retention
from store.contacts import recount_contacts
from store.due import note_due
from store.rollups import Rollups
from store.tables import drafts, evidence, metadata, purchases, touch_counts, touches
from store.theirs import TheirRows, refers_to_drafts

PORTION = 500
"""Rows, or customers with their touches, that one transaction deals with."""

AT = {"touches": touches.c.at, "purchases": purchases.c.at, "drafts": drafts.c.made_at}
"""What tells the age of each kind that is no evidence."""

Swept = dict[str, int]


class Aged(NamedTuple):
    """Rows of a table that are too old. `known_by` names whom or what to begin with where `found` holds, in its order: of
    touches that is their roll-up, which has a quarter of the rows.
    """

    table: Table
    old: ColumnElement[bool]
    known_by: Column[str]
    found: ColumnElement[bool]


class Sweeping(TheirRows):
    """Evidence without a day is as old as its being put down here; of what was put down before that was noted, nobody knows
    the age, and it stays.
    """

    def old(self, retention: Retention) -> Swept:
        """How many rows are older than they are kept, by kind."""
        with self._reading() as connection:
            counted = {
                kind: connection.scalar(select(func.count()).select_from(aged.table).where(aged.old)) or 0
                for kind, aged in self._too_old(retention).items()
            }
        return {kind: number for kind, number in counted.items() if number}

    def sweep(self, retention: Retention) -> Swept:
        """Delete them. What is gone when somebody stops it stays gone, and the next run goes on from there."""
        swept = {kind: self._delete_all(aged) for kind, aged in self._too_old(retention).items()}
        return {kind: number for kind, number in swept.items() if number}

    def _too_old(self, retention: Retention) -> dict[str, Aged]:
        return {kind: self._aged(kind, self._now() - term) for kind, term in retention.terms}

    def _aged(self, kind: str, before: datetime) -> Aged:
        if kind not in AT:
            told = evidence.c
            aged = or_(told.on < before.date(), and_(told.on.is_(None), told.noted_at < before))
            return self._as_found(told.id, (told.source == Source(kind)) & aged)
        table = AT[kind].table
        if table is not touches:
            return self._as_found(table.c.id if table is drafts else table.c.customer_id, AT[kind] < before)
        counted = self._as_found(touch_counts.c.customer_id, touch_counts.c.first_at < before)
        return counted._replace(table=touches, old=(touches.c.workspace == self._workspace) & (touches.c.at < before))

    def _as_found(self, known_by: Column[str], old: ColumnElement[bool]) -> Aged:
        mine = (known_by.table.c.workspace == self._workspace) & old
        return Aged(known_by.table, mine, known_by, mine)

    def _delete_all(self, aged: Aged) -> int:
        deleted = 0
        for some in self._portions(aged):
            with self._writing() as connection:
                deleted += self._delete_some(connection, aged, some)
        return deleted

    def _portions(self, aged: Aged) -> Iterator[list[str]]:
        """In the order of their keys, so that all of a table is gone through once, and read without a lock: there may be
        twenty million rows, and hardly any of them old.
        """
        after = ""
        while True:
            query = select(aged.known_by).where(aged.found, aged.known_by > after).order_by(aged.known_by)
            with self._reading() as connection:
                some = list(connection.scalars(query.distinct().limit(PORTION)))
            if not some:
                return
            yield some
            after = some[-1]

    def _delete_some(self, connection: Connection, aged: Aged, some: list[str]) -> int:
        """Of these customers, or these rows themselves, with all that refers to them; how many rows went of the table."""
        table = aged.table
        if table is drafts:
            self._delete_of_drafts(connection, some)
        silent = self._in_contact_by(connection, table, some)
        mine = table.c.customer_id if table in (touches, purchases) else aged.known_by
        deleted = self._delete(connection, table, aged.old & mine.in_(some), some)
        recount_contacts(connection, self._workspace, silent)
        note_due(connection, self._workspace, silent)
        return deleted

    def _delete(self, connection: Connection, table: Table, condition: ColumnElement[bool], some: list[str]) -> int:
        if table is not touches:
            return connection.execute(delete(table).where(condition)).rowcount
        with Rollups(connection, self._workspace).recounted((), some, group_times=False):
            return connection.execute(delete(table).where(condition)).rowcount

    def _in_contact_by(self, connection: Connection, table: Table, some: list[str]) -> list[str]:
        """The customers whose last contact may have been what goes now."""
        if table in (touches, purchases):
            return some
        theirs = self._mine(evidence, "audience_id").where(evidence.c.id.in_(some)).distinct()
        return list(connection.scalars(theirs)) if table is evidence else []

    def _delete_of_drafts(self, connection: Connection, ids: list[str]) -> None:
        for table in filter(refers_to_drafts, reversed(metadata.sorted_tables)):
            mine = (table.c.workspace == self._workspace, table.c.draft_id.in_(ids))
            connection.execute(delete(table).where(*mine))
