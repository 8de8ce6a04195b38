"""Writing a request down against a bare commit of one row in the same database."""

import time
from collections.abc import Callable
from statistics import median

from sqlalchemy import Column, Integer, MetaData, String, Table, insert

from bot.usecases.requests import Request
from store.database import Database, open_database
from store.engines import for_writing
from tests.bench.bar import line
from tests.bench.place import database_url
from tests.bench.scale import Scale

BARE = Table("bare", MetaData(), Column("id", Integer, primary_key=True), Column("text", String))


def run(scale: Scale) -> None:
    for engine in ("sqlite", "postgres"):
        with database_url(engine) as url:
            database = open_database(url)
            _measure(engine, database, scale.calls)
            database.close()


def _measure(engine: str, database: Database, rounds: int) -> None:
    """Both in turn, so that whatever else the machine does falls on both."""
    writer = for_writing(database.engine)
    BARE.create(database.engine)

    def bare(number: int) -> None:
        with writer.begin() as connection:
            connection.execute(insert(BARE), {"text": f"{number}"})

    def take(number: int) -> None:
        assert database.queue.take(Request(id=f"Ev{number}", workspace="T", kind="asked", payload={"text": "hello"}))

    pairs = [(_seconds(bare, number), _seconds(take, number)) for number in range(rounds)]
    plain, ours = (median(column) for column in zip(*pairs, strict=True))
    line("takes", f"{engine}: a bare commit of one row", f"{plain * 1e3:.2f} ms")
    line("takes", f"{engine}: a request taken down", f"{ours * 1e3:.2f} ms")
    line("takes", f"{engine}: ours / bare", f"{ours / plain:.1f} x")


def _seconds(work: Callable[[int], None], number: int) -> float:
    began = time.perf_counter()
    work(number)
    return time.perf_counter() - began
