"""How a workspace keeps in contact with its customers."""

from sqlalchemy import Column, String

from store.columns import UtcDateTime
from store.tables.base import table, workspace

house_caps = table(
    # How often a customer who said nothing of it is written to at the most: a norm's text, "" for no limit.
    "house_caps",
    workspace(),
    Column("cap", String, nullable=False),
    Column("set_by", String, nullable=False),
    Column("set_at", UtcDateTime, nullable=False),
)
