"""What all tables share: one catalogue, and a workspace in every row."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, String, Table
from sqlalchemy.sql.schema import SchemaItem

from store.columns import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", String, primary_key=True),
    Column("made_at", UtcDateTime, nullable=False),
)


def workspace(*, key: bool = True) -> Column[str]:
    """The workspace that a row belongs to; part of the primary key, so that equal ids in two workspaces never meet."""
    return Column("workspace", String, ForeignKey("workspaces.id"), primary_key=key, nullable=False)


def audiences_workspace(*, key: bool = True) -> Column[str]:
    """The same where the row refers to an audience, which has the reference: one look-up less for each of a million."""
    return Column("workspace", String, primary_key=key, nullable=False)


def row_number(name: str = "row") -> Column[int]:
    """A number the database gives; an INTEGER on SQLite, which is its rowid."""
    return Column(name, BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)


def table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items)


def clustered(name: str, *items: SchemaItem) -> Table:
    """A table of small rows that lie in the order of their key; on SQLite that is one tree to write instead of two."""
    return Table(name, metadata, *items, sqlite_with_rowid=False)
