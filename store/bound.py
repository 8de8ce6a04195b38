"""A part of the store, bound to one workspace; every transaction of the store begins here."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, select
from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.preference.fading import HALF_LIFE
from store.engines import for_writing
from store.tables import audiences, workspaces

Clock = Callable[[], datetime]
NewId = Callable[[], str]


class NotStored(TheirRulesError):
    """Nothing is stored here under {ids}. Import or create it first, then try again."""


class Bound:
    """One workspace's view of the database. Subjects (audiences, evidence ...) build on it; none knows another's rows."""

    def __init__(self, engine: Engine, workspace: str, now: Clock, new_id: NewId, half_life: float = HALF_LIFE) -> None:
        self._reader, self._writer = engine, for_writing(engine)
        self._workspace, self._now, self._new_id = workspace, now, new_id
        self._half_life = half_life
        self._standing = False

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with telling_when_down(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction: all of it, or nothing. The workspace's own row is made before its first other row.

        A workspace has one writer at a time: SQLite has no more anyway, and on PostgreSQL the workspace's row is locked
        (so that the queue, which only refers to it, goes on), else two imports of one file would insert it twice.
        """
        with telling_when_down(), self._writer.begin() as connection:
            if not self._standing:
                make_workspace(connection, self._workspace, self._now())
            if connection.dialect.name == "postgresql":
                mine = select(workspaces.c.id).where(workspaces.c.id == self._workspace)
                connection.execute(mine.with_for_update(key_share=True))
            yield connection
        self._standing = True

    def _mine(self, table: Table, *columns: str) -> Select[*tuple[Any, ...]]:
        """A query of this workspace's rows alone."""
        return select(*(table.c[name] for name in columns or table.c.keys())).where(
            table.c.workspace == self._workspace
        )

    def _require(self, connection: Connection, ids: Sequence[str]) -> None:
        """Raise NotStored unless each id is an audience of this workspace."""
        wanted = sorted(set(ids))
        known = connection.scalars(self._mine(audiences, "id").where(audiences.c.id.in_(wanted))).all()
        if missing := set(wanted) - set(known):
            raise NotStored(ids=", ".join(sorted(missing)[:5]))


@contextmanager
def telling_when_down() -> Iterator[None]:
    """A database that cannot be reached, or is locked for too long, becomes ServiceDown."""
    try:
        yield
    except (OperationalError, InterfaceError, NoConnection) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise ServiceDown(service="The database", reason=reason) from error


def make_workspace(connection: Connection, workspace: str, now: datetime) -> None:
    connection.execute(upsert(connection, workspaces).on_conflict_do_nothing(), {"id": workspace, "made_at": now})


def upsert(connection: Connection, table: Table) -> SqliteInsert | PostgresInsert:
    """An INSERT that knows ON CONFLICT; SQLite and PostgreSQL spell it alike, SQLAlchemy has one class for each."""
    return SqliteInsert(table) if connection.dialect.name == "sqlite" else PostgresInsert(table)
