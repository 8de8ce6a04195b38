"""Workers are killed at random; every request is answered, and each message posted once."""

import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from bot.usecases.requests import Request
from store.database import Database
from store.fence import DONE
from store.tables import requests

JOBS, KILLS, WORKERS = 60, 15, 3
STEPS = ("placeholder", "answer")


class Crew:
    """Worker processes; one that is killed is replaced by a new one."""

    def __init__(self, url: str, folder: Path) -> None:
        self._command = [sys.executable, "-m", "tests.jobs.victim", url, str(folder)]
        self._crew = [self._one() for _ in range(WORKERS)]

    def _one(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, stderr=subprocess.DEVNULL)

    def kill_one(self, chance: Random) -> None:
        victim = self._crew.pop(chance.randrange(WORKERS))
        victim.kill()
        victim.wait()
        self._crew.append(self._one())

    def dismiss(self) -> None:
        for one in self._crew:
            one.kill()
            one.wait()


@pytest.mark.timeout(180)
def test_however_often_workers_are_killed_nothing_is_lost_and_nothing_is_doubled(
    database: Database, url: str, tmp_path: Path
) -> None:
    chance, slack = Random(11), tmp_path / "slack"
    slack.mkdir()
    for n in range(JOBS):
        database.queue.take(Request(id=f"Ev{n}", workspace="T1", kind="asked", payload={}))
    crew = Crew(url, slack)
    try:
        for _ in range(KILLS):
            _wait_for_a_post(slack)
            time.sleep(chance.uniform(0.0, 0.15))
            crew.kill_one(chance)
        _wait_until_done(database)
    finally:
        crew.dismiss()
    posted = Counter(tuple(path.name.split("~")[:2]) for path in slack.iterdir())
    assert posted == Counter({(f"Ev{n}", step): 1 for n in range(JOBS) for step in STEPS})


def _wait_for_a_post(slack: Path, seconds: float = 5) -> None:
    """A kill falls into work, not into the start of Python."""
    before, end = len(list(slack.iterdir())), time.monotonic() + seconds
    while len(list(slack.iterdir())) <= before and time.monotonic() < end:
        time.sleep(0.01)


def _wait_until_done(database: Database, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while _done(database) < JOBS and time.monotonic() < end:
        time.sleep(0.1)


def _done(database: Database) -> int:
    with database.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(requests).where(requests.c.state == DONE)) or 0
