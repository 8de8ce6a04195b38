"""Files that somebody would like imported; of what stands in them, the headings alone."""

from sqlalchemy import JSON, Column, Index, String

from bot.core.imports.file_import import ImportState, Origin
from store.columns import UtcDateTime, Word
from store.tables.base import table, workspace

file_imports = table(
    "file_imports",
    workspace(),
    Column("id", String, primary_key=True),
    Column("origin", Word(Origin), nullable=False),
    Column("place", String, nullable=False),
    Column("name", String, nullable=False),
    Column("by", String, nullable=False),
    Column("room", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("headings", JSON, nullable=False),
    Column("mapping", JSON(none_as_null=True)),
    Column("zone", String, nullable=False),
    Column("state", Word(ImportState), nullable=False),
    Column("decided_by", String, nullable=False),
    Index("ix_file_imports_at", "at"),
)
