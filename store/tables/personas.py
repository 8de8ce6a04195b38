"""Personas as they stood before somebody changed them."""

from sqlalchemy import JSON, Column, Integer, String

from store.columns import UtcDateTime
from store.tables.base import table, workspace
from store.tables.knowledge import about

persona_pasts = table(
    "persona_pasts",
    workspace(),
    Column("persona_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("persona", JSON, nullable=False),
    Column("changed_by", String, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    about("persona_id"),
)
