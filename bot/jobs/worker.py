"""Threads that work on what the desk has taken down."""

import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.core.errors import ServiceDown, TheirRulesError
from bot.jobs.endings import TryAgain, after_failure, died_too_often
from bot.jobs.hands import Hands
from bot.jobs.lease import Lease
from bot.usecases.ports import Clock, Queue
from bot.usecases.requests import LEASE, Job, LostLease, NotYet

log = logging.getLogger(__name__)

Handler = Callable[[Job, Lease], None]

POLL = 1.0
"""Seconds between two looks for work of other processes, and for what is due again. Own work wakes a thread at once."""
LONGEST = timedelta(minutes=10)
"""A handler that has not returned by then never will: its job falls to another thread, or another machine."""

KEPT = timedelta(days=30)
"""How long a finished request, with the words that were typed, is remembered: as long as its buttons may be pressed."""
FORGET_EVERY = timedelta(days=1)
MINUTE = 60.0
"""Seconds."""


class Worker:
    """`handlers` by the request's kind. `on_given_up` tells the person, by the last error, or None where the attempts
    died without one; the job is still held while it does. `every_day` and
    `every_minute` are done at the start, and so often after.
    """

    def __init__(
        self,
        queue: Queue,
        handlers: Mapping[str, Handler],
        *,
        now: Clock,
        on_given_up: Callable[[Job, Exception | None], None],
        threads: int = 8,
        lease: timedelta = LEASE,
        longest: timedelta = LONGEST,
        kept: timedelta = KEPT,
        forget_every: timedelta = FORGET_EVERY,
        poll: float = POLL,
        every_day: Callable[[], object] = lambda: None,
        every_minute: Callable[[], object] = lambda: None,
    ) -> None:
        self._queue, self._handlers = queue, handlers
        self._now, self._on_given_up = now, on_given_up
        self._threads, self._poll = threads, poll
        self._beat_every, self._longest = lease.total_seconds() / 3, longest.total_seconds()
        self._kept, self._forget_every = kept, forget_every.total_seconds()
        self._every_day, self._every_minute = every_day, every_minute
        self._name = f"{socket.gethostname()}-{os.getpid()}"
        self._hands = Hands(most=threads)
        self._over = threading.Event()

    def start(self) -> None:
        for _ in range(self._threads):
            self._start(self._serve)
        self._start(self._keep_alive)
        self._start(self._forget_the_old)
        self._start(self._look_around)

    def wake(self) -> None:
        """There is work: an idle thread looks for it now."""
        self._hands.call()

    def stop(self, drain: float = 10.0) -> bool:
        """Take up nothing more and wait so many seconds for what is in hand. False where something still runs: its
        lease runs out when the process ends, and another worker finishes it.
        """
        drained = self._hands.close(drain)
        self._over.set()
        return drained

    def _start(self, work: Callable[[], None]) -> None:
        threading.Thread(target=work, daemon=True, name=f"{work.__name__}-{self._name}").start()

    def _serve(self) -> None:
        while not self._hands.closed:
            lease = self._take_up()
            if lease is None:
                self._hands.wait_for_call()
                continue
            self._hands.call()  # where there was one there may be more
            self._work(lease)
            if not self._hands.put_down(lease):
                return  # another thread has taken this one's place

    def _take_up(self) -> Lease | None:
        """The next job, now in hand; None where there is none, or no database to ask."""
        with self._hands.reaching() as allowed:
            try:
                job = self._queue.lease(self._name) if allowed else None
            except Exception:
                log.exception("No work can be taken up")
                return None
            if job is None:
                return None
            lease = Lease(self._queue, job, time.monotonic())
            self._hands.take_up(lease)
        return lease

    def _work(self, lease: Lease) -> None:
        """To whatever end. Where even that cannot be written down, the lease runs out and the job is tried again."""
        try:
            self._bring_to_an_end(lease)
        except Exception:
            log.exception("Request %s is left to its lease", lease.job.reference)

    def _bring_to_an_end(self, lease: Lease) -> None:
        job = lease.job
        if died_too_often(job):
            self._give_up(job, None)
            return
        try:
            self._handlers[job.request.kind](job, lease)
        except LostLease:
            log.info("Request %s was taken over by another worker", job.reference)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises, the job must come to an end
            self._fail(job, error)
        else:
            self._queue.done(job)

    def _fail(self, job: Job, error: Exception) -> None:
        ending = after_failure(job, error, self._now())
        if isinstance(error, NotYet) and isinstance(ending, TryAgain):
            self._queue.put_back(job, "waits for somebody", ending.after, failed=False)
            return
        why = _why(error)
        log.error("Request %s failed: %s", job.reference, why, exc_info=_unforeseen(error))
        if isinstance(ending, TryAgain):
            self._queue.put_back(job, why, ending.after, failed=ending.failed)
        else:
            self._give_up(job, error)

    def _give_up(self, job: Job, error: Exception | None) -> None:
        """Tell the person first: should that die too, the next attempt tells them, and the ledger says it once."""
        why = _why(error) if error else "its attempts died"
        log.error("Request %s is given up: %s", job.reference, why)
        try:
            self._on_given_up(job, error)
        except Exception:
            log.exception("Nobody could be told that request %s was given up", job.reference)
        self._queue.give_up(job, why)

    def _keep_alive(self) -> None:
        """Look for work now and then, and renew the leases of what is in hand, until all is done."""
        beaten = time.monotonic()
        while not self._over.wait(min(self._poll, self._beat_every)):
            self._hands.call()
            if time.monotonic() - beaten >= self._beat_every:
                beaten = time.monotonic()
                for lease in self._hands.leases():
                    self._beat(lease)

    def _forget_the_old(self) -> None:
        """At the start and every day: a process may run for months."""
        while True:
            try:
                self._queue.prune(self._kept)
                self._every_day()
            except Exception:
                log.exception("What is old could not be forgotten")
            if self._over.wait(self._forget_every):
                return

    def _look_around(self) -> None:
        """At the start and every minute. Other processes look as well: whatever comes of it must be done once."""
        while True:
            try:
                self._every_minute()
            except Exception:
                log.exception("What is due could not be looked for")
            if self._over.wait(MINUTE):
                return

    def _beat(self, lease: Lease) -> None:
        if time.monotonic() - lease.started > self._longest:
            self._replace(lease)
            return
        try:
            lease.renew()
        except Exception:
            log.exception("The lease of request %s could not be renewed", lease.job.reference)

    def _replace(self, lease: Lease) -> None:
        """The thread is lost to its handler: let the job go, and serve on with a new one."""
        log.error("Request %s never returns; its job falls to another worker", lease.job.reference)
        lease.let_go()
        if self._hands.put_down(lease):
            self._start(self._serve)


def _why(error: Exception) -> str:
    """For the log and the database. An error of ours may repeat what somebody typed; a service's reason does not."""
    return f"{type(error).__name__}: {error}" if isinstance(error, ServiceDown) else type(error).__name__


def _unforeseen(error: Exception) -> Exception | None:
    """What needs a traceback: the rest has a sentence of its own, for the person who asked."""
    return None if isinstance(error, TheirRulesError) else error
