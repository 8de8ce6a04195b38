"""A digest of a persona that a million customers stand behind: from how many anything was heard, from whom, and all of it."""

import time
from collections.abc import Callable
from datetime import timedelta
from statistics import median

from bot.core.keeping_up.digest import HEARD_WITHIN
from bot.usecases.digest import CANDIDATES, MOST_NEWS, house_of, make_digest
from store.database import Database
from tests.bench.acquaintance import PERSONAS
from tests.bench.bar import at_most, line
from tests.bench.neglected import TODAY
from tests.bench.scale import Scale

COUNTED, MADE = 1.0, 3.0
"""Seconds: a count that a board waits for, and a digest that comes by itself."""
TIMES = 3
WEEK = timedelta(days=7)


def measure(engine: str, database: Database, workspace: str, scale: Scale) -> None:
    """After `neglected`, which puts them in touch, and `groups`, which puts all behind one persona."""
    store, persona = database.workspace(workspace), PERSONAS[0]
    since = TODAY - HEARD_WITHIN
    heard = store.heard_from([persona.id], since)[persona.id]
    line("digest", f"{engine}: of {scale.people:,}, heard from in 90 days", f"{heard:,}")
    house, fresh_from = house_of(store), TODAY - 99 * WEEK
    works: dict[str, tuple[float, Callable[[], object]]] = {
        "from how many anything was heard": (COUNTED, lambda: store.heard_from([persona.id], since)),
        "from whom last": (COUNTED, lambda: store.last_heard(persona.id, since, CANDIDATES)),
        "what is new": (COUNTED, lambda: store.put_down_since(persona.id, fresh_from, MOST_NEWS)),
        "the whole digest": (MADE, lambda: make_digest(store, persona, fresh_from, TODAY, house)),
    }
    for what, (bar, work) in works.items():
        at_most("digest", f"{engine}: {what}", _seconds(work), bar, "s")


def _seconds(work: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return median(took)
