"""What is known of audiences and of the brand."""

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Index, Integer, String

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.evidence import Aspect, Polarity, Source
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace


def about(column: str) -> ForeignKeyConstraint:
    """A reference to an audience of the same workspace; no row can point into another."""
    return ForeignKeyConstraint(["workspace", column], ["audiences.workspace", "audiences.id"])


evidence = table(
    "evidence",
    workspace(),
    Column("id", String, primary_key=True),
    Column("audience_id", String, nullable=False),
    Column("aspect", Word(Aspect), nullable=False),
    Column("value", String, nullable=False),
    Column("polarity", Word(Polarity), nullable=False),
    Column("source", Word(Source), nullable=False),
    Column("note", String, nullable=False),
    Column("norm", String),
    Column("on", Date),
    Column("recorded_by", String, nullable=False),
    Column("told_by", String, nullable=False),
    Column("link", String, nullable=False),
    Column("noted_at", UtcDateTime),  # when it was first put down here; of evidence from before, nobody knows
    about("audience_id"),
    Index("ix_evidence_audience_id", "workspace", "audience_id"),
    Index("ix_evidence_noted_at", "workspace", "noted_at"),
)

consents = table(
    "consents",
    workspace(),
    Column("customer_id", String, primary_key=True),
    Column("channel", Word(Channel), primary_key=True),
    Column("state", Word(ConsentState), nullable=False),
    Column("basis", String, nullable=False),
    Column("on", Date),
    about("customer_id"),
)

consent_log = table(
    # Whatever was ever told about a consent; triggers refuse to change or delete it.
    "consent_log",
    row_number(),
    workspace(key=False),
    Column("customer_id", String, nullable=False),
    Column("channel", Word(Channel), nullable=False),
    Column("state", Word(ConsentState), nullable=False),
    Column("basis", String, nullable=False),
    Column("recorded_by", String, nullable=False),  # who told us: a person, or the line of a file
    Column("told_on", String, nullable=False),  # ISO date, "" where unknown, so that the index below counts it
    Column("recorded_at", UtcDateTime, nullable=False),
    about("customer_id"),
    Index("uq_consent_log_told", "workspace", "customer_id", "channel", "state", "basis", "told_on", unique=True),
)

brand_versions = table(
    # The brand as somebody left it; the highest number stands.
    "brand_versions",
    workspace(),
    Column("number", Integer, primary_key=True),
    Column("brand", JSON, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
