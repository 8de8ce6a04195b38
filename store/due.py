"""Whose leaning may have changed: noted where something of theirs is written, and counted anew before anybody asks."""

from collections.abc import Collection

from sqlalchemy import Connection, literal, select

from store.bound import upsert
from store.pairs import each_of
from store.tables import leanings_due


def note_due(connection: Connection, workspace: str, audiences: Collection[str]) -> None:
    """In one statement, for most of them are noted already; in the order of their keys, as roll-ups are written. A
    persona's id does no harm: it is nobody to be counted.
    """
    if not audiences:
        return
    each = each_of(connection, sorted(audiences))
    # SQLite takes ON CONFLICT for a part of a SELECT that has no WHERE (sqlite.org, UPSERT, 2.2).
    theirs = select(literal(workspace), each).where(each.is_not(None))
    noted = upsert(connection, leanings_due).from_select(["workspace", "customer_id"], theirs)
    connection.execute(noted.on_conflict_do_nothing())
