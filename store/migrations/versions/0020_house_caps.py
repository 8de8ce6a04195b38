"""How often customers are written to at the most, as admins set it in Slack."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.create_table(
        "house_caps",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("cap", sa.String(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_house_caps_workspace"),
        sa.PrimaryKeyConstraint("workspace", name="pk_house_caps"),
    )
