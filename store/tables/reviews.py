"""Versions that were sent to review, how a workspace reviews, and who was reminded."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String

from bot.core.review.review import ReviewState
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace
from store.tables.drafts import of_version

reviews = table(
    "reviews",
    row_number(),
    workspace(key=False),
    Column("id", String, nullable=False),
    Column("draft_id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", String, nullable=False),
    Column("state", Word(ReviewState), nullable=False),
    Column("sent_by", String, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("decided_by", String, nullable=False),
    Column("decided_at", UtcDateTime),
    Column("reasons", JSON, nullable=False),
    Column("ended_by", String, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("superseded_by", Integer),
    Column("room", String, nullable=False),
    Column("thread", String, nullable=False),
    of_version(),
    Index("ix_reviews_id", "workspace", "id", unique=True),
    Index("ix_reviews_draft", "workspace", "draft_id", "row"),
    Index("ix_reviews_state", "workspace", "state", "sent_at"),
    Index("ix_reviews_thread", "workspace", "room", "thread"),
)

review_reminders = table(
    # Whom a wait was told of, so that nobody is told twice; "" is the room.
    "review_reminders",
    workspace(),
    Column("draft_id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("review_id", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    of_version(),
)

review_settings = table(
    "review_settings",
    workspace(),
    Column("room", String, nullable=False),
    Column("group", String, nullable=False),
    Column("people", JSON, nullable=False),
    Column("remind_after", Integer, nullable=False),
    Column("own_allowed", Boolean, nullable=False),
    Column("set_by", String, nullable=False),
    Column("set_at", UtcDateTime, nullable=False),
)
