"""How fast a million touches are imported, and how much memory a file of a hundred megabytes takes."""

import csv
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
from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport
from bot.core.imports.row import Row
from bot.imports.table import Table
from bot.usecases.import_file import Importer
from bot.usecases.ports import Store
from store.database import open_database

PEOPLE = 20_000
ROWS = 1_000_000
LARGE = 100 * 1_000_000
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


def peopled(folder: Path, name: str) -> tuple[Path, Store]:
    path = folder / f"{name}.db"
    store = open_database(f"sqlite:///{path}").workspace("bench")
    store.keep_customers(
        Customer(id="", name=f"Person {n}", external_id=f"C{n}", zone="Europe/London") for n in range(PEOPLE)
    )
    return path, store


def ours(store: Store, path: Path, *, dry_run: bool = False) -> tuple[float, ImportReport]:
    def refuse(row: Row, why: str) -> None:
        raise AssertionError(f"line {row.line}: {why}")

    start = time.perf_counter()
    with Table(path) as table:
        report = Importer(store, lambda: NOW, refuse, dry_run=dry_run).import_file(Kind.TOUCHES, table)
    return time.perf_counter() - start, report


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


def large(folder: Path, names: list[str]) -> Path:
    sample = write(folder / "small.csv", touches(names, 10_000))
    return write(folder / "large.csv", touches(names, LARGE // (sample.stat().st_size // 10_000)))


def held(database: Path, path: Path) -> float:
    """The most that a process has held which reads and checks this file, in megabytes; never less than one before it."""
    command = [sys.executable, "-m", "bot", "import", "touches", str(path), "--dry-run"]
    env = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "WORKSPACE": "bench"}
    subprocess.run(command, env=env, check=True, capture_output=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def run() -> None:
    """Print seconds, rows a second, the ratio to bare csv.reader and executemany, and the growth of memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = [f"C{n}" for n in range(PEOPLE)]
        plain, store = peopled(folder, "bare")
        ids = [store.customer_ids([key])[key][0] for key in names]
        took_bare = bare(plain, write(folder / "ids.csv", touches(ids, ROWS)))
        path = write(folder / "touches.csv", touches(names, ROWS))
        database, store = peopled(folder, "ours")
        took, report = ours(store, path)
        again, second = ours(store, path)
        assert (report.new, second.same) == (ROWS, ROWS)
        print(f"imports  csv.reader + executemany  {took_bare:6.1f} s  {ROWS / took_bare:10,.0f} rows/s")
        print(
            f"imports  their-rules import        {took:6.1f} s  {ROWS / took:10,.0f} rows/s  {took / took_bare:.1f} x bare"
        )
        print(f"imports  the same again            {again:6.1f} s  {ROWS / again:10,.0f} rows/s")
        took, _ = ours(store, path, dry_run=True)
        print(f"imports  reading alone             {took:6.1f} s  {ROWS / took:10,.0f} rows/s")
        whole = large(folder, names)
        small, grown = held(database, folder / "small.csv"), held(database, whole)
        print(f"imports  memory for 10,000 rows {small:.0f} MB, for {whole.stat().st_size / 1e6:.0f} MB {grown:.0f} MB")


if __name__ == "__main__":
    run()
