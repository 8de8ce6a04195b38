"""Personas suggested from a million purchases of a hundred thousand customers, by the command as it is run."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from sqlalchemy import insert, text

from bot.core.audiences import Customer
from store.database import open_database
from store.kept import Row
from store.tables import purchases
from tests.bench.bar import at_most, line
from tests.bench.place import database_url
from tests.bench.scale import Scale
from tests.clusters.crowd import EVERYTHING, KINDS

WORKSPACE = "bench"
EACH = 10
"""Purchases of a customer, on average."""
SECONDS, MEGABYTES = 60.0, 1_500.0
UNTIL = datetime(2026, 11, 20, tzinfo=UTC)
AT_ONCE = 1_000
"""Customers in one statement's purchases."""


class Run(NamedTuple):
    seconds: float
    megabytes: float
    told: dict[str, object]


def run(scale: Scale) -> None:
    for engine in ("sqlite", "postgres"):
        with database_url(engine) as url:
            fill(url, scale.rows // EACH)
            found = suggested(url)
        what = f"{engine}: {found.told['purchases']:,} purchases of {found.told['customers']:,} customers"
        proposals = found.told["proposals"]
        line("suggest", f"{what}, proposals", str(len(proposals) if isinstance(proposals, list) else 0))
        at_most("suggest", what, found.seconds, SECONDS, "s", digits=1)
        at_most("suggest", f"{what}, memory", found.megabytes, MEGABYTES, "MB", digits=0)


def suggested(url: str) -> Run:
    """`their-rules personas suggest` in a process of its own."""
    env = os.environ | {"DATABASE_URL": url, "WORKSPACE": WORKSPACE}
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "bot", "personas", "suggest", "--json"], env=env, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"it ended with {process.returncode}")
        out.seek(0)
        return Run(took, used.ru_maxrss / 1024, json.loads(out.read()))


def fill(url: str, customers: int) -> None:
    """Four kinds of customers, and every fifth who buys whatever comes; straight into the table, as imports are not measured."""
    database = open_database(url)
    database.workspace(WORKSPACE).keep_customers(
        Customer(id=f"c{n:07}", name=f"Person {n}", zone="Europe/London") for n in range(customers)
    )
    chance = Random(5)
    for start in range(0, customers, AT_ONCE):
        some = [row for n in range(start, min(start + AT_ONCE, customers)) for row in _purchases(n, chance)]
        with database.engine.begin() as connection:
            connection.execute(insert(purchases), some)
    with database.engine.begin() as connection:
        connection.execute(text("ANALYZE"))
    database.close()


def _purchases(number: int, chance: Random) -> Iterator[Row]:
    shares = EVERYTHING if number % 5 == 0 else list(KINDS.values())[number % len(KINDS)]
    bought = 1 + min(int(chance.expovariate(1 / (EACH - 0.5))), 200)
    for each, category in enumerate(chance.choices(list(shares), list(shares.values()), k=bought)):
        yield {
            "workspace": WORKSPACE,
            "customer_id": f"c{number:07}",
            "key": f"id {number}-{each}",
            "at": UNTIL - timedelta(minutes=chance.randrange(3 * 525_600)),
            "product": f"{category} of a kind",
            "category": category,
            "quantity": 1,
            "amount": int(chance.lognormvariate(7, 0.7)),
            "currency": "GBP",
            "external_id": f"{number}-{each}",
        }
