"""Who told us of a consent."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0003"


def upgrade() -> None:
    """What was told before says nobody: the log is append-only, and nobody is put in afterwards."""
    op.add_column("consent_log", sa.Column("recorded_by", sa.String(), nullable=False, server_default=""))
