"""How files with the same headings are read; the ids that other tools know customers by; and how fresh what is stored is."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Of customers who are stored already nobody knows how fresh that is: whatever comes next is newer."""
    op.add_column("audiences", sa.Column("told_at", TIME))
    op.add_column("audiences", sa.Column("told_in", sa.String()))
    _import_mappings()
    _tool_ids()


def _import_mappings() -> None:
    op.create_table(
        "import_mappings",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("headings", sa.JSON(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_import_mappings_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_import_mappings"),
    )


def _tool_ids() -> None:
    op.create_table(
        "tool_ids",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("tool", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_tool_ids_workspace_customer_id",
        ),
        sa.PrimaryKeyConstraint("workspace", "tool", "external_id", name="pk_tool_ids"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tool_ids_customer_id", "tool_ids", ["workspace", "customer_id"])
    op.create_index("ix_tool_ids_external_id", "tool_ids", ["workspace", "external_id"])
