"""Customers and personas in one table, so that one search finds both."""

from sqlalchemy import JSON, Column, Index, String, UniqueConstraint, text

from bot.core.audiences import AudienceKind
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace

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
    UniqueConstraint("workspace", "id"),
    Index(
        "uq_audiences_external_id",
        "workspace",
        "external_id",
        unique=True,
        sqlite_where=text("external_id IS NOT NULL"),
        postgresql_where=text("external_id IS NOT NULL"),
    ),
    Index("ix_audiences_name_key", "workspace", "name_key"),
    Index("ix_audiences_title_key", "workspace", "title_key"),
    Index("ix_audiences_email_key", "workspace", "email_key"),
    Index("ix_audiences_phone_tail", "workspace", "phone_tail"),
    Index("ix_audiences_persona_id", "workspace", "persona_id"),
    # Of personas alone: an index of all kinds tempts PostgreSQL, before it has statistics, to read every customer.
    Index(
        "ix_audiences_personas",
        "workspace",
        sqlite_where=text("kind = 'persona'"),
        postgresql_where=text("kind = 'persona'"),
    ),
)
