"""Versions to choose from, each taken once, and what an asker showed to a room."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _choices()
    _shares()


def _choices() -> None:
    op.create_table(
        "choices",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("of_number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("differs", sa.String(), nullable=False),
        sa.Column("written", sa.JSON(), nullable=False),
        sa.Column("channel_asked", sa.Boolean(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("taken_by", sa.String(), nullable=False),
        sa.Column("taken_at", TIME),
        sa.Column("taken_for", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id"], ["drafts.workspace", "drafts.id"], name="fk_choices_workspace_draft_id"
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_choices_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_choices"),
    )
    op.create_index("ix_choices_draft_id", "choices", ["workspace", "draft_id"])


def _shares() -> None:
    op.create_table(
        "shares",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name="fk_shares_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_shares_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", name="pk_shares"),
    )
