"""How each customer leans by their own words and deeds, added up by group, so that no question reads a million of them."""

from sqlalchemy import Boolean, Column, Index, Integer, String, text

from bot.core.channels.channel import Channel
from bot.core.preference.leaning import By
from store.columns import UtcDateTime, Word
from store.tables.base import audiences_workspace, clustered, table, workspace
from store.tables.knowledge import about


def _where_known(column: str) -> Index:
    """Of those who lean: a page of them is read from it alone."""
    known, name = text(f"{column} IS NOT NULL"), f"ix_leanings_{column}"
    return Index(name, "workspace", column, "persona_id", "customer_id", sqlite_where=known, postgresql_where=known)


leanings = clustered(
    # Of customers of whom anything is known. `persona_id` is the group that they are counted in, "" for none.
    "leanings",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("persona_id", String, nullable=False),
    Column("channel", Word(Channel)),
    Column("channel_by", Word(By)),
    Column("hours", String),  # a norm: hours:17-21/weekday
    Column("hours_by", Word(By)),
    Column("reachable", Boolean, nullable=False),
    about("customer_id"),
    _where_known("channel"),
    _where_known("hours"),
)

leanings_due = clustered(
    # Customers of whom something changed since they were counted.
    "leanings_due",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    about("customer_id"),
)

group_leanings = clustered(
    # The leanings of a persona's customers; persona_id is "" for those of the whole workspace.
    "group_leanings",
    workspace(),
    Column("persona_id", String, primary_key=True),
    Column(
        "what", String, primary_key=True
    ),  # a norm, "known" for everybody in `leanings`, "closed" for the unreachable
    Column("by", String, primary_key=True),  # "said" or "did"; "" where it is neither
    Column("customers", Integer, nullable=False),
)

shared_answers = table(
    # An answer about somebody, shown to the room that it was asked in, once. `asked` is the request that asked.
    "shared_answers",
    workspace(),
    Column("asked", String, primary_key=True),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("request_id", String, nullable=False),
)
