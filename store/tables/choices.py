"""What is offered beside a draft's versions, and what of a version its asker showed to a room."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String

from store.columns import UtcDateTime
from store.tables.base import table, workspace
from store.tables.drafts import of_draft, of_version

choices = table(
    # Copy to choose from; whoever takes one makes it the next version. `taken_for` is the request that took it.
    "choices",
    workspace(),
    Column("id", String, primary_key=True),
    Column("draft_id", String, nullable=False),
    Column("of_number", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("differs", String, nullable=False),
    Column("written", JSON, nullable=False),
    Column("channel_asked", Boolean, nullable=False),
    Column("asked_by", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("taken_by", String, nullable=False),
    Column("taken_at", UtcDateTime),
    Column("taken_for", String, nullable=False),
    of_draft(),
    Index("ix_choices_draft_id", "workspace", "draft_id"),
)

shares = table(
    # A version's reasons, shown to the room that it stands in, once.
    "shares",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("request_id", String, nullable=False),
    of_version(),
)
