"""Personas that purchases speak for, what people decided about them, and whom customers were assigned to."""

from sqlalchemy import JSON, Column, Date, Float, ForeignKeyConstraint, Index, Integer, String

from bot.core.suggesting.suggested import Standing
from store.columns import UtcDateTime, Word
from store.tables.base import audiences_workspace, clustered, table, workspace
from store.tables.knowledge import about

buyer_frames = table(
    # How the buyers of one analysis became points; all its proposals share it. `id` is its digest.
    "buyer_frames",
    workspace(),
    Column("id", String, primary_key=True),
    Column("told", JSON, nullable=False),
)

proposals = table(
    # `told` is all but the examples, which are customers, and the frame; `place` is its group in that.
    "proposals",
    workspace(),
    Column("id", String, primary_key=True),
    Column("frame", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("told", JSON, nullable=False),
    Column("standing", Word(Standing), nullable=False),
    Column("found_by", String, nullable=False),
    Column("found_at", UtcDateTime, nullable=False),
    Column("decided_by", String, nullable=False),
    Column("decided_at", UtcDateTime),
    Column("reason", String, nullable=False),
    Column("persona_id", String, nullable=False),
    Column("into", String, nullable=False),
    ForeignKeyConstraint(["workspace", "frame"], ["buyer_frames.workspace", "buyer_frames.id"]),
    Index("ix_proposals_standing", "workspace", "standing"),
)

proposal_examples = table(
    "proposal_examples",
    workspace(),
    Column("proposal_id", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("customer_id", String, nullable=False),
    ForeignKeyConstraint(["workspace", "proposal_id"], ["proposals.workspace", "proposals.id"]),
    about("customer_id"),
    Index("ix_proposal_examples_customer_id", "workspace", "customer_id"),
)

assignments = clustered(
    # Customers whom what they bought put behind a persona. One whom somebody put there by hand, or a file, has no row.
    "assignments",
    audiences_workspace(),
    Column("customer_id", String, primary_key=True),
    Column("persona_id", String, nullable=False),
    Column("proposal_id", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("purchases", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    about("customer_id"),
)

persona_drifts = table(
    # How those behind a persona buy now, against the day it was accepted: the last report alone.
    "persona_drifts",
    workspace(),
    Column("persona_id", String, primary_key=True),
    Column("on", Date, nullable=False),
    Column("told", JSON, nullable=False),
    about("persona_id"),
)
