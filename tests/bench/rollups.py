"""What it takes to add up new touches by customer and by group, against the same upserts through SQLAlchemy Core alone."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from random import Random

from sqlalchemy import Connection, Table

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.touches import Outcome
from store.database import Database, open_database
from store.engines import for_writing
from store.kept import Row
from store.rollups import OWNER, SUMS, TIMES, Rollups, _adding
from store.tables import group_counts, touch_counts
from store.tally import Tallies, slot_of
from store.touches import BATCH
from tests.bench.bar import at_most, line
from tests.bench.imports import NOW, START
from tests.bench.place import database_url
from tests.bench.scale import Scale

BAR = 2.0
WORKSPACE, ZONE = "bench", "Europe/London"
CHANNELS = (Channel.EMAIL, Channel.SMS, Channel.PUSH)
OUTCOMES = (Outcome.SENT, Outcome.SENT, Outcome.OPENED, Outcome.CLICKED, Outcome.BOUNCED)

Sent = tuple[str, Channel, datetime, Outcome]


def run(scale: Scale) -> None:
    for engine in ("sqlite", "postgres"):
        with database_url(engine) as one, database_url(engine) as other:
            databases = open_database(one), open_database(other)
            ours, bare = _seconds(*databases, scale)
            for database in databases:
                database.close()
        what = f"{engine}: {scale.rows:,} touches"
        line("rollups", f"{what}, the same upserts through Core", f"{bare:.1f} s {scale.rows / bare:9,.0f} a second")
        line("rollups", f"{what}, added up", f"{ours:.1f} s {scale.rows / ours:9,.0f} a second")
        at_most("rollups", f"{engine}: added up / Core", ours / bare, BAR, "x")


def _seconds(ours: Database, bare: Database, scale: Scale) -> tuple[float, float]:
    """Of both, batch by batch in turn, as imports go: what else the machine does falls on both alike."""
    people = [f"c{number:07}" for number in range(scale.recipients)]
    for database in (ours, bare):
        database.workspace(WORKSPACE).keep_customers(Customer(id=each, name=each, zone=ZONE) for each in people)
    personas: dict[str, str | None] = dict.fromkeys(people)
    took, sent = [0.0, 0.0], _sent(people, scale.rows)
    while batch := list(islice(sent, BATCH)):
        took[0] += _within(ours, partial(_add_up, batch=batch, personas=personas))
        rows = {table: _rows(table, tallies) for table, tallies in _both(batch, personas).items()}
        took[1] += _within(bare, partial(_upsert, rows=rows))
    return took[0], took[1]


def _within(database: Database, work: Callable[[Connection], None]) -> float:
    """Seconds of the work alone, without its transaction's begin and end."""
    with for_writing(database.engine).begin() as connection:
        began = time.perf_counter()
        work(connection)
        return time.perf_counter() - began


def _add_up(connection: Connection, batch: Sequence[Sent], personas: dict[str, str | None]) -> None:
    Rollups(connection, WORKSPACE).add(_counted(batch), personas)


def _upsert(connection: Connection, rows: dict[Table, list[Row]]) -> None:
    for table, some in rows.items():
        connection.execute(_adding(connection, table), some)


def _counted(batch: Sequence[Sent]) -> Tallies:
    tallies = Tallies()
    for customer_id, channel, at, outcome in batch:
        tallies[customer_id, slot_of(ZONE, channel, at)].count(outcome, at)
    return tallies


def _both(batch: Sequence[Sent], personas: dict[str, str | None]) -> dict[Table, Tallies]:
    tallies = _counted(batch)
    return {touch_counts: tallies, group_counts: tallies.by_group(personas)}


def _rows(table: Table, tallies: Tallies) -> list[Row]:
    return [
        {
            "workspace": WORKSPACE,
            OWNER[table]: owner,
            **slot._asdict(),
            **{n: getattr(tally, n) for n in (*SUMS, *TIMES)},
        }
        for (owner, slot), tally in sorted(tallies.items(), key=lambda item: item[0])
    ]


def _sent(people: list[str], number: int) -> Iterator[Sent]:
    """In the order of time, as exports are."""
    chance, step = Random(7), (NOW - START) / (number + 1)
    for place in range(number):
        yield chance.choice(people), chance.choice(CHANNELS), START + step * place, chance.choice(OUTCOMES)
