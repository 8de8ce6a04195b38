"""How files are read that were read before, and the ids that other tools know customers by."""

from sqlalchemy import JSON, Column, Index, String

from store.columns import UtcDateTime
from store.tables.base import audiences_workspace, clustered, table, workspace
from store.tables.knowledge import about

import_mappings = table(
    "import_mappings",
    workspace(),
    Column("id", String, primary_key=True),  # the digest of the headings, in whatever order they stand
    Column("headings", JSON, nullable=False),
    Column("mapping", JSON, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

tool_ids = clustered(
    "tool_ids",
    audiences_workspace(),
    Column("tool", String, primary_key=True),
    Column("external_id", String, primary_key=True),
    Column("customer_id", String, nullable=False),
    about("customer_id"),
    Index("ix_tool_ids_customer_id", "workspace", "customer_id"),
    Index("ix_tool_ids_external_id", "workspace", "external_id"),
)
