"""How customers lean by their own words and deeds, added up by group; and which answers were shown to a room."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

EVERYBODY_KNOWN = """
INSERT INTO leanings_due (workspace, customer_id)
SELECT workspace, customer_id FROM touch_counts
UNION SELECT workspace, customer_id FROM consents
UNION SELECT evidence.workspace, audience_id FROM evidence
JOIN audiences ON audiences.workspace = evidence.workspace AND audiences.id = audience_id AND kind = 'customer'
"""


def upgrade() -> None:
    _leanings()
    _due()
    _groups()
    _shared_answers()
    op.execute(EVERYBODY_KNOWN)


def _leanings() -> None:
    op.create_table(
        "leanings",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String()),
        sa.Column("channel_by", sa.String()),
        sa.Column("hours", sa.String()),
        sa.Column("hours_by", sa.String()),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_leanings_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "customer_id", name="pk_leanings"),
        sqlite_with_rowid=False,
    )
    for column in ("channel", "hours"):
        known = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"ix_leanings_{column}",
            "leanings",
            ["workspace", column, "persona_id", "customer_id"],
            sqlite_where=known,
            postgresql_where=known,
        )


def _due() -> None:
    op.create_table(
        "leanings_due",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_leanings_due_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "customer_id", name="pk_leanings_due"),
        sqlite_with_rowid=False,
    )


def _groups() -> None:
    op.create_table(
        "group_leanings",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_group_leanings_workspace"),
        sa.PrimaryKeyConstraint("workspace", "persona_id", "what", "by", name="pk_group_leanings"),
        sqlite_with_rowid=False,
    )


def _shared_answers() -> None:
    op.create_table(
        "shared_answers",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_shared_answers_workspace"),
        sa.PrimaryKeyConstraint("workspace", "asked", name="pk_shared_answers"),
    )
