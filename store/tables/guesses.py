"""Marketers' own guesses of an audience, and the questions that they answered. Each row is its owner's alone."""

from sqlalchemy import Boolean, Column, Index, String, UniqueConstraint

from bot.core.evidence import Aspect
from bot.core.guesses.guess import Ended
from store.columns import UtcDateTime, Word
from store.tables.base import table, workspace

guesses = table(
    # Values of our lists, and no word of anybody's.
    "guesses",
    workspace(),
    Column("owner", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("audience_id", String, nullable=False),
    Column("aspect", Word(Aspect), nullable=False),
    Column("norm", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("blind", Boolean, nullable=False),  # made before the evidence was shown
    Index("ix_guesses_audience_id", "workspace", "audience_id"),
)

first_askings = table(
    # The question before the first draft of a person for an audience: asked once.
    "first_askings",
    workspace(),
    Column("owner", String, primary_key=True),
    Column("audience_id", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("request", String, nullable=False),
    Column("room", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("waits_until", UtcDateTime),
    Column("ended", Word(Ended)),
    UniqueConstraint("workspace", "id", name="uq_first_askings_workspace_id"),
    Index("ix_first_askings_request", "workspace", "request"),
)

asks_first = table(
    # Whether anything is asked before a first draft: of one person, and of everybody under the owner "".
    "asks_first",
    workspace(),
    Column("owner", String, primary_key=True),
    Column("asks", Boolean, nullable=False),
)
