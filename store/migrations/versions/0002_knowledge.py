"""Evidence, consents, tastes and the core message."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("norm", sa.String()),
        sa.Column("on", sa.Date()),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "audience_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_evidence_workspace_audience_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_evidence_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_evidence"),
    )
    with op.batch_alter_table("evidence") as batch_op:
        batch_op.create_index("ix_evidence_audience_id", ["workspace", "audience_id"])

    op.create_table(
        "consents",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("on", sa.Date()),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_consents_workspace_customer_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_consents_workspace"),
        sa.PrimaryKeyConstraint("workspace", "customer_id", "channel", name="pk_consents"),
    )
    op.create_table(
        "consent_log",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("told_on", sa.String(), nullable=False),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "customer_id"],
            ["audiences.workspace", "audiences.id"],
            name="fk_consent_log_workspace_customer_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_consent_log_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_consent_log"),
    )
    with op.batch_alter_table("consent_log") as batch_op:
        batch_op.create_index(
            "uq_consent_log_told", ["workspace", "customer_id", "channel", "state", "basis", "told_on"], unique=True
        )

    op.create_table(
        "tastes",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("norm", sa.String()),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_tastes_workspace"),
        sa.PrimaryKeyConstraint("workspace", "owner", "id", name="pk_tastes"),
    )
    op.create_table(
        "core_messages",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("core_message", sa.String(), nullable=False),
        sa.Column("proofs", sa.JSON(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("postal_address", sa.String(), nullable=False),
        sa.Column("unsubscribe", sa.String(), nullable=False),
        sa.Column("opt_out_sms", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_core_messages_workspace"),
        sa.PrimaryKeyConstraint("workspace", name="pk_core_messages"),
    )
    _append_only("consent_log")


def _append_only(table: str) -> None:
    """The database itself refuses to change or delete what was told."""
    message = f"{table} is append-only"
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()"
    )
