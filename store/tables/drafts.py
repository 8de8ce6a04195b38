"""Drafts, every version of them, what was flagged, what they rest on, and who did what."""

from sqlalchemy import JSON, Boolean, Column, ForeignKeyConstraint, Index, Integer, String

from bot.core.channels.channel import Channel
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace


def of_draft() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", "draft_id"], ["drafts.workspace", "drafts.id"])


def of_version() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["workspace", "draft_id", "number"], ["versions.workspace", "versions.draft_id", "versions.number"]
    )


drafts = table(
    "drafts",
    workspace(),
    Column("id", String, primary_key=True),
    Column("audience_id", String, nullable=False),
    Column("audience_label", String, nullable=False),
    Column("channel", Word(Channel), nullable=False),
    Column("brief", String, nullable=False),
    Column("asked_by", String, nullable=False),
    Column("room", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Index("ix_drafts_thread", "workspace", "room", "thread"),
)

versions = table(
    "versions",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("written", JSON, nullable=False),
    Column("digest", String, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("channel_asked", Boolean, nullable=False),
    Column("notices", JSON, nullable=False),
    of_draft(),
)

flags = table(
    "flags",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("flag", JSON, nullable=False),
    of_version(),
)

evidence_snapshots = table(
    # Evidence as it stood when a version was written: it may change or go, the version's reasons may not.
    "evidence_snapshots",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("evidence", JSON, nullable=False),
    of_version(),
)

audit = table(
    # Who did what, and when; triggers refuse to change or delete it.
    "audit",
    row_number(),
    workspace(key=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("deed", String, nullable=False),
    Column("about", String, nullable=False),
    Column("details", JSON, nullable=False),
    Index("ix_audit_about", "workspace", "about"),
)
