"""Finished requests, and the words in them, do not stay for ever."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Delete, Row, bindparam, delete, select

from store.clock import from_now
from store.tables import checkpoints, postings, request_names, requests

PORTION = 500
"""Requests forgotten in one transaction: on SQLite nobody can write meanwhile, and it is over in a few milliseconds."""


def forget_some(connection: Connection, older_than: timedelta) -> int:
    """Forget up to PORTION requests that ended longer ago than that, with all that hangs on them; returns how many.

    On PostgreSQL two who do this at once take different ones.
    """
    columns = requests.c
    over = select(columns.job_id, columns.workspace, columns.names)
    over = over.where(columns.ended_at < from_now(-older_than)).order_by(columns.job_id).limit(PORTION)
    rows = connection.execute(over.with_for_update(skip_locked=True)).all()
    forget_requests(connection, rows)
    return len(rows)


def forget_requests(connection: Connection, rows: Sequence[Row[Any, Any, Any]]) -> None:
    """Forget these (job_id, workspace, names), with all that hangs on them."""
    if not rows:
        return
    jobs = [row.job_id for row in rows]
    for table in (postings, checkpoints):
        connection.execute(delete(table).where(table.c.job_id.in_(jobs)))
    names = [{"of": row.workspace, "called": name} for row in rows for name in row.names]
    connection.execute(_name_by_name(), names)
    connection.execute(delete(requests).where(requests.c.job_id.in_(jobs)))


def _name_by_name() -> Delete:
    """By their key: names have no index that leads from a job to them."""
    columns = request_names.c
    return delete(request_names).where(columns.workspace == bindparam("of"), columns.name == bindparam("called"))
