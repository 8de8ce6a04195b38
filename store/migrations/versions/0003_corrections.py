"""What was judged and shown, what people say of it, and the texts that they let be kept."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _judgements()
    _corrections()
    _kept_texts()


def _judgements() -> None:
    op.create_table(
        "judgements",
        *_key("id"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String()),
        sa.Column("at", TIME, nullable=False),
        sa.Column("told", sa.JSON()),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_judgements_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_judgements"),
    )
    standing = sa.text("told IS NOT NULL")
    op.create_index("ix_judgements_told", "judgements", ["at"], sqlite_where=standing, postgresql_where=standing)
    op.create_index("ix_judgements_audience_id", "judgements", ["workspace", "audience_id"])
    op.create_table(
        "judgement_flags",
        *_key("judgement_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        *_of_judgement("judgement_flags"),
        sa.PrimaryKeyConstraint("workspace", "judgement_id", "position", name="pk_judgement_flags"),
    )


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        *_key("judgement_id"),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        *_of_judgement("corrections"),
        sa.PrimaryKeyConstraint("row", name="pk_corrections"),
        sa.UniqueConstraint(
            "workspace",
            "judgement_id",
            "mark",
            "by",
            "turn",
            name="uq_corrections_workspace_judgement_id_mark_by_turn",
        ),
    )
    op.create_index("ix_corrections_by", "corrections", ["workspace", "by"])
    op.create_table(
        "correction_consents",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        *_key("person"),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_correction_consents_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_correction_consents"),
    )
    op.create_index("ix_correction_consents_person", "correction_consents", ["workspace", "person"])
    for table in ("corrections", "correction_consents"):
        _append_only(table)


def _kept_texts() -> None:
    op.create_table(
        "kept_texts",
        *_key("judgement_id"),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("audience_id", sa.String(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        *_of_judgement("kept_texts"),
        sa.PrimaryKeyConstraint("workspace", "judgement_id", "person", name="pk_kept_texts"),
    )
    op.create_index("ix_kept_texts_person", "kept_texts", ["workspace", "person"])
    op.create_index("ix_kept_texts_audience_id", "kept_texts", ["workspace", "audience_id"])


def _key(name: str) -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column("workspace", sa.String(), nullable=False), sa.Column(name, sa.String(), nullable=False)


def _of_judgement(table: str) -> tuple[sa.ForeignKeyConstraint, sa.ForeignKeyConstraint]:
    return (
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name=f"fk_{table}_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace", "judgement_id"],
            ["judgements.workspace", "judgements.id"],
            name=f"fk_{table}_workspace_judgement_id",
        ),
    )


def _append_only(table: str) -> None:
    """The database itself refuses to change or delete what was said."""
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
