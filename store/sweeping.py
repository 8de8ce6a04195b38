"""Delete what is older than it is kept, a portion at a time, so that nobody waits."""

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, or_, select

from bot.core.evidence import Source
from bot.core.retention import Retention
from store.contacts import recount_contacts
from store.due import note_due
from store.rollups import Rollups
from store.tables import drafts, evidence, metadata, purchases, touches
from store.theirs import TheirRows, refers_to_drafts

PORTION = 500
"""Rows, or customers with their touches, that one transaction deals with."""

AT = {"touches": touches.c.at, "purchases": purchases.c.at, "drafts": drafts.c.made_at}
"""What tells the age of each kind that is no evidence."""

Swept = dict[str, int]


class Sweeping(TheirRows):
    """Fills the port of that name of bot/usecases/sweep_old.py. Evidence without a day is as old as its being put down here;
    of what was put down before that was noted, nobody knows the age, and it stays.
    """

    def old(self, retention: Retention) -> Swept:
        """How many rows are older than they are kept, by kind."""
        with self._reading() as connection:
            counted = {
                kind: connection.scalar(select(func.count()).select_from(table).where(old)) or 0
                for kind, (table, old) in self._too_old(retention).items()
            }
        return {kind: number for kind, number in counted.items() if number}

    def sweep(self, retention: Retention) -> Swept:
        """Delete them. What is gone when somebody stops it stays gone, and the next run goes on from there."""
        swept = {kind: self._delete_all(table, old) for kind, (table, old) in self._too_old(retention).items()}
        return {kind: number for kind, number in swept.items() if number}

    def _too_old(self, retention: Retention) -> dict[str, tuple[Table, ColumnElement[bool]]]:
        found: dict[str, tuple[Table, ColumnElement[bool]]] = {}
        for kind, term in retention.terms:
            before = self._now() - term
            if kind in AT:
                table, old = AT[kind].table, AT[kind] < before
            else:
                told = evidence.c
                aged = or_(told.on < before.date(), and_(told.on.is_(None), told.noted_at < before))
                table, old = evidence, and_(told.source == Source(kind), aged)
            found[kind] = (table, (table.c.workspace == self._workspace) & old)
        return found

    def _delete_all(self, table: Table, old: ColumnElement[bool]) -> int:
        deleted = 0
        while True:
            with self._writing() as connection:
                portion = self._delete_some(connection, table, old)
            if not portion:
                return deleted
            deleted += portion

    def _delete_some(self, connection: Connection, table: Table, old: ColumnElement[bool]) -> int:
        """Up to PORTION of what the table is known by, with all that refers to it; how many rows went of the table."""
        known_by = table.c.customer_id if table in (touches, purchases) else table.c.id
        some = list(connection.scalars(select(known_by).where(old).distinct().limit(PORTION)))
        if table is drafts:
            self._delete_of_drafts(connection, some)
        silent = self._in_contact_by(connection, table, some)
        deleted = self._delete(connection, table, old & known_by.in_(some), some)
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
