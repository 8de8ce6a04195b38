"""Approved copy that was handed over, what came of it, and when each customer was last in good contact."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TIME = sa.DateTime(timezone=True)

MIDNIGHT = {
    "sqlite": "evidence.\"on\" || ' 00:00:00.000000'",
    "postgresql": "evidence.\"on\"::timestamp AT TIME ZONE 'UTC'",
}
"""A day as a time in UTC, as each engine keeps one."""


def upgrade() -> None:
    _hand_overs()
    _touches_by_draft()
    _last_contacts()
    _fill_last_contacts(MIDNIGHT[op.get_bind().dialect.name])


def _hand_overs() -> None:
    texts = ("workspace", "draft_id", "way", "place", "id", "review_id", "digest", "by", "request_id", "state")
    op.create_table(
        "hand_overs",
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("ended_at", TIME),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name="fk_hand_overs_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_hand_overs_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", "way", "place", name="pk_hand_overs"),
    )
    op.create_index("ix_hand_overs_id", "hand_overs", ["workspace", "id"], unique=True)


def _touches_by_draft() -> None:
    """Most touches are of no draft of ours, and cost this index nothing."""
    of_a_draft = sa.text("draft_id IS NOT NULL")
    op.create_index(
        "ix_touches_draft",
        "touches",
        ["workspace", "draft_id", "outcome"],
        sqlite_where=of_a_draft,
        postgresql_where=of_a_draft,
    )


def _last_contacts() -> None:
    op.create_table(
        "last_contacts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_last_contacts_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "customer_id", name="pk_last_contacts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_last_contacts_at", "last_contacts", ["workspace", "at", "customer_id"])


def _fill_last_contacts(midnight: str) -> None:
    """From what is stored; of two on the same moment either will do."""
    op.execute(
        f"""
        INSERT INTO last_contacts (workspace, customer_id, at, by)
        SELECT workspace, customer_id, at, by FROM (
            SELECT every.*, row_number() OVER (PARTITION BY workspace, customer_id ORDER BY at DESC, by) AS place
            FROM (
                SELECT workspace, customer_id, last_answer_at AS at, 'answered' AS by FROM touch_counts
                WHERE last_answer_at IS NOT NULL
                UNION ALL SELECT workspace, customer_id, at, 'bought' FROM purchases
                UNION ALL
                SELECT evidence.workspace, evidence.audience_id, {midnight},
                    CASE evidence.source WHEN 'bought' THEN 'bought' WHEN 'did' THEN 'did' ELSE 'said' END
                FROM evidence JOIN audiences
                ON audiences.workspace = evidence.workspace AND audiences.id = evidence.audience_id
                WHERE audiences.kind = 'customer' AND evidence."on" IS NOT NULL
                AND evidence.source IN ('said', 'did', 'bought', 'survey')
            ) AS every
        ) AS placed WHERE place = 1
        """  # noqa: S608 - the one thing put in is our own, by the engine's name
    )
