"""What people can ask for at full size: a million customers, twenty million messages and ten million purchases."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from bot.core.audiences import Customer
from bot.core.norms import HoursNorm
from bot.core.retention import read_retention
from bot.imports.left_files import LeftFiles
from bot.usecases.digest import house_of, make_digest
from bot.usecases.export_customer import export_customer
from bot.usecases.forget_customer import Forgetting, forget_customer
from bot.usecases.list_neglected import list_neglected
from bot.usecases.list_personas import list_personas
from bot.usecases.look_up_group import look_up_group, look_up_how_many
from bot.usecases.look_up_preference import look_up_preference
from bot.usecases.names_in import names_in
from store.database import Database, open_database
from store.workspace import WorkspaceStore
from tests.bench.acquaintance import PERSONAS
from tests.bench.bar import at_most, line
from tests.bench.history import live_through
from tests.bench.people import misspelt, people
from tests.bench.place import database_url
from tests.bench.scale import Scale

WORKSPACE = "full"
WAITED = 2.0
"""Seconds that somebody waits in Slack without wondering."""
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
BATCH = 5_000
TIMES = 3
PORTIONS = 20
"""Of a thousand customers each, counted anew."""


def run(scale: Scale) -> None:
    for engine in ("sqlite", "postgres"):
        with database_url(engine) as url:
            database = open_database(url)
            _settle(database.workspace(WORKSPACE), scale.people)
            live_through(database, WORKSPACE, scale.people)
            measure(engine, database, scale.people)
            database.close()


def measure(engine: str, database: Database, number: int) -> None:
    store = database.workspace(WORKSPACE)
    for what, ask in _waited_for(store, number).items():
        at_most("full", f"{engine}: {what}", median(_seconds(ask) for _ in range(TIMES)), WAITED, "s")
    counted = _seconds(lambda: [store.settle_leanings() for _ in range(PORTIONS)])
    line("full", f"{engine}: {PORTIONS},000 customers counted anew for their groups", f"{counted:.1f} s")
    for what, work in _done_apart(database, f"c{number // 2:07}").items():
        line("full", f"{engine}: {what}", f"{_seconds(work):.1f} s")


def _waited_for(store: WorkspaceStore, number: int) -> dict[str, Callable[[], object]]:
    """`prefers` of a group comes after an import of everybody: nobody is counted anew yet."""
    somebody, persona = f"c{number // 2:07}", PERSONAS[0]
    typed = misspelt(next(islice(people(number), number // 2, None)).name, Random(3))
    named = ("Ask Zoë Quillfeather and Ben Okafor about bulbs. " * 100)[:4_000]
    return {
        "prefers by id": lambda: look_up_preference(store, somebody, NOW.date()),
        "by a name with two typos": lambda: store.find_audiences(typed),
        "by nobody's name": lambda: (store.find_audiences("qxzj vkwq"), store.holds_anybody()),
        "the board of the Home tab": lambda: (list_personas(store, NOW), store.customers_in("")),
        "prefers everyone": lambda: look_up_group(store),
        "prefers persona": lambda: look_up_group(store, persona.id),
        "everyone at 9am": lambda: look_up_how_many(store, "", [HoursNorm(9, 10)]),
        "who is out of touch": lambda: list_neglected(store, NOW),
        "a digest": lambda: make_digest(store, persona, NOW - timedelta(days=7), NOW, house_of(store)),
        "names in 4,000 characters": lambda: names_in(store, named),
    }


def _done_apart(database: Database, customer_id: str) -> dict[str, Callable[[], object]]:
    """What reads every text, or every row, and is told when it is done."""
    store, sweeping = database.workspace(WORKSPACE), database.sweeping(WORKSPACE)
    customer = store.audience(customer_id)
    if not isinstance(customer, Customer):
        raise TypeError(customer_id)

    def with_files(work: Callable[[Forgetting], object]) -> None:
        with TemporaryDirectory() as folder:
            work(Forgetting(store, database.erasing(WORKSPACE), LeftFiles(Path(folder) / "rejects.txt")))

    exporting = database.exporting(WORKSPACE)
    old = read_retention("touches 900, purchases 1500, assumed 900")
    return {
        "all that is stored of somebody": lambda: with_files(
            lambda it: export_customer(it, exporting, customer, lambda: NOW)
        ),
        "forgotten, with the proof": lambda: with_files(lambda it: forget_customer(it, customer, "bench")),
        "swept where nothing is old": lambda: sweeping.sweep(old),
        "the last purchase of all": store.last_purchase,
    }


def _settle(store: WorkspaceStore, number: int) -> None:
    """Six of ten stand behind a persona."""
    for persona in PERSONAS:
        store.keep_persona(persona)
    crowd = _crowd(number)
    while batch := list(islice(crowd, BATCH)):
        store.keep_customers(batch)


def _crowd(number: int) -> Iterator[Customer]:
    for place, one in enumerate(people(number)):
        persona = PERSONAS[place % 10].id if place % 10 < len(PERSONAS) else None
        yield replace(one, zone="UTC", email=f"p{place}@example.org", persona_id=persona)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
