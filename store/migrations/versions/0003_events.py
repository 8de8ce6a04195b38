"""Touches, their roll-ups, and purchases."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "touches",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String()),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_touches_workspace_customer_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_touches_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_touches"),
    )
    with op.batch_alter_table("touches") as batch_op:
        batch_op.create_index("uq_touches_key", ["workspace", "customer_id", "key"], unique=True)

    op.create_table(
        "touch_counts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("daypart", sa.String(), nullable=False),
        sa.Column("weekend", sa.Boolean(), nullable=False),
        sa.Column("delivered", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("bounced", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("first_at", TIME),
        sa.Column("last_at", TIME),
        sa.Column("last_answer_at", TIME),
        sa.Column("last_refusal_at", TIME),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_touch_counts_workspace_customer_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_touch_counts_workspace"),
        sa.PrimaryKeyConstraint("workspace", "customer_id", "channel", "daypart", "weekend", name="pk_touch_counts"),
    )
    op.create_table(
        "group_counts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("daypart", sa.String(), nullable=False),
        sa.Column("weekend", sa.Boolean(), nullable=False),
        sa.Column("delivered", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("bounced", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("first_at", TIME),
        sa.Column("last_at", TIME),
        sa.Column("last_answer_at", TIME),
        sa.Column("last_refusal_at", TIME),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_group_counts_workspace"),
        sa.PrimaryKeyConstraint("workspace", "persona_id", "channel", "daypart", "weekend", name="pk_group_counts"),
    )
    op.create_table(
        "purchases",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("product", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger()),
        sa.Column("currency", sa.String()),
        sa.Column("external_id", sa.String()),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_purchases_workspace_customer_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_purchases_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_purchases"),
    )
    with op.batch_alter_table("purchases") as batch_op:
        batch_op.create_index("uq_purchases_key", ["workspace", "customer_id", "key"], unique=True)
