"""Requests written down before they are acknowledged, how far their answers are, and what those have posted."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, String, text

from bot.usecases.requests import PostingState
from store.columns import UtcDateTime, Word
from store.tables.base import clustered, row_number, table, workspace

requests = table(
    # A request and its job in one row: whoever takes it down keeps somebody waiting.
    # `due_at` is when the job may be leased: at once, after a pause, when its lease runs out; null once it is over.
    "requests",
    row_number("job_id"),
    workspace(key=False),
    Column("id", String, nullable=False),
    Column("names", JSON, nullable=False),  # its own id and its aliases
    Column("kind", String, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),
    Column("due_at", UtcDateTime),
    Column("attempt", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("worker", String, nullable=False),
    Column("why", String, nullable=False),
    Column("ended_at", UtcDateTime),
    Index("ix_requests_kind", "workspace", "kind", "taken_at"),
    Index(
        "ix_requests_due_at",
        "due_at",
        sqlite_where=text("due_at IS NOT NULL"),
        postgresql_where=text("due_at IS NOT NULL"),
    ),
)

request_names = clustered(
    # Every name that a request goes by: the key that lets none in twice. A trigger on `requests` writes them, in the same
    # statement. It has no reference to its request, which would take an index more to forget one.
    "request_names",
    workspace(),
    Column("name", String, primary_key=True),
    Column("job_id", BigInteger, nullable=False),
)


def of_job() -> Column[int]:
    return Column("job_id", ForeignKey("requests.job_id"), primary_key=True)


postings = clustered(
    "postings",
    of_job(),
    Column("step", String, primary_key=True),
    workspace(key=False),
    Column("state", Word(PostingState), nullable=False),
    Column("intended_at", UtcDateTime, nullable=False),
    Column("ts", String),
)

checkpoints = table(
    "checkpoints",
    of_job(),
    Column("key", String, primary_key=True),
    workspace(key=False),
    Column("text", String, nullable=False),
)
