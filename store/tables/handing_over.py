"""Versions that were handed over, and when each customer was last in good contact."""

from sqlalchemy import Column, Index, Integer, String

from bot.core.care.contact import Contact
from bot.core.handover.handed import HandOverState, Way
from store.columns import UtcDateTime, Word
from store.tables.base import audiences_workspace, clustered, table, workspace
from store.tables.drafts import of_version
from store.tables.knowledge import about

hand_overs = table(
    # Each way and place once for a version; what was given up may be tried again under the same id.
    "hand_overs",
    workspace(),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("way", Word(Way), primary_key=True),
    Column("place", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("review_id", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("request_id", String, nullable=False),
    Column("state", Word(HandOverState), nullable=False),
    Column("ended_at", UtcDateTime),
    of_version(),
    Index("ix_hand_overs_id", "workspace", "id", unique=True),
)

last_contacts = clustered(
    # A roll-up of what customers answered, bought and said: those without a row never did, as far as is stored.
    "last_contacts",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("by", Word(Contact), nullable=False),
    about("customer_id"),
    Index("ix_last_contacts_at", "workspace", "at", "customer_id"),
)
