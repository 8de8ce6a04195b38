"""Reviews with who sent them and what became of them, how a workspace reviews, and who was reminded."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """The table of that name held nothing: no version could be sent to review before."""
    op.drop_table("reviews")
    _reviews()
    _reminders()
    _settings()


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_at", TIME, nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", TIME),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.Column("ended_at", TIME),
        sa.Column("superseded_by", sa.Integer()),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        *_of_version("reviews"),
        sa.PrimaryKeyConstraint("row", name="pk_reviews"),
    )
    op.create_index("ix_reviews_id", "reviews", ["workspace", "id"], unique=True)
    op.create_index("ix_reviews_draft", "reviews", ["workspace", "draft_id", "row"])
    op.create_index("ix_reviews_state", "reviews", ["workspace", "state", "sent_at"])
    op.create_index("ix_reviews_thread", "reviews", ["workspace", "room", "thread"])


def _reminders() -> None:
    op.create_table(
        "review_reminders",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        *_of_version("review_reminders"),
        sa.PrimaryKeyConstraint("workspace", "review_id", "person", name="pk_review_reminders"),
    )


def _settings() -> None:
    op.create_table(
        "review_settings",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("remind_after", sa.Integer(), nullable=False),
        sa.Column("own_allowed", sa.Boolean(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_review_settings_workspace"),
        sa.PrimaryKeyConstraint("workspace", name="pk_review_settings"),
    )


def _of_version(table: str) -> tuple[sa.ForeignKeyConstraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name=f"fk_{table}_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name=f"fk_{table}_workspace"),
    )
