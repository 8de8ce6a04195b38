"""The database of all workspaces: open it, and ask it for the store of one."""

from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine, select, text
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import new_id as ulid
from bot.clock import utc_now
from bot.core.preference.fading import HALF_LIFE
from bot.usecases.requests import LEASE
from store.bound import Clock, NewId, telling_when_down
from store.clock import from_now
from store.engines import for_writing, make_engine
from store.erasing import Erasing
from store.exporting import Exporting
from store.failures import ClosedStore
from store.ledger import DatabaseLedger
from store.migrate import bring_up_to_date
from store.queue import DatabaseQueue
from store.sweeping import Sweeping
from store.taken import TakenRequests
from store.urls import read_url, shown
from store.workspace import WorkspaceStore


class Database:
    """Safe to share between threads: connections are pooled, a store holds none between two questions."""

    def __init__(self, engine: Engine, now: Clock, new_id: NewId, lease: timedelta) -> None:
        self.engine = engine
        self._now, self._new_id, self._lease = now, new_id, lease

    def workspace(self, workspace_id: str, half_life: float = HALF_LIFE) -> WorkspaceStore:
        """The store of this workspace, which comes to stand when something is first written to it. After `half_life`
        days a touch counts half.
        """
        return WorkspaceStore(self.engine, workspace_id, self._now, self._new_id, half_life)

    def erasing(self, workspace_id: str) -> Erasing:
        """What forgets a customer of this workspace."""
        return Erasing(self.engine, workspace_id, self._now, self._new_id)

    def exporting(self, workspace_id: str) -> Exporting:
        """What writes down all that is stored of a customer of this workspace."""
        return Exporting(self.engine, workspace_id, self._now, self._new_id)

    def sweeping(self, workspace_id: str) -> Sweeping:
        """What deletes that which this workspace keeps no longer."""
        return Sweeping(self.engine, workspace_id, self._now, self._new_id)

    @cached_property
    def queue(self) -> DatabaseQueue:
        return DatabaseQueue(self.engine, self._lease)

    @cached_property
    def ledger(self) -> DatabaseLedger:
        return DatabaseLedger(self.engine)

    @cached_property
    def taken(self) -> TakenRequests:
        return TakenRequests(self.engine)

    @property
    def address(self) -> str:
        """Where it is, as it may be shown: without a password."""
        return shown(self.engine.url)

    @property
    def folder(self) -> Path | None:
        """Where it lies, if it is a file."""
        return Path(self.engine.url.database or "").parent if self.engine.dialect.name == "sqlite" else None

    def ping(self) -> None:
        """Raises ServiceDown where the database does not answer."""
        with telling_when_down(), self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def revision(self) -> str:
        """The migration that its tables stand at."""
        with telling_when_down(), self.engine.connect() as connection:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())

    def refuses_writing(self) -> str:
        """Makes a change and takes it back at once: "" where it may be made, else what the database says."""
        try:
            with for_writing(self.engine).connect() as connection:
                connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
                connection.rollback()
        except ClosedStore as error:
            return str(error.facts["reason"])
        except SQLAlchemyError as error:
            return type(error).__name__
        return ""

    def clock(self) -> datetime | None:
        """What its own clock shows; None where it is a file, and has this machine's."""
        if self.engine.dialect.name == "sqlite":
            return None
        with telling_when_down(), self.engine.connect() as connection:
            return connection.execute(select(from_now())).scalar_one()

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str, *, now: Clock = utc_now, new_id: NewId = ulid, lease: timedelta = LEASE) -> Database:
    """The database at this address, brought up to date. Raises BadDatabaseUrl, NoStore, ClosedStore,
    ForeignDatabase, NewerDatabase or ServiceDown.
    """
    with telling_when_down():
        engine = make_engine(read_url(url))
        bring_up_to_date(engine)
    return Database(engine, now, new_id, lease)
