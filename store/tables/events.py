"""Touches and purchases, and the roll-ups of touches, so that a look-up never scans events."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, text

from bot.core.channels.channel import Channel
from bot.core.touches import Daypart, Outcome
from store.columns import UtcDateTime, Word
from store.tables.base import audiences_workspace, clustered, workspace
from store.tables.knowledge import about

_OF_A_DRAFT = text("draft_id IS NOT NULL")

touches = clustered(
    "touches",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("key", String, primary_key=True),  # the sender's own id, else channel and time
    Column("channel", Word(Channel), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("outcome", Word(Outcome), nullable=False),
    Column("draft_id", String),
    about("customer_id"),
    Index(
        "ix_touches_draft",
        "workspace",
        "draft_id",
        "outcome",
        sqlite_where=_OF_A_DRAFT,
        postgresql_where=_OF_A_DRAFT,
    ),
)


def _tally() -> list[Column[object]]:
    return [
        Column("delivered", Integer, nullable=False),
        Column("answered", Integer, nullable=False),
        Column("bounced", Integer, nullable=False),
        Column("refused", Integer, nullable=False),
        Column("first_at", UtcDateTime),
        Column("last_at", UtcDateTime),
        Column("last_answer_at", UtcDateTime),
        Column("last_refusal_at", UtcDateTime),
    ]


touch_counts = clustered(
    "touch_counts",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("channel", Word(Channel), primary_key=True),
    Column("daypart", Word(Daypart), primary_key=True),
    Column("weekend", Boolean, primary_key=True),
    *_tally(),
    about("customer_id"),
)

group_counts = clustered(
    # The same for all customers of a persona; persona_id is "" for those of the whole workspace.
    "group_counts",
    workspace(),
    Column("persona_id", String, primary_key=True),
    Column("channel", Word(Channel), primary_key=True),
    Column("daypart", Word(Daypart), primary_key=True),
    Column("weekend", Boolean, primary_key=True),
    *_tally(),
)

purchases = clustered(
    "purchases",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("key", String, primary_key=True),  # the shop's own id, else time and product
    Column("at", UtcDateTime, nullable=False),
    Column("product", String, nullable=False),
    Column("category", String, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("amount", BigInteger),
    Column("currency", String),
    Column("external_id", String),
    about("customer_id"),
)
