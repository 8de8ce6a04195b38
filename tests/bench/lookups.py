"""What `prefers` asks the store by id among 1,000,000 customers, against the same statements through SQLAlchemy Core.

The bar: at most three times as long, in the median.
"""

import time
from random import Random
from statistics import median

from sqlalchemy import select

from bot.usecases.find_audience import find_audience
from bot.usecases.read_dossier import read_dossier
from store.database import Database
from store.tables import audiences, consents, evidence, group_counts, touch_counts
from store.workspace import WorkspaceStore
from tests.bench.names import SIZE, peopled

LOOKUPS = 500


def run() -> None:
    for engine in ("sqlite", "postgres"):
        with peopled(engine, SIZE) as database:
            measure(engine, database, SIZE)


def measure(engine: str, database: Database, size: int, workspace: str = "T-bench") -> None:
    store, chance = database.workspace(workspace), Random(1)
    pairs = []
    for _ in range(LOOKUPS):
        customer_id = f"c{chance.randrange(size):07}"
        plain = _seconds_bare(database, workspace, customer_id)
        pairs.append((plain, _seconds_ours(store, customer_id)))
    bare, ours = (median(column) for column in zip(*pairs, strict=True))
    print(f"lookups  {engine}: Core {bare * 1e3:.2f} ms, ours {ours * 1e3:.2f} ms, {ours / bare:.1f} x (bar 3 x)")


def _seconds_ours(store: WorkspaceStore, customer_id: str) -> float:
    began = time.perf_counter()
    read_dossier(store, find_audience(store, customer_id))
    store.all_touch_counts()
    return time.perf_counter() - began


def _seconds_bare(database: Database, workspace: str, customer_id: str) -> float:
    """The rows alone, in one transaction each as a look-up asks for them."""
    began = time.perf_counter()
    for table, column, value in (
        (audiences, "id", customer_id),
        (evidence, "audience_id", customer_id),
        (consents, "customer_id", customer_id),
        (touch_counts, "customer_id", customer_id),
        (group_counts, "persona_id", ""),
    ):
        with database.engine.begin() as connection:
            query = select(table).where(table.c.workspace == workspace, table.c[column] == value)
            connection.execute(query).all()
    return time.perf_counter() - began
