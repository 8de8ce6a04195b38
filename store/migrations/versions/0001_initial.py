"""All tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _workspaces()
    _audiences()
    _evidence()
    _consents()
    _brand_and_tastes()
    _touches()
    _purchases()
    _drafts()
    _reviews_and_audit()
    _requests()
    _postings()


def _workspaces() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workspaces"),
    )


def _audiences() -> None:
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
    op.create_index(
        "ix_audiences_email_key",
        "audiences",
        ["workspace", "email_key"],
        sqlite_where=sa.text("email_key IS NOT NULL"),
        postgresql_where=sa.text("email_key IS NOT NULL"),
    )
    op.create_index(
        "ix_audiences_personas",
        "audiences",
        ["workspace"],
        sqlite_where=sa.text("kind = 'persona'"),
        postgresql_where=sa.text("kind = 'persona'"),
    )
    op.create_index("ix_audiences_name_key", "audiences", ["workspace", "name_key"])
    op.create_index(
        "ix_audiences_persona_id",
        "audiences",
        ["workspace", "persona_id"],
        sqlite_where=sa.text("persona_id IS NOT NULL"),
        postgresql_where=sa.text("persona_id IS NOT NULL"),
    )
    op.create_index(
        "ix_audiences_phone_tail",
        "audiences",
        ["workspace", "phone_tail"],
        sqlite_where=sa.text("phone_tail IS NOT NULL"),
        postgresql_where=sa.text("phone_tail IS NOT NULL"),
    )
    op.create_index(
        "uq_audiences_external_id",
        "audiences",
        ["workspace", "external_id"],
        unique=True,
        sqlite_where=sa.text("external_id IS NOT NULL"),
        postgresql_where=sa.text("external_id IS NOT NULL"),
    )
    _find_on_sqlite() if _on_sqlite() else _find_on_postgres()


def _evidence() -> None:
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
    op.create_index("ix_evidence_audience_id", "evidence", ["workspace", "audience_id"])


def _consents() -> None:
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
    op.create_index(
        "uq_consent_log_told",
        "consent_log",
        ["workspace", "customer_id", "channel", "state", "basis", "told_on"],
        unique=True,
    )
    _append_only("consent_log")


def _brand_and_tastes() -> None:
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


def _touches() -> None:
    op.create_table(
        "touches",
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
        sa.PrimaryKeyConstraint("workspace", "customer_id", "key", name="pk_touches"),
        sqlite_with_rowid=False,
    )
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
        sa.PrimaryKeyConstraint("workspace", "customer_id", "channel", "daypart", "weekend", name="pk_touch_counts"),
        sqlite_with_rowid=False,
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
        sqlite_with_rowid=False,
    )


def _purchases() -> None:
    op.create_table(
        "purchases",
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
        sa.PrimaryKeyConstraint("workspace", "customer_id", "key", name="pk_purchases"),
        sqlite_with_rowid=False,
    )


def _drafts() -> None:
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
    op.create_index("ix_drafts_thread", "drafts", ["workspace", "room", "thread"])
    op.create_table(
        "versions",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("written", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("channel_asked", sa.Boolean(), nullable=False),
        sa.Column("notices", sa.JSON(), nullable=False),
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
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "draft_id", "number"],
            ["versions.workspace", "versions.draft_id", "versions.number"],
            name="fk_evidence_snapshots_workspace_draft_id_number",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_evidence_snapshots_workspace"),
        sa.PrimaryKeyConstraint("workspace", "draft_id", "number", "position", name="pk_evidence_snapshots"),
    )


def _reviews_and_audit() -> None:
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
    op.create_index("ix_reviews_draft", "reviews", ["workspace", "draft_id", "number"])
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
    op.create_index("ix_audit_about", "audit", ["workspace", "about"])
    _append_only("audit")


def _requests() -> None:
    op.create_table(
        "requests",
        sa.Column("job_id", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("taken_at", TIME, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", TIME),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("ended_at", TIME),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_requests_workspace"),
        sa.PrimaryKeyConstraint("job_id", name="pk_requests"),
    )
    op.create_index("ix_requests_kind", "requests", ["workspace", "kind", "taken_at"])
    op.create_index(
        "ix_requests_due_at",
        "requests",
        ["due_at"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_table(
        "request_names",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_request_names_workspace"),
        sa.PrimaryKeyConstraint("workspace", "name", name="pk_request_names"),
        sqlite_with_rowid=False,
    )
    _name_requests()


def _postings() -> None:
    op.create_table(
        "postings",
        sa.Column("job_id", NUMBER, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("intended_at", TIME, nullable=False),
        sa.Column("ts", sa.String()),
        sa.ForeignKeyConstraint(["job_id"], ["requests.job_id"], name="fk_postings_job_id"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_postings_workspace"),
        sa.PrimaryKeyConstraint("job_id", "step", name="pk_postings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "checkpoints",
        sa.Column("job_id", NUMBER, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["requests.job_id"], name="fk_checkpoints_job_id"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_checkpoints_workspace"),
        sa.PrimaryKeyConstraint("job_id", "key", name="pk_checkpoints"),
    )


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


def _name_requests() -> None:
    """A request that is written down takes all of its names, or fails on the first that another has."""
    if _on_sqlite():
        op.execute(
            "CREATE TRIGGER requests_named AFTER INSERT ON requests BEGIN"
            " INSERT INTO request_names (workspace, name, job_id)"
            " SELECT new.workspace, value, new.job_id FROM json_each(new.names); END"
        )
        return
    op.execute(
        "CREATE FUNCTION requests_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO request_names (workspace, name, job_id)"
        " SELECT new.workspace, name, new.job_id FROM json_array_elements_text(new.names) AS given (name);"
        " RETURN NULL; END $$"
    )
    op.execute("CREATE TRIGGER requests_named AFTER INSERT ON requests FOR EACH ROW EXECUTE FUNCTION requests_name()")


def _append_only(table: str) -> None:
    """The database itself refuses to change or delete what was done."""
    message = f"{table} is append-only"
    if _on_sqlite():
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


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
