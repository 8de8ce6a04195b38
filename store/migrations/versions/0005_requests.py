"""Requests, jobs and the ledger of what was posted."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

TIME = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "requests",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("taken_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_requests_workspace"),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_requests"),
    )
    op.create_table(
        "request_aliases",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_request_aliases_workspace"),
        sa.PrimaryKeyConstraint("workspace", "alias", name="pk_request_aliases"),
    )
    with op.batch_alter_table("request_aliases") as batch_op:
        batch_op.create_index("ix_request_aliases_request", ["workspace", "request_id"])

    op.create_table(
        "jobs",
        sa.Column("id", NUMBER, autoincrement=True, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", TIME),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("ended_at", TIME),
        sa.ForeignKeyConstraint(
            ["workspace", "request_id"], ["requests.workspace", "requests.id"], name="fk_jobs_workspace_request_id"
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_jobs_workspace"),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("workspace", "request_id", name="uq_jobs_workspace_request_id"),
    )
    with op.batch_alter_table("jobs") as batch_op:
        batch_op.create_index(
            "ix_jobs_due_at",
            ["due_at"],
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        )

    op.create_table(
        "postings",
        sa.Column("job_id", NUMBER, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("intended_at", TIME, nullable=False),
        sa.Column("ts", sa.String()),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_postings_job_id"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_postings_workspace"),
        sa.PrimaryKeyConstraint("job_id", "step", name="pk_postings"),
    )
    op.create_table(
        "checkpoints",
        sa.Column("job_id", NUMBER, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_checkpoints_job_id"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.id"], name="fk_checkpoints_workspace"),
        sa.PrimaryKeyConstraint("job_id", "key", name="pk_checkpoints"),
    )
