"""Customers and personas in one table, so that one search finds both."""

from sqlalchemy import JSON, Column, Index, String, UniqueConstraint, text

from bot.core.audiences import AudienceKind
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace


def _where_known(column: str, *more: str, unique: bool = False) -> Index:
    """An index of those who have it: many nulls make SQLite's statistics say that a value finds half the table. `more`
    columns are read from it as well.
    """
    known = text(f"{column} IS NOT NULL")
    name = f"{'uq' if unique else 'ix'}_audiences_{column}"
    return Index(name, "workspace", column, *more, unique=unique, sqlite_where=known, postgresql_where=known)


audiences = table(
    "audiences",
    row_number(),
    workspace(key=False),
    Column("id", String, nullable=False),
    Column("kind", Word(AudienceKind), nullable=False),
    Column("name", String, nullable=False),
    Column("zone", String),
    Column("language", String),
    # customers
    Column("external_id", String),
    Column("email", String),
    Column("phone", String),
    Column("job", String),
    Column("company", String),
    Column("city", String),
    Column("region", String),
    Column("country", String),
    Column("persona_id", String),
    # personas
    Column("title", String, nullable=False),
    Column("line", String, nullable=False),
    Column("picture", String, nullable=False),
    Column("profile", JSON),
    # folded, for finding: see store/folding.py
    Column("name_key", String, nullable=False),
    Column("title_key", String, nullable=False),
    Column("words", String, nullable=False),
    Column("email_key", String),
    Column("phone_tail", String),
    Column("made_at", UtcDateTime, nullable=False),
    # how fresh it is: the day that a file says, or that it was saved, and which of its lines told it; last, as the
    # database has them: the search reads whole rows by their order
    Column("told_at", UtcDateTime),
    Column("told_in", String),
    UniqueConstraint("workspace", "id"),
    _where_known("external_id", unique=True),
    Index("ix_audiences_name_key", "workspace", "name_key"),
    _where_known("email_key"),
    _where_known("phone_tail"),
    _where_known("persona_id", "id"),
    # Of personas alone: an index of all kinds tempts PostgreSQL, before it has statistics, to read every customer.
    Index(
        "ix_audiences_personas",
        "workspace",
        sqlite_where=text("kind = 'persona'"),
        postgresql_where=text("kind = 'persona'"),
    ),
)
