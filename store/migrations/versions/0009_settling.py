"""Flags that were kept with a reason, what people think of drafts, and who told us a piece of evidence."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _overrides()
    _feedback()
    _tell_who_told_us()


def _overrides() -> None:
    op.create_table(
        "overrides",
        *_texts("workspace", "id", "draft_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("place", "quote", "aspect", "verdict", "reason", "by"),
        sa.Column("at", TIME, nullable=False),
        sa.Column("taken_back_at", TIME),
        *_of_version("overrides"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_overrides"),
    )
    op.create_index("ix_overrides_draft_id", "overrides", ["workspace", "draft_id"])


def _feedback() -> None:
    op.create_table(
        "feedback",
        *_texts("workspace", "draft_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("by", "opinion"),
        sa.Column("faults", sa.JSON(), nullable=False),
        *_texts("writer", "prompt", "channel"),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_feedback_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", "by", name="pk_feedback"),
    )
    op.create_table(
        "feedback_words",
        *_texts("workspace", "draft_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("by", "words"),
        *_of_version("feedback_words"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", "by", name="pk_feedback_words"),
    )


def _tell_who_told_us() -> None:
    """Of what was stored before, nobody is known."""
    op.add_column("evidence", sa.Column("told_by", sa.String(), nullable=False, server_default=""))


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _of_version(table: str) -> tuple[sa.ForeignKeyConstraint, sa.ForeignKeyConstraint]:
    return (
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name=f"fk_{table}_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name=f"fk_{table}_workspace_draft_id_number",
        ),
    )
