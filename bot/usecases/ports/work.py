"""Durable work: taken once, done by one worker at a time, told once."""

from datetime import datetime, timedelta
from typing import Protocol

from bot.usecases.requests import Job, Posting, Request


class Queue(Protocol):
    """Durable requests: taken before they are acknowledged, worked on by one worker at a time, lost never."""

    def take(self, request: Request) -> bool:
        """Write the request down and commit. False where it, or an alias of it, is known already."""
        ...

    def lease(self, worker: str) -> Job | None:
        """The oldest job that waits or whose lease ran out, now leased to this worker; None where there is none."""
        ...

    def beat(self, job: Job) -> bool:
        """Renew the lease. False: it was lost, stop working."""
        ...

    def done(self, job: Job) -> bool: ...

    def put_back(self, job: Job, why: str, after: timedelta, *, failed: bool = True) -> bool:
        """To be tried again later. `why` is for the log; `failed=False` where a service told it to wait."""
        ...

    def give_up(self, job: Job, why: str) -> bool: ...

    def prune(self, older_than: timedelta) -> int:
        """Forget finished requests older than that; returns how many."""
        ...


class Requests(Protocol):
    """What was written down, read again."""

    def request(self, workspace: str, request_id: str) -> Request | None:
        """A request by its id or an alias; None where it never was, or was pruned."""
        ...

    def taken_since(self, workspace: str, kind: str, since: datetime) -> list[Request]:
        """Requests of that kind that were taken at `since` or later."""
        ...


class Ledger(Protocol):
    """Which messages a job has posted, so that a killed and repeated job posts each of them once."""

    def intend(self, job: Job, step: str) -> Posting:
        """Record that this step is about to be posted; the Posting says whether an earlier attempt got there.

        Raises LostLease where a newer attempt has taken over.
        """
        ...

    def posted(self, job: Job, step: str, ts: str) -> None: ...

    def checkpoint(self, job: Job, key: str, text: str) -> None:
        """Keep what was costly to make, such as a model's answer, before it is posted."""
        ...

    def kept(self, job: Job, key: str) -> str | None: ...
