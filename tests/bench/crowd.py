"""A million customers, made once for each database: find them by misspelt names, and look them up by id."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from sqlalchemy import text

from store.database import Database, open_database
from store.workspace import WorkspaceStore
from tests.bench import forgetting, groups, keeping_up, lookups, names, neglected
from tests.bench.acquaintance import get_to_know
from tests.bench.people import people
from tests.bench.place import database_url
from tests.bench.scale import Scale

WORKSPACE = "T-bench"
BATCH = 5_000


def run(scale: Scale) -> None:
    for engine in ("sqlite", "postgres"):
        with crowd(engine, scale) as database:
            names.measure(engine, database.workspace(WORKSPACE), scale)
            lookups.measure(engine, database, WORKSPACE, scale)
            neglected.measure(engine, database, WORKSPACE, scale)
            forgetting.measure(engine, database, WORKSPACE, scale)
            groups.measure(engine, database, WORKSPACE, scale)
            keeping_up.measure(engine, database, WORKSPACE, scale)


@contextmanager
def crowd(engine: str, scale: Scale) -> Iterator[Database]:
    with database_url(engine) as url:
        database = open_database(url)
        _settle(database.workspace(WORKSPACE), scale)
        with database.engine.begin() as connection:
            connection.execute(text("ANALYZE"))
        yield database
        database.close()


def _settle(store: WorkspaceStore, scale: Scale) -> None:
    everybody = people(scale.people)
    while batch := list(islice(everybody, BATCH)):
        store.keep_customers(batch)
    get_to_know(store, scale.known)
