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


TELLING = """
import re, sys
from pathlib import Path
from bot.cli import main
sys.argv = ["their-rules", "personas", "suggest", "--json"]
try:
    main()
finally:
    print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""
"""The command, and in the end the kilobytes that it held at most: a process begins with its parent's ru_maxrss (proc(5))."""


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
        done = subprocess.run(
            [sys.executable, "-c", TELLING], env=env, stdout=out, stderr=subprocess.PIPE, text=True, check=True
        )
        took = time.perf_counter() - began
        out.seek(0)
        return Run(took, int(done.stderr.split()[-1]) / 1024, json.loads(out.read()))


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
