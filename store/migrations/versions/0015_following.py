"""Who follows which persona, which digests they were sent, and when each piece of evidence was put down here."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Of evidence that is stored already nobody knows when: it is news to nobody."""
    op.add_column("evidence", sa.Column("noted_at", TIME))
    op.create_index("ix_evidence_noted_at", "evidence", ["workspace", "noted_at"])
    _followers()
    _digests()


def _followers() -> None:
    op.create_table(
        "followers",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_followers_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "persona_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_followers_workspace_persona_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "person", "persona_id", name="pk_followers"),
    )
    op.create_index("ix_followers_persona_id", "followers", ["workspace", "persona_id"])


def _digests() -> None:
    op.create_table(
        "digests",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_digests_workspace"),
        sa.PrimaryKeyConstraint("workspace", "person", "week", name="pk_digests"),
    )
