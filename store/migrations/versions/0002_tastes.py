"""Where a taste was said, who keeps any, and what they let go."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _tell_where_it_was_said()
    _owners()
    _let_go()


def _tell_where_it_was_said() -> None:
    """Rows of 0001 were put there by hand; the defaults are for them alone."""
    with op.batch_alter_table("tastes") as tastes:
        tastes.add_column(sa.Column("source", sa.String(), nullable=False, server_default="added by hand"))
        tastes.add_column(sa.Column("on", sa.Date()))
        tastes.add_column(sa.Column("kept_by", sa.String(), nullable=False, server_default=""))
        tastes.add_column(sa.Column("corrected", sa.Boolean(), nullable=False, server_default=sa.false()))


def _owners() -> None:
    op.create_table(
        "taste_owners",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("keeps", sa.Boolean(), nullable=False),
        sa.Column("told_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_taste_owners_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", name="pk_taste_owners"),
    )


def _let_go() -> None:
    op.create_table(
        "tastes_let_go",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("footprint", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_tastes_let_go_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", "footprint", name="pk_tastes_let_go"),
    )
