"""Engines as the store needs them: transactions that begin where we say, and SQLite that waits its turn."""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import ConnectionPoolEntry

from store.failures import ClosedStore, tell_what_stays
from store.turns import has_let_go, has_taken, wait_for_turn
from store.urls import shown

BUSY = 10.0
"""Seconds that one SQLite writer waits for another before it fails."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",  # readers never wait for the writer
    "PRAGMA synchronous=NORMAL",  # in WAL mode a crash of the machine may cost the last commits, never the file
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={int(BUSY * 1000)}",
)


def make_engine(url: URL) -> Engine:
    return _sqlite(url) if url.drivername == "sqlite" else _postgres(url)


def for_writing(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions take SQLite's write lock at their start.

    A transaction that reads first and writes later would fail at once, without waiting, where another has written.
    """
    return engine.execution_options(writes=True)


def _postgres(url: URL) -> Engine:
    return _engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})


def _sqlite(url: URL) -> Engine:
    if "uri" not in url.query:  # file:… with options names a file that is there
        _make_folder(url)
    engine = _engine(url, connect_args={"timeout": BUSY})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    for end in ("commit", "rollback"):
        event.listen(engine, end, _end)
    return engine


def _make_folder(url: URL) -> None:
    try:
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClosedStore(address=shown(url), reason=(error.strerror or "no such folder").lower()) from error


def _engine(url: URL, **options: object) -> Engine:
    """An error of the database goes to logs: it names the statement, never the names and words that were to be stored."""
    engine = create_engine(url, pool_size=8, max_overflow=40, hide_parameters=True, **options)
    tell_what_stays(engine)
    return engine


def _prepare(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late and knows no IMMEDIATE
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    if not _writes(connection):
        connection.exec_driver_sql("BEGIN")
        return
    wait_for_turn()
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    has_taken()


def _end(connection: Connection) -> None:
    """SQLAlchemy tells of it just before it is done: a portion's own commit is a few milliseconds of it."""
    if _writes(connection):
        has_let_go()


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))
