"""Customers and personas, with the indexes that find them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workspaces"),
    )
    op.create_table(
        "audiences",
        sa.Column("row", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("zone", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("external_id", sa.String()),
        sa.Column("email", sa.String()),
        sa.Column("phone", sa.String()),
        sa.Column("job", sa.String()),
        sa.Column("company", sa.String()),
        sa.Column("city", sa.String()),
        sa.Column("region", sa.String()),
        sa.Column("country", sa.String()),
        sa.Column("persona_id", sa.String()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("profile", sa.JSON()),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("email_key", sa.String()),
        sa.Column("phone_tail", sa.String()),
        sa.Column("made_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_audiences_workspace"),
        sa.PrimaryKeyConstraint("row", name="pk_audiences"),
        sa.UniqueConstraint("workspace", "id", name="uq_audiences_workspace_id"),
    )
    with op.batch_alter_table("audiences") as batch_op:
        batch_op.create_index(
            "ix_audiences_email_key",
            ["workspace", "email_key"],
            sqlite_where=sa.text("email_key IS NOT NULL"),
            postgresql_where=sa.text("email_key IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_audiences_personas",
            ["workspace"],
            sqlite_where=sa.text("kind = 'persona'"),
            postgresql_where=sa.text("kind = 'persona'"),
        )
        batch_op.create_index("ix_audiences_name_key", ["workspace", "name_key"])
        batch_op.create_index(
            "ix_audiences_persona_id",
            ["workspace", "persona_id"],
            sqlite_where=sa.text("persona_id IS NOT NULL"),
            postgresql_where=sa.text("persona_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_audiences_phone_tail",
            ["workspace", "phone_tail"],
            sqlite_where=sa.text("phone_tail IS NOT NULL"),
            postgresql_where=sa.text("phone_tail IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_audiences_external_id",
            ["workspace", "external_id"],
            unique=True,
            sqlite_where=sa.text("external_id IS NOT NULL"),
            postgresql_where=sa.text("external_id IS NOT NULL"),
        )

    _find_on_sqlite() if op.get_bind().dialect.name == "sqlite" else _find_on_postgres()


def _find_on_sqlite() -> None:
    """Two full-text indexes over the folded columns: whole words, and runs of three letters; triggers keep them."""
    op.execute(
        "CREATE VIRTUAL TABLE audience_words USING fts5("
        "name_key, title_key, words, content='audiences', content_rowid='row', tokenize='unicode61', detail='column')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE audience_trigrams USING fts5("
        "name_key, title_key, content='audiences', content_rowid='row', tokenize='trigram', detail='none')"
    )
    forget = (
        "INSERT INTO audience_words(audience_words, rowid, name_key, title_key, words)"
        " VALUES ('delete', old.row, old.name_key, old.title_key, old.words);"
        "INSERT INTO audience_trigrams(audience_trigrams, rowid, name_key, title_key)"
        " VALUES ('delete', old.row, old.name_key, old.title_key);"
    )
    learn = (
        "INSERT INTO audience_words(rowid, name_key, title_key, words)"
        " VALUES (new.row, new.name_key, new.title_key, new.words);"
        "INSERT INTO audience_trigrams(rowid, name_key, title_key) VALUES (new.row, new.name_key, new.title_key);"
    )
    op.execute(f"CREATE TRIGGER audiences_learnt AFTER INSERT ON audiences BEGIN {learn} END")
    op.execute(f"CREATE TRIGGER audiences_forgotten AFTER DELETE ON audiences BEGIN {forget} END")
    op.execute(
        "CREATE TRIGGER audiences_renamed AFTER UPDATE OF words, name_key, title_key ON audiences"
        " WHEN (old.words, old.name_key, old.title_key) IS NOT (new.words, new.name_key, new.title_key)"
        f" BEGIN {forget} {learn} END"
    )


def _find_on_postgres() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.execute("CREATE INDEX ix_audiences_words ON audiences USING gin (to_tsvector('simple', words))")
    op.execute(
        "CREATE INDEX ix_audiences_trigrams ON audiences USING gin ((name_key || ' ' || title_key) gin_trgm_ops)"
    )
