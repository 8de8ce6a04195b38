"""Who follows which persona, and the digests that they were sent."""

from sqlalchemy import Column, Index, String

from bot.core.keeping_up.schedule import Outcome
from store.columns import UtcDateTime, Word
from store.tables.base import table, workspace
from store.tables.knowledge import about

followers = table(
    "followers",
    workspace(),
    Column("person", String, primary_key=True),
    Column("persona_id", String, primary_key=True),
    Column("since", UtcDateTime, nullable=False),
    about("persona_id"),
    Index("ix_followers_persona_id", "workspace", "persona_id"),
)

digests = table(
    # One a person and week, so that nobody has it twice; none of its words are kept.
    "digests",
    workspace(),
    Column("person", String, primary_key=True),
    Column("week", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("outcome", Word(Outcome), nullable=False),
)
