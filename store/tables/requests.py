"""Requests written down before they are acknowledged, the jobs that answer them, and what those have posted."""

from sqlalchemy import JSON, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, String, UniqueConstraint, text

from bot.usecases.requests import PostingState
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace

requests = table(
    "requests",
    workspace(),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
)

request_aliases = table(
    # Every name that a request goes by, its own id among them.
    "request_aliases",
    workspace(),
    Column("alias", String, primary_key=True),
    Column("request_id", String, nullable=False),
    Index("ix_request_aliases_request", "workspace", "request_id"),
)

jobs = table(
    # `due_at` is when the job may be leased: at once, after a pause, when its lease runs out; null once it is over.
    "jobs",
    row_number("id"),
    workspace(key=False),
    Column("request_id", String, nullable=False),
    Column("state", String, nullable=False),
    Column("due_at", UtcDateTime),
    Column("attempt", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("worker", String, nullable=False),
    Column("why", String, nullable=False),
    Column("ended_at", UtcDateTime),
    UniqueConstraint("workspace", "request_id"),
    ForeignKeyConstraint(["workspace", "request_id"], ["requests.workspace", "requests.id"]),
    Index(
        "ix_jobs_due_at",
        "due_at",
        sqlite_where=text("due_at IS NOT NULL"),
        postgresql_where=text("due_at IS NOT NULL"),
    ),
)


def of_job() -> Column[int]:
    return Column("job_id", ForeignKey("jobs.id"), primary_key=True)


postings = table(
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
