"""Fixtures that all tests share: clocks and ids that can be foretold, and a store on each database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, text

from store.database import Database, open_database
from store.tables import metadata
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.store.server import fresh_database, postgres_or_skip

ENGINES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def new_id() -> FakeIds:
    return FakeIds()


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A server of this process's own; with several test processes each has one."""
    yield from postgres_or_skip()


@pytest.fixture
def empty_postgres(postgres_address: str) -> Iterator[str]:
    """A database without a single table."""
    with fresh_database(postgres_address, "empty") as url:
        yield url


@pytest.fixture(scope="session")
def migrated_postgres(postgres_address: str) -> Iterator[str]:
    """A database with all tables, which the tests of this process share one after the other."""
    with fresh_database(postgres_address, "shared") as url:
        open_database(url).close()
        yield url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an empty database: copying it is quicker than migrating."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    database = open_database(f"sqlite:///{path}")
    with database.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    database.close()
    return path.read_bytes()


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty, migrated database: of each engine in turn."""
    if request.param == "sqlite":
        return _sqlite(request, tmp_path)
    address: str = request.getfixturevalue("migrated_postgres")
    _empty(address)
    return address


@pytest.fixture(params=ENGINES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that nothing was ever written to: of each engine in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'their-rules.db'}"
    address: str = request.getfixturevalue("empty_postgres")
    return address


@pytest.fixture
def opened(clock: FakeClock, new_id: FakeIds) -> Iterator[Callable[..., Database]]:
    """Opens databases and closes them after the test."""
    databases: list[Database] = []

    def open_one(address: str, **options: object) -> Database:
        databases.append(open_database(address, now=clock, new_id=new_id, **options))  # type: ignore[arg-type]  # lease
        return databases[-1]

    yield open_one
    for database in databases:
        database.close()


@pytest.fixture
def database(url: str, opened: Callable[..., Database]) -> Database:
    return opened(url)


@pytest.fixture
def store(database: Database) -> WorkspaceStore:
    """A workspace on each engine in turn."""
    return database.workspace("T-larkmoor")


@pytest.fixture
def sqlite_store(request: pytest.FixtureRequest, tmp_path: Path, opened: Callable[..., Database]) -> WorkspaceStore:
    """A workspace on SQLite alone, for tests that are not about the store."""
    return opened(_sqlite(request, tmp_path)).workspace("T-larkmoor")


def _sqlite(request: pytest.FixtureRequest, folder: Path) -> str:
    path = folder / "their-rules.db"
    path.write_bytes(request.getfixturevalue("migrated_sqlite"))
    return f"sqlite:///{path}"


def _empty(address: str) -> None:
    """Append-only tables refuse to be emptied, so their triggers rest meanwhile."""
    database = open_database(address)
    with database.engine.begin() as connection:
        connection.execute(text("SET session_replication_role = replica"))
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
        connection.execute(text("SET session_replication_role = DEFAULT"))
    database.close()
