"""The index of those behind a persona names them: who was heard from of a hundred thousand is counted from it, and not from
their rows, which lie all over the table.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

KNOWN = sa.text("persona_id IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_audiences_persona_id", table_name="audiences")
    op.create_index(
        "ix_audiences_persona_id",
        "audiences",
        ["workspace", "persona_id", "id"],
        sqlite_where=KNOWN,
        postgresql_where=KNOWN,
    )
