"""Touches and purchases, and the roll-ups of touches, so that a look-up never scans events."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String

from bot.core.channels.channel import Channel
from bot.core.touches import Daypart, Outcome
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace
from store.tables.knowledge import about

touches = table(
    "touches",
    row_number(),
    workspace(key=False),
    Column("customer_id", String, nullable=False),
    Column("key", String, nullable=False),  # the sender's own id, else channel and time
    Column("channel", Word(Channel), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("outcome", Word(Outcome), nullable=False),
    Column("draft_id", String),
    about("customer_id"),
    Index("uq_touches_key", "workspace", "customer_id", "key", unique=True),
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


touch_counts = table(
    "touch_counts",
    workspace(),
    Column("customer_id", String, primary_key=True),
    Column("channel", Word(Channel), primary_key=True),
    Column("daypart", Word(Daypart), primary_key=True),
    Column("weekend", Boolean, primary_key=True),
    *_tally(),
    about("customer_id"),
)

group_counts = table(
    # The same for all customers of a persona; persona_id is "" for those of the whole workspace.
    "group_counts",
    workspace(),
    Column("persona_id", String, primary_key=True),
    Column("channel", Word(Channel), primary_key=True),
    Column("daypart", Word(Daypart), primary_key=True),
    Column("weekend", Boolean, primary_key=True),
    *_tally(),
)

purchases = table(
    "purchases",
    row_number(),
    workspace(key=False),
    Column("customer_id", String, nullable=False),
    Column("key", String, nullable=False),  # the shop's own id, else time and product
    Column("at", UtcDateTime, nullable=False),
    Column("product", String, nullable=False),
    Column("category", String, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("amount", BigInteger),
    Column("currency", String),
    Column("external_id", String),
    about("customer_id"),
    Index("uq_purchases_key", "workspace", "customer_id", "key", unique=True),
)
