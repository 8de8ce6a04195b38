"""The database of all workspaces: open it, and ask it for the store of one."""

from datetime import UTC, datetime, timedelta
from functools import cached_property

from sqlalchemy import Engine, text

from bot.usecases.requests import LEASE
from store.bound import Clock, NewId, telling_when_down
from store.engines import make_engine
from store.ledger import DatabaseLedger
from store.migrate import bring_up_to_date
from store.queue import DatabaseQueue
from store.urls import read_url, shown
from store.workspace import WorkspaceStore


def utc_now() -> datetime:
    return datetime.now(UTC)


def ulid() -> str:
    """Sorts by the time it was made, and is unique across processes."""
    from ulid import ULID  # noqa: PLC0415 - a look-up makes no ids

    return str(ULID())


class Database:
    """Safe to share between threads: connections are pooled, a store holds none between two questions."""

    def __init__(self, engine: Engine, now: Clock, new_id: NewId, lease: timedelta) -> None:
        self.engine = engine
        self._now, self._new_id, self._lease = now, new_id, lease

    def workspace(self, workspace_id: str) -> WorkspaceStore:
        """The store of this workspace, which comes to stand when something is first written to it."""
        return WorkspaceStore(self.engine, workspace_id, self._now, self._new_id)

    @cached_property
    def queue(self) -> DatabaseQueue:
        return DatabaseQueue(self.engine, self._lease)

    @cached_property
    def ledger(self) -> DatabaseLedger:
        return DatabaseLedger(self.engine)

    @property
    def address(self) -> str:
        """Where it is, as it may be shown: without a password."""
        return shown(self.engine.url)

    def ping(self) -> None:
        """Raises ServiceDown where the database does not answer."""
        with telling_when_down(), self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str, *, now: Clock = utc_now, new_id: NewId = ulid, lease: timedelta = LEASE) -> Database:
    """The database at this address, brought up to date. Raises BadDatabaseUrl, ServiceDown or NewerDatabase."""
    with telling_when_down():
        engine = make_engine(read_url(url))
        bring_up_to_date(engine)
    return Database(engine, now, new_id, lease)
