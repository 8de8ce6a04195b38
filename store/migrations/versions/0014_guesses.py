"""What marketers guess of an audience, the question before a first draft, and who wants none asked."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _guesses()
    _first_askings()
    _asks_first()


def _guesses() -> None:
    op.create_table(
        "guesses",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("norm", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_guesses_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", "id", name="pk_guesses"),
    )
    op.create_index("ix_guesses_audience_id", "guesses", ["workspace", "audience_id"])


def _first_askings() -> None:
    op.create_table(
        "first_askings",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("request", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("waits_until", TIME),
        sa.Column("ended", sa.String()),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_first_askings_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", "audience_id", name="pk_first_askings"),
        sa.UniqueConstraint("workspace", "id", name="uq_first_askings_workspace_id"),
    )
    op.create_index("ix_first_askings_request", "first_askings", ["workspace", "request"])


def _asks_first() -> None:
    op.create_table(
        "asks_first",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_asks_first_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", name="pk_asks_first"),
    )
