"""The lease table: durable requests, worked on by one worker at a time, lost never.

A job is leased for a while and the lease renewed while its worker lives; what a dead worker leaves falls due again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import Connection, Engine, Row, ScalarSelect, case, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.dml import ReturningUpdate

from bot.usecases.requests import Job, Request
from store.bound import telling_when_down, upsert
from store.clock import from_now
from store.engines import for_writing
from store.fence import DONE, GIVEN_UP, LEASED, WAITING, held
from store.file_imports import forget_old_imports
from store.forgetting import PORTION, forget_some
from store.judgements import forget_old_texts
from store.tables import request_names, requests, workspaces

_WRITE_DOWN = insert(requests).values(taken_at=from_now(), due_at=from_now()).inline()
"""Built once: whoever takes a request down keeps somebody waiting. Its names are taken by a trigger on the table."""


class DatabaseQueue:
    """`lease_time` is how long a job is a worker's own without a beat. All times are the database's."""

    def __init__(self, engine: Engine, lease_time: timedelta) -> None:
        self._reader, self._writer = engine, for_writing(engine)
        self.lease_time = lease_time
        self._standing: set[str] = set()

    def take(self, request: Request) -> bool:
        """Write the request down and commit. False where it, or an alias of it, is known already."""
        try:
            with self._writing() as connection:
                self._stand(connection, request.workspace)
                connection.execute(_WRITE_DOWN, _row(request))
        except IntegrityError as error:
            if request_names.name not in str(error.orig):
                raise
            return False  # one of its names is another's
        self._standing.add(request.workspace)
        return True

    def lease(self, worker: str) -> Job | None:
        """The oldest job that waits or whose lease ran out, now leased to this worker; None where there is none."""
        with telling_when_down(), self._reader.begin() as connection:
            if connection.scalar(select(_oldest_due())) is None:
                return None  # the common case takes no lock
        with self._writing() as connection:
            leased = connection.execute(self._leasing(worker)).first()
            return _job(leased) if leased else None

    def beat(self, job: Job) -> bool:
        """Renew the lease. False: it was lost, stop working."""
        return self._change(job, due_at=from_now(self.lease_time))

    def done(self, job: Job) -> bool:
        return self._change(job, state=DONE, due_at=None, ended_at=from_now())

    def put_back(self, job: Job, why: str, after: timedelta, *, failed: bool = True) -> bool:
        """To be tried again later. `why` is for the log; `failed=False` where a service told it to wait."""
        failures = requests.c.failures + int(failed)
        return self._change(job, state=WAITING, due_at=from_now(after), why=why, failures=failures)

    def give_up(self, job: Job, why: str) -> bool:
        return self._change(job, state=GIVEN_UP, due_at=None, ended_at=from_now(), why=why)

    def prune(self, older_than: timedelta) -> int:
        """Forget finished requests older than that, a portion at a time; returns how many. The texts of what was judged,
        whose buttons work for as long, go with them, and so do the files that were asked about.
        """
        forgotten = self._forget(forget_some, older_than)
        self._forget(forget_old_imports, older_than)
        self._forget(forget_old_texts, older_than)
        return forgotten

    def _forget(self, some: Callable[[Connection, timedelta], int], older_than: timedelta) -> int:
        forgotten = 0
        while True:
            with self._writing() as connection:
                portion = some(connection, older_than)
            forgotten += portion
            if portion < PORTION:
                return forgotten

    def _leasing(self, worker: str) -> ReturningUpdate[tuple[object, ...]]:
        """A lease that ran out is a failure of the attempt that held it."""
        columns = requests.c
        failures = case((columns.state == LEASED, columns.failures + 1), else_=columns.failures)
        return (
            update(requests)
            .where(columns.job_id == _oldest_due())
            .values(
                state=LEASED,
                worker=worker,
                attempt=columns.attempt + 1,
                failures=failures,
                due_at=from_now(self.lease_time),
            )
            .returning(requests)
        )

    def _change(self, job: Job, **values: object) -> bool:
        with self._writing() as connection:
            return connection.execute(update(requests).where(held(job)).values(**values)).rowcount == 1

    def _stand(self, connection: Connection, workspace: str) -> None:
        if workspace not in self._standing:
            row = {"id": workspace, "made_at": from_now()}
            connection.execute(upsert(connection, workspaces).values(row).on_conflict_do_nothing())

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with telling_when_down(), self._writer.begin() as connection:
            yield connection


def _row(request: Request) -> dict[str, object]:
    return {
        "workspace": request.workspace,
        "id": request.id,
        # In order, so that two who take the same request never wait for each other crosswise.
        "names": sorted({request.id, *request.aliases}),
        "kind": request.kind,
        "payload": dict(request.payload),
        "state": WAITING,
        "attempt": 0,
        "failures": 0,
        "worker": "",
        "why": "",
    }


def _oldest_due() -> ScalarSelect[int]:
    """On PostgreSQL workers step over what another is just leasing; SQLite has one writer at a time."""
    columns = requests.c
    due = select(columns.job_id).where(columns.due_at <= from_now()).order_by(columns.job_id).limit(1)
    return due.with_for_update(skip_locked=True).scalar_subquery()


def request_of(row: Row[tuple[object, ...]]) -> Request:
    """The request as it was written down; its aliases in order."""
    aliases = tuple(name for name in row.names if name != row.id)
    return Request(id=row.id, workspace=row.workspace, kind=row.kind, payload=row.payload, aliases=aliases)


def _job(row: Row[tuple[object, ...]]) -> Job:
    return Job(
        id=row.job_id, request=request_of(row), attempt=row.attempt, taken_at=row.taken_at, failures=row.failures
    )
