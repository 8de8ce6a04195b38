"""The audit: rows are added and read, and the database refuses everything else."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, insert

from bot.core.audit import Deed, Entry, Facts
from store.bound import Bound
from store.tables import audit

PAGE = 1_000
"""Entries read at a time."""


class AuditRows(Bound):
    def note_deed(self, deed: Deed, about: str, actor: str, at: datetime, facts: Facts) -> None:
        """Add an entry by itself. A deed that changes rows is noted where they change, in the same transaction."""
        with self._writing() as connection:
            self._note(connection, deed, about, actor, at=at, facts=facts)

    def audited(self, draft_id: str | None = None, since: datetime | None = None) -> Iterator[Entry]:
        """The oldest first; those about one draft, those since a time, or all."""
        columns = audit.c
        query = self._mine(audit).order_by(columns.row).limit(PAGE)
        if draft_id is not None:
            query = query.where(columns.about == draft_id)
        if since is not None:
            query = query.where(columns.at >= since)
        last = 0
        while True:
            with self._reading() as connection:
                rows = connection.execute(query.where(columns.row > last)).mappings().all()
            for row in rows:
                yield Entry(**{name: value for name, value in row.items() if name != "workspace"})
            if len(rows) < PAGE:
                return
            last = rows[-1]["row"]

    def _note(self, connection: Connection, deed: Deed, about: str, actor: str, *, at: datetime, facts: Facts) -> None:
        entry = {"at": at, "actor": actor, "deed": str(deed), "about": about, "details": facts.told()}
        connection.execute(insert(audit), entry | {"workspace": self._workspace})
