"""Drafts, versions, flags, reviews and the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String(), nullable=False),
        sa.Column("audience_label", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("brief", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_drafts_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_drafts"),
    )
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.create_index("ix_drafts_thread", ["workspace", "room", "thread"])

    op.create_table(
        "versions",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("written", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id"], ["drafts.workspace", "drafts.id"], name="fk_versions_workspace_draft_id"
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_versions_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", name="pk_versions"),
    )
    op.create_table(
        "flags",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("flag", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name="fk_flags_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_flags_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", "position", name="pk_flags"),
    )
    op.create_table(
        "evidence_snapshots",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id"],
            ["drafts.workspace", "drafts.id"],
            name="fk_evidence_snapshots_workspace_draft_id",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_evidence_snapshots_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "position", name="pk_evidence_snapshots"),
    )
    op.create_table(
        "reviews",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", TIME, nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name="fk_reviews_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_reviews_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_reviews"),
    )
    with op.batch_alter_table("reviews") as batch_op:
        batch_op.create_index("ix_reviews_draft", ["workspace", "draft_id", "number"])

    op.create_table(
        "audit",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_audit_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_audit"),
    )
    with op.batch_alter_table("audit") as batch_op:
        batch_op.create_index("ix_audit_about", ["workspace", "about"])

    _append_only("audit")


def _append_only(table: str) -> None:
    """The database itself refuses to change or delete what was done."""
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
