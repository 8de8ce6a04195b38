import logging
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.errors import EmptyBrief, RetryLater, ServiceDown, UnknownAudience
from bot.jobs.desk import Desk
from bot.jobs.endings import ATTEMPTS, PATIENCE, GiveUp, TryAgain, after_failure, died_too_often
from bot.jobs.lease import Lease
from bot.jobs.worker import Worker
from bot.usecases.requests import Job, Request
from store.database import Database

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def request(name: str, kind: str = "asked") -> Request:
    return Request(id=name, workspace="T1", kind=kind, payload={})


def job(attempt: int = 1, failures: int = 0) -> Job:
    return Job(id=7, request=request("Ev7"), attempt=attempt, taken_at=NOW, failures=failures)


class Office:
    """A worker whose handler does what the test says, and a record of what came of it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.handled: list[str] = []
        self.given_up: list[str] = []
        self.last_errors: list[Exception | None] = []
        self.do: Callable[[Job, Lease], None] = lambda _job, _lease: None
        self.worker: Worker | None = None

    def open(self, threads: int = 2, poll: float = 0.05, **options: timedelta) -> Desk:
        self.worker = Worker(
            self.database.queue,
            {"asked": self._handle},
            now=lambda: datetime.now(UTC),
            on_given_up=self.give_up,
            threads=threads,
            poll=poll,
            every_day=lambda: None,
            every_minute=lambda: None,
            **options,
        )
        self.worker.start()
        return Desk(self.database.queue, self.worker.wake)

    def close(self) -> None:
        if self.worker:
            self.worker.stop(drain=2)

    def give_up(self, job: Job, error: Exception | None) -> None:
        self.given_up.append(job.request.id)
        self.last_errors.append(error)

    def _handle(self, job: Job, lease: Lease) -> None:
        self.handled.append(job.request.id)
        self.do(job, lease)


@pytest.fixture
def office(url: str, opened: Callable[..., Database]) -> Iterator[Office]:
    made = Office(opened(url, lease=timedelta(seconds=0.6)))
    yield made
    made.close()


def until(true: Callable[[], bool], seconds: float = 15) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.01)
    return False


def test_what_is_taken_down_is_answered_at_once_and_once(office: Office) -> None:
    desk = office.open(poll=60)
    assert desk.take(request("Ev1"))
    assert not desk.take(request("Ev1"))
    assert until(lambda: office.handled == ["Ev1"])
    assert until(lambda: office.database.queue.prune(timedelta(seconds=-1)) == 1)


def test_what_another_process_took_down_is_found_without_a_call(office: Office) -> None:
    office.open()
    office.database.queue.take(request("Ev1"))
    assert until(lambda: office.handled == ["Ev1"])


def test_a_lease_is_renewed_while_the_handler_works(url: str, opened: Callable[..., Database]) -> None:
    """A lease so long that a busy machine renews it in time, and work that is longer."""
    office = Office(opened(url, lease=timedelta(seconds=3)))
    office.do = lambda _job, _lease: time.sleep(4)
    office.open(lease=timedelta(seconds=3)).take(request("Ev1"))
    assert until(lambda: office.database.queue.prune(timedelta(seconds=-1)) == 1)
    assert office.handled == ["Ev1"]
    office.close()


def test_a_handler_that_never_returns_loses_its_job_to_another_thread(office: Office) -> None:
    stuck = threading.Event()

    def get_stuck_once(_job: Job, _lease: Lease) -> None:
        if len(office.handled) == 1:
            stuck.wait(30)

    office.do = get_stuck_once
    office.open(threads=1, lease=timedelta(seconds=0.6), longest=timedelta(seconds=0.3)).take(request("Ev1"))
    assert until(lambda: office.handled == ["Ev1", "Ev1"])
    stuck.set()


def test_what_somebody_typed_stands_in_no_log(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_job: Job, _lease: Lease) -> None:
        raise UnknownAudience(asked="danna ruiz", hint="")

    office.do = refuse
    with caplog.at_level(logging.DEBUG):
        office.open().take(request("Ev1"))
        assert until(lambda: "given up" in caplog.text)
    assert "UnknownAudience" in caplog.text
    assert "danna" not in caplog.text


def test_an_error_with_words_of_its_own_is_told_at_once(office: Office) -> None:
    def refuse(_job: Job, _lease: Lease) -> None:
        raise EmptyBrief

    office.do = refuse
    office.open().take(request("Ev1"))
    assert until(lambda: office.given_up == ["Ev1"])
    assert office.handled == ["Ev1"]
    assert isinstance(office.last_errors[0], EmptyBrief)


def test_what_is_over_is_forgotten_while_the_worker_runs(office: Office) -> None:
    desk = office.open(kept=timedelta(seconds=-1), forget_every=timedelta(seconds=0.05))
    assert desk.take(request("Ev1"))
    assert until(lambda: office.handled == ["Ev1"])
    assert until(lambda: desk.take(request("Ev1")))


def test_a_kind_that_nobody_answers_does_not_stop_the_worker(office: Office) -> None:
    desk = office.open(threads=1)
    desk.take(request("Ev1", kind="unheard of"))
    desk.take(request("Ev2"))
    assert until(lambda: office.handled == ["Ev2"])


def test_stopping_waits_for_what_is_in_hand_and_takes_up_nothing_more(office: Office) -> None:
    office.do = lambda _job, _lease: time.sleep(0.5)
    desk = office.open(threads=1)
    desk.take(request("Ev1"))
    assert until(lambda: office.handled == ["Ev1"])
    desk.take(request("Ev2"))
    assert office.worker is not None
    assert office.worker.stop(drain=10)
    time.sleep(0.3)
    assert office.handled == ["Ev1"]


def test_a_service_that_is_down_costs_no_attempt_until_patience_ends() -> None:
    down = ServiceDown(service="The model", reason="503")
    ending = after_failure(job(attempt=40), down, NOW)
    assert isinstance(ending, TryAgain)
    assert not ending.failed
    assert after_failure(job(), down, NOW + PATIENCE) == GiveUp()


def test_a_service_that_names_a_time_is_asked_then() -> None:
    later = RetryLater(service="Slack", after=timedelta(seconds=42))
    assert after_failure(job(), later, NOW) == TryAgain(timedelta(seconds=42), failed=False)


def test_an_unknown_error_is_tried_again_with_growing_pauses_and_then_given_up() -> None:
    endings = [after_failure(job(n, failures=n - 1), RuntimeError(), NOW) for n in range(1, ATTEMPTS + 1)]
    pauses = [ending.after for ending in endings if isinstance(ending, TryAgain)]
    assert pauses == sorted(pauses)
    assert len(set(pauses)) == ATTEMPTS - 1
    assert endings[-1] == GiveUp()


def test_a_job_that_kills_its_workers_is_not_tried_for_ever() -> None:
    assert not died_too_often(job(failures=ATTEMPTS - 1))
    assert died_too_often(job(failures=ATTEMPTS))


def test_what_is_due_is_looked_for_again_though_a_look_has_failed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = threading.Semaphore(0)
    monkeypatch.setattr("bot.jobs.worker.MINUTE", 0.01)

    def look() -> None:
        looked.release()
        raise OSError("the database is away")

    worker = Worker(
        office.database.queue,
        {},
        now=lambda: datetime.now(UTC),
        on_given_up=lambda _job, _error: None,
        every_minute=look,
    )
    worker.start()
    try:
        assert [looked.acquire(timeout=5) for _ in range(3)] == [True, True, True]
    finally:
        worker.stop(drain=2)
