from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.usecases.requests import Job, LostLease, PostingState, Request
from store.database import Database
from store.queue import DatabaseQueue
from store.tables import metadata, request_names, requests

NO_TIME = timedelta(seconds=-1)
"""A lease that is over as soon as it begins, as if its worker had been dead for a while."""


def request(name: str = "Ev1", *aliases: str, workspace: str = "T1") -> Request:
    return Request(id=name, workspace=workspace, kind="asked", payload={"text": "dräft", "n": 1}, aliases=aliases)


def leased(queue: DatabaseQueue) -> Job:
    job = queue.lease("w")
    assert job is not None
    return job


@pytest.fixture
def queue(database: Database) -> DatabaseQueue:
    return database.queue


@pytest.fixture
def dying(url: str, opened: Callable[..., Database]) -> Database:
    """The same database, whose leases run out at once."""
    return opened(url, lease=NO_TIME)


def test_a_request_is_worked_on_as_it_was_written_down(queue: DatabaseQueue) -> None:
    assert queue.take(request("Ev1", "R1:171.1"))
    job = leased(queue)
    assert job.request == request("Ev1", "R1:171.1")
    assert (job.attempt, job.failures) == (1, 0)
    assert queue.lease("other") is None


@pytest.mark.parametrize(
    "again", [request("Ev1"), request("Ev2", "R1:171.1"), request("R1:171.1"), request("Ev3", "Ev1")]
)
def test_a_request_is_taken_once_under_whichever_of_its_names(queue: DatabaseQueue, again: Request) -> None:
    assert queue.take(request("Ev1", "R1:171.1"))
    assert not queue.take(again)
    leased(queue)
    assert queue.lease("w") is None


def test_two_workspaces_may_use_the_same_ids(queue: DatabaseQueue) -> None:
    assert queue.take(request(workspace="T1"))
    assert queue.take(request(workspace="T2"))


def test_a_refused_request_leaves_nothing_behind(queue: DatabaseQueue, database: Database) -> None:
    queue.take(request("Ev1", "R1:171.1"))
    queue.take(request("Ev2", "R1:171.1"))
    with database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(requests)) == 1
        assert connection.scalar(select(func.count()).select_from(request_names)) == 2


def test_of_many_who_take_the_same_request_at_once_one_succeeds(queue: DatabaseQueue) -> None:
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda n: queue.take(request(f"Ev{n}", "R1:171.1")), range(16)))
    assert taken.count(True) == 1


def test_of_many_who_lease_at_once_no_two_get_the_same_job(queue: DatabaseQueue) -> None:
    for n in range(24):
        queue.take(request(f"Ev{n}"))
    with ThreadPoolExecutor(8) as pool:
        got = [job.id for job in pool.map(lambda n: queue.lease(f"w{n}"), range(24)) if job]
    assert len(got) == len(set(got))
    while job := queue.lease("w"):
        got.append(job.id)
    assert len(got) == 24


def test_the_oldest_is_worked_on_first(queue: DatabaseQueue) -> None:
    for name in ("Ev1", "Ev2", "Ev3"):
        queue.take(request(name))
    assert [leased(queue).request.id for _ in range(3)] == ["Ev1", "Ev2", "Ev3"]


def test_a_dead_workers_job_falls_to_another_and_counts_as_failed(dying: Database) -> None:
    dying.queue.take(request())
    first, second = leased(dying.queue), leased(dying.queue)
    assert (first.id, first.attempt, first.failures) == (second.id, 1, 0)
    assert (second.attempt, second.failures) == (2, 1)


def test_whoever_lost_a_job_can_write_nothing_more_about_it(dying: Database) -> None:
    queue, ledger = dying.queue, dying.ledger
    queue.take(request())
    first, second = leased(queue), leased(queue)
    refused = [queue.beat(first), queue.done(first), queue.give_up(first, "x"), queue.put_back(first, "x", NO_TIME)]
    assert refused == [False] * 4
    for write in (
        lambda: ledger.intend(first, "answer"),
        lambda: ledger.posted(first, "answer", "1.1"),
        lambda: ledger.checkpoint(first, "copy", "text"),
    ):
        with pytest.raises(LostLease):
            write()
    assert queue.done(second)


def test_a_beat_keeps_the_job(url: str, opened: Callable[..., Database], queue: DatabaseQueue) -> None:
    queue.take(request())
    job = leased(opened(url, lease=NO_TIME).queue)
    assert queue.beat(job)
    assert queue.lease("other") is None


def test_what_is_put_back_waits_and_only_failures_are_counted(queue: DatabaseQueue) -> None:
    queue.take(request())
    assert queue.put_back(leased(queue), "busy", NO_TIME, failed=False)
    again = leased(queue)
    assert (again.attempt, again.failures) == (2, 0)
    assert queue.put_back(again, "broken", timedelta(hours=1))
    assert queue.lease("w") is None


@pytest.mark.parametrize("end", ["done", "give_up"])
def test_what_is_over_stays_over_until_it_is_forgotten(queue: DatabaseQueue, database: Database, end: str) -> None:
    queue.take(request("Ev1", "R1:1"))
    job = leased(queue)
    database.ledger.intend(job, "answer")
    database.ledger.checkpoint(job, "copy", "text")
    assert queue.done(job) if end == "done" else queue.give_up(job, "broken")
    assert queue.lease("w") is None
    assert queue.prune(timedelta(days=1)) == 0
    assert not queue.take(request("Ev1"))
    assert queue.prune(NO_TIME) == 1
    with database.engine.connect() as connection:
        left = {table.name for table in metadata.sorted_tables if connection.execute(select(table)).first()}
    assert left == {"workspaces"}


def test_a_long_memory_is_forgotten_to_its_end(
    queue: DatabaseQueue, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("store.queue", "store.forgetting"):
        monkeypatch.setattr(f"{module}.PORTION", 2)
    for n in range(5):
        queue.take(request(f"Ev{n}", f"R1:{n}"))
        assert queue.done(leased(queue))
    queue.take(request("Ev9"))
    assert queue.prune(NO_TIME) == 5
    assert leased(queue).request.id == "Ev9"
    with database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(requests)) == 1
    assert queue.take(request("Ev0", "R1:4"))


def test_a_posting_is_new_then_intended_then_posted(queue: DatabaseQueue, database: Database) -> None:
    queue.take(request())
    job, ledger = leased(queue), database.ledger
    first, again = ledger.intend(job, "answer"), ledger.intend(job, "answer")
    assert (first.state, again.state) == (PostingState.NEW, PostingState.INTENDED)
    assert first.intended_at == again.intended_at
    assert job.taken_at <= first.intended_at
    ledger.posted(job, "answer", "171.2")
    known = ledger.intend(job, "answer")
    assert (known.state, known.ts) == (PostingState.POSTED, "171.2")
    assert ledger.intend(job, "flags").state is PostingState.NEW


def test_what_was_costly_outlives_the_attempt_that_made_it(dying: Database) -> None:
    dying.queue.take(request())
    first = leased(dying.queue)
    dying.ledger.checkpoint(first, "copy", "Spring")
    dying.ledger.checkpoint(first, "copy", "Spring is here")
    second = leased(dying.queue)
    assert dying.ledger.kept(second, "copy") == "Spring is here"
    assert dying.ledger.kept(replace(second, id=second.id + 1), "copy") is None
