"""Writing a request down against a bare commit of one row in the same database."""

import time
from collections.abc import Callable
from statistics import median

from sqlalchemy import Column, Integer, MetaData, String, Table, insert

from bot.usecases.requests import Request
from store.database import Database, open_database
from store.engines import for_writing
from tests.bench.place import database_url

ROUNDS = 1_000
BARE = Table("bare", MetaData(), Column("id", Integer, primary_key=True), Column("text", String))


def run() -> None:
    for engine in ("sqlite", "postgres"):
        with database_url(engine) as url:
            database = open_database(url)
            _measure(engine, database)
            database.close()


def _measure(engine: str, database: Database) -> None:
    """Both in turn, so that whatever else the machine does falls on both."""
    writer = for_writing(database.engine)
    BARE.create(database.engine)

    def bare(number: int) -> None:
        with writer.begin() as connection:
            connection.execute(insert(BARE), {"text": f"{number}"})

    def take(number: int) -> None:
        assert database.queue.take(Request(id=f"Ev{number}", workspace="T", kind="asked", payload={"text": "hello"}))

    pairs = [(_seconds(bare, number), _seconds(take, number)) for number in range(ROUNDS)]
    plain, ours = (median(column) for column in zip(*pairs, strict=True))
    print(f"acks_db  {engine}: bare commit {plain * 1e3:.2f} ms, take {ours * 1e3:.2f} ms, {ours / plain:.1f} x bare")


def _seconds(work: Callable[[int], None], number: int) -> float:
    began = time.perf_counter()
    work(number)
    return time.perf_counter() - began
