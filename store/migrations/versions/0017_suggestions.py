"""Personas that purchases speak for, what people decided about them, whom customers were assigned to, and drift."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _frames()
    _proposals()
    _examples()
    _assignments()
    _drifts()


def _frames() -> None:
    op.create_table(
        "buyer_frames",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_buyer_frames_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_buyer_frames"),
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("frame", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        sa.Column("found_at", TIME, nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", TIME),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("into", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_proposals_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "frame"],
            ["buyer_frames.workspace", "buyer_frames.id"],
            name="fk_proposals_workspace_frame",
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_proposals"),
    )
    op.create_index("ix_proposals_standing", "proposals", ["workspace", "standing"])


def _examples() -> None:
    op.create_table(
        "proposal_examples",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("proposal_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_proposal_examples_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "proposal_id"],
            ["proposals.workspace", "proposals.id"],
            name="fk_proposal_examples_workspace_proposal_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_proposal_examples_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "proposal_id", "place", name="pk_proposal_examples"),
    )
    op.create_index("ix_proposal_examples_customer_id", "proposal_examples", ["workspace", "customer_id"])


def _assignments() -> None:
    op.create_table(
        "assignments",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("proposal_id", sa.String(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("purchases", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_assignments_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "customer_id", name="pk_assignments"),
        sqlite_with_rowid=False,
    )


def _drifts() -> None:
    op.create_table(
        "persona_drifts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_persona_drifts_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "persona_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_persona_drifts_workspace_persona_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "persona_id", name="pk_persona_drifts"),
    )
