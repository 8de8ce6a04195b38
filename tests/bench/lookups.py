"""What `prefers` takes by id, reading and deciding, against the same rows through SQLAlchemy Core alone."""

import time
from datetime import date
from random import Random
from statistics import median

from sqlalchemy import Connection, Table, select

from bot.usecases.look_up_preference import look_up_preference
from store.database import Database
from store.tables import audiences, consents, evidence, group_counts, touch_counts
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

BAR = 3.0
TODAY = date(2026, 11, 20)


def measure(engine: str, database: Database, workspace: str, scale: Scale) -> None:
    """Of customers about whom there is evidence, consents and touches, by turns."""
    store, chance = database.workspace(workspace), Random(1)
    pairs = []
    for _ in range(scale.queries):
        customer_id = f"c{chance.randrange(scale.known):07}"
        bare = _seconds_bare(database, workspace, customer_id)
        began = time.perf_counter()
        look_up_preference(store, customer_id, TODAY)
        pairs.append((bare, time.perf_counter() - began))
    bare, ours = (median(column) for column in zip(*pairs, strict=True))
    line("lookups", f"{engine}: the same rows through Core", f"{bare * 1e3:.2f} ms")
    line("lookups", f"{engine}: prefers by id, read and decided", f"{ours * 1e3:.2f} ms")
    at_most("lookups", f"{engine}: ours / Core", ours / bare, BAR, "x")


def _seconds_bare(database: Database, workspace: str, customer_id: str) -> float:
    """The rows alone, each question in a transaction of its own, as a look-up asks them."""
    began = time.perf_counter()

    def rows(table: Table, column: str, value: object) -> list[tuple[object, ...]]:
        with database.engine.begin() as connection:
            return _rows(connection, table, workspace, column, value)

    persona_id = rows(audiences, "id", customer_id)[0][audiences.c.keys().index("persona_id")]
    rows(audiences, "id", persona_id)
    for owner in (customer_id, persona_id):
        rows(evidence, "audience_id", owner)
    rows(consents, "customer_id", customer_id)
    rows(touch_counts, "customer_id", customer_id)
    for owner in (persona_id, ""):
        rows(group_counts, "persona_id", owner)
    return time.perf_counter() - began


def _rows(connection: Connection, table: Table, workspace: str, column: str, value: object) -> list[tuple[object, ...]]:
    query = select(table).where(table.c.workspace == workspace, table.c[column] == value)
    return [tuple(row) for row in connection.execute(query)]
