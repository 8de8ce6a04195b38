"""Whose leaning may have changed: noted where something of theirs is written, and counted anew before anybody asks."""

from collections.abc import Collection
from itertools import repeat

from sqlalchemy import Connection

from store.bound import upsert
from store.bulk import insert_columns
from store.tables import leanings_due


def note_due(connection: Connection, workspace: str, audiences: Collection[str]) -> None:
    """In the order of their keys, as roll-ups are written. A persona's id does no harm: it is nobody to be counted."""
    if audiences:
        noted = upsert(connection, leanings_due).on_conflict_do_nothing()
        insert_columns(connection, noted, {"workspace": repeat(workspace), "customer_id": sorted(audiences)})
