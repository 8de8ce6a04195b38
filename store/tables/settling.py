"""What people do about flags, and what they think of drafts. Words lie apart from all that is counted, and can go alone."""

from sqlalchemy import JSON, Column, Index, Integer, String

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect
from bot.core.feedback.feedback import Opinion
from bot.core.flags.flag import Place, Verdict
from store.columns import UtcDateTime, Word
from store.tables.base import table, workspace
from store.tables.drafts import of_version

overrides = table(
    # Flags that were kept with a reason; one that was taken back stays, with the day.
    "overrides",
    workspace(),
    Column("id", String, primary_key=True),
    Column("draft_id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("place", Word(Place), nullable=False),
    Column("quote", String, nullable=False),
    Column("aspect", Word(Aspect), nullable=False),
    Column("verdict", Word(Verdict), nullable=False),
    Column("reason", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("taken_back_at", UtcDateTime),
    of_version(),
    Index("ix_overrides_draft_id", "workspace", "draft_id"),
)

feedback = table(
    # What each person thinks of a version now, as labels: no word of theirs, and none of the copy's. It counts on when
    # the draft is gone, so nothing refers to it.
    "feedback",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("by", String, primary_key=True),
    Column("opinion", Word(Opinion), nullable=False),
    Column("faults", JSON, nullable=False),
    Column("writer", String, nullable=False),
    Column("prompt", String, nullable=False),
    Column("channel", Word(Channel), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

feedback_words = table(
    # What they wrote beside it; gone with the draft.
    "feedback_words",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("by", String, primary_key=True),
    Column("words", String, nullable=False),
    of_version(),
)
