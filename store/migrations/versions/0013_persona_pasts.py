"""Personas as they stood before each change, and who changed them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "persona_pasts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("persona", sa.JSON(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "persona_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_persona_pasts_workspace_persona_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_persona_pasts_workspace"),
        sa.PrimaryKeyConstraint("workspace", "persona_id", "number", name="pk_persona_pasts"),
    )
