"""How fast touches and customers are imported by the command as it is run, and how much memory a large file takes."""

import csv
import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.core.audiences import Customer
from bot.usecases.ports import Store
from store.database import open_database
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

BAR = 5.0
MOST_HELD = 300.0
"""Megabytes, for as many customers as anybody has."""
START = datetime(2025, 6, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 20, tzinfo=UTC)
CHANNELS = ("email", "sms", "push", "whatsapp", "phone")
OUTCOMES = ("sent", "sent", "sent", "opened", "clicked", "replied", "bounced")
INSERT = "INSERT INTO touches (workspace, customer_id, channel, at, outcome, key) VALUES ('bench', ?, ?, ?, ?, ?)"


def touches(names: list[str], rows: int) -> Iterator[tuple[str, ...]]:
    """In the order of time, as exports are: so neighbours in the file are strangers in the index."""
    chance = random.Random(7)
    step = (NOW - START) / (rows + 1)
    for number in range(rows):
        at = (START + step * number).isoformat(timespec="seconds")
        yield chance.choice(names), chance.choice(CHANNELS), at, chance.choice(OUTCOMES), f"T{number}"


def write(path: Path, rows: Iterator[tuple[str, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer", "channel", "at", "outcome", "external_id"))
        writer.writerows(rows)
    return path


def peopled(folder: Path, name: str, external_ids: list[str]) -> tuple[Path, Store]:
    path = folder / f"{name}.db"
    store = open_database(f"sqlite:///{path}").workspace("bench")
    store.keep_customers(
        Customer(id="", name=f"Person {n}", external_id=key, zone="Europe/London") for n, key in enumerate(external_ids)
    )
    return path, store


def ours(database: Path, path: Path, *options: str, kind: str = "touches") -> tuple[float, dict[str, int]]:
    """Seconds and counts of the command as people run it, from its start to its end."""
    command = [sys.executable, "-m", "bot", "import", kind, str(path), "--json", *options]
    env = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "WORKSPACE": "bench"}
    start = time.perf_counter()
    done = subprocess.run(command, env=env, check=True, capture_output=True)
    took = time.perf_counter() - start
    return took, json.loads(done.stdout)["files"][0]


def bare(database: Path, path: Path) -> float:
    """csv.reader and executemany into the same table and indexes, in one transaction, unchecked, ids known already."""
    start = time.perf_counter()
    with sqlite3.connect(database) as connection, path.open(encoding="utf-8", newline="") as file:
        connection.execute("PRAGMA synchronous = NORMAL")
        rows = csv.reader(file)
        next(rows)
        connection.executemany(INSERT, rows)
    connection.close()
    return time.perf_counter() - start


def large(folder: Path, names: list[str], size: int) -> Path:
    """A file of so many bytes."""
    sample = write(folder / "small.csv", touches(names, 10_000))
    return write(folder / "large.csv", touches(names, size * 10_000 // sample.stat().st_size))


def held(database: Path, path: Path) -> float:
    """The most that a process has held which reads and checks this file, in megabytes; never less than one before it."""
    ours(database, path, "--dry-run")
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def customers(folder: Path, rows: int) -> Path:
    """Of each what a shop's export has; every third has a number."""
    path = folder / "customers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("external_id", "name", "email", "phone", "city", "country", "zone", "updated_at"))
        for number in range(rows):
            phone = f"+4477009{number % 100_000:05d}" if number % 3 == 0 else ""
            place = ("Leeds", "GB", "Europe/London", f"{START:%Y-%m-%d}")
            writer.writerow((f"C{number}", f"Person {number}", f"p{number}@example.org", phone, *place))
    return path


def run(scale: Scale) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, names = Path(name), [f"C{n}" for n in range(scale.recipients)]
        database, _ = peopled(folder, "memory", names)
        whole = large(folder, names, scale.large)
        small, grown = held(database, folder / "small.csv"), held(database, whole)
        line("imports", "memory for 10,000 rows", f"{small:.0f} MB")
        line("imports", f"memory for a file of {scale.large / 1e6:.0f} MB", f"{grown:.0f} MB")
        _speed(folder, names, scale.rows)
        _customers(folder, scale.rows)


def _customers(folder: Path, rows: int) -> None:
    database, path = folder / "customers.db", customers(folder, rows)
    for what, count in (("customers", "new"), ("customers again", "same")):
        took, report = ours(database, path, kind="customers")
        if report[count] != rows:
            raise RuntimeError(f"not all were taken: {report}")
        line("imports", f"{rows:,} {what}", f"{took:.1f} s {rows / took:9,.0f} rows/s")
    grown = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    at_most("imports", f"memory for {rows:,} customers", grown, MOST_HELD, "MB")


def _speed(folder: Path, names: list[str], rows: int) -> None:
    plain, store = peopled(folder, "bare", names)
    known = store.customer_ids(names)
    took_bare = bare(plain, write(folder / "ids.csv", touches([known[name][0] for name in names], rows)))
    path = write(folder / "touches.csv", touches(names, rows))
    database, _ = peopled(folder, "ours", names)
    took, report = ours(database, path)
    again, second = ours(database, path)
    if (report["new"], second["same"]) != (rows, rows):
        raise RuntimeError(f"not all were taken: {report}, {second}")
    for what, seconds in (
        ("csv.reader + executemany", took_bare),
        ("their-rules import", took),
        ("the same again", again),
        ("--dry-run", ours(database, path, "--dry-run")[0]),
    ):
        line("imports", f"{rows:,} touches, {what}", f"{seconds:.1f} s {rows / seconds:9,.0f} rows/s")
    at_most("imports", "their-rules import / csv.reader + executemany", took / took_bare, BAR, "x")
