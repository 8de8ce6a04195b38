"""States of a job, and the condition that fences every write by it: the attempt that writes is the one that holds it."""

from sqlalchemy import Column, ColumnElement, Connection, select

from bot.usecases.requests import Job, LostLease
from store.tables import requests

WAITING, LEASED, DONE, GIVEN_UP = "waiting", "leased", "done", "given up"


def held(job: Job) -> ColumnElement[bool]:
    """True of the job's row while no newer attempt has taken over."""
    columns = requests.c
    return (columns.job_id == job.id) & (columns.attempt == job.attempt) & (columns.state == LEASED)


def require_held(connection: Connection, job: Job) -> None:
    """Lock the job's row to the end of the transaction. Raises LostLease where the job is another's by now."""
    columns: list[Column[int]] = [requests.c.job_id]
    if connection.scalar(select(*columns).where(held(job)).with_for_update()) is None:
        raise LostLease
