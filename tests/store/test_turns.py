"""On SQLite one thread writes at a time; nobody has to wait for all that another has to do."""

import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from store.engines import for_writing, make_engine

PORTIONS, EACH = 12, 0.1
"""Portions of a long work, and the seconds that each of them holds the lock."""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return for_writing(make_engine(make_url(f"sqlite:///{tmp_path / 'turns.db'}")))


def test_whoever_waits_for_the_lock_has_it_long_before_a_long_work_is_over(engine: Engine) -> None:
    done, begun = 0, threading.Event()

    def work() -> None:
        nonlocal done
        for _ in range(PORTIONS):
            with engine.begin():
                begun.set()
                time.sleep(EACH)
            done += 1

    worker = threading.Thread(target=work)
    worker.start()
    begun.wait()
    with engine.begin():
        before_us = done
    worker.join()
    assert before_us <= PORTIONS / 2


def test_one_who_writes_little_never_waits(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.turns.time.sleep", lambda seconds: pytest.fail(f"waited {seconds} s"))
    for _ in range(200):
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA user_version")
