"""The lease table: durable requests, worked on by one worker at a time, lost never.

A job is leased for a while and the lease renewed while its worker lives; what a dead worker leaves falls due again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import Connection, Engine, ScalarSelect, case, delete, insert, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate

from bot.usecases.requests import Job, Request
from store.bound import telling_when_down, upsert
from store.clock import from_now
from store.engines import for_writing
from store.fence import DONE, GIVEN_UP, LEASED, WAITING, held
from store.tables import checkpoints, jobs, postings, request_aliases, requests, workspaces

# Built once: whoever takes a request down keeps somebody waiting, and building them costs more than running them.
# As text, a statement also tells on both engines how many rows it inserted.
_NAME = text(
    "INSERT INTO request_aliases (workspace, alias, request_id) VALUES (:workspace, :alias, :request_id)"
    " ON CONFLICT DO NOTHING"
)
_WRITE_DOWN = insert(requests).values(taken_at=from_now()).inline()
_MAKE_JOB = insert(jobs).values(due_at=from_now()).inline()


class DatabaseQueue:
    """`lease_time` is how long a job is a worker's own without a beat. All times are the database's."""

    def __init__(self, engine: Engine, lease_time: timedelta) -> None:
        self._reader, self._writer = engine, for_writing(engine)
        self.lease_time = lease_time
        self._standing: set[str] = set()

    def take(self, request: Request) -> bool:
        """Write the request down and commit. False where it, or an alias of it, is known already."""
        with self._writing() as connection:
            self._stand(connection, request.workspace)
            if not _name(connection, request):
                connection.rollback()
                return False
            connection.execute(_WRITE_DOWN, _request_row(request))
            connection.execute(_MAKE_JOB, _job_row(request))
        self._standing.add(request.workspace)
        return True

    def lease(self, worker: str) -> Job | None:
        """The oldest job that waits or whose lease ran out, now leased to this worker; None where there is none."""
        with telling_when_down(), self._reader.begin() as connection:
            if connection.scalar(select(_oldest_due())) is None:
                return None  # the common case takes no lock
        with self._writing() as connection:
            leased = connection.execute(self._leasing(worker)).first()
            return _job(connection, leased.id) if leased else None

    def beat(self, job: Job) -> bool:
        """Renew the lease. False: it was lost, stop working."""
        return self._change(job, due_at=from_now(self.lease_time))

    def done(self, job: Job) -> bool:
        return self._change(job, state=DONE, due_at=None, ended_at=from_now())

    def put_back(self, job: Job, why: str, after: timedelta, *, failed: bool = True) -> bool:
        """To be tried again later. `why` is for the log; `failed=False` where a service told it to wait."""
        failures = jobs.c.failures + int(failed)
        return self._change(job, state=WAITING, due_at=from_now(after), why=why, failures=failures)

    def give_up(self, job: Job, why: str) -> bool:
        return self._change(job, state=GIVEN_UP, due_at=None, ended_at=from_now(), why=why)

    def prune(self, older_than: timedelta) -> int:
        """Forget finished requests older than that; returns how many."""
        with self._writing() as connection:
            over = select(jobs.c.id, jobs.c.workspace, jobs.c.request_id).where(jobs.c.ended_at < from_now(-older_than))
            rows = connection.execute(over).all()
            for row in rows:
                _forget(connection, row.id, row.workspace, row.request_id)
        return len(rows)

    def _leasing(self, worker: str) -> ReturningUpdate[int]:
        """A lease that ran out is a failure of the attempt that held it."""
        failures = case((jobs.c.state == LEASED, jobs.c.failures + 1), else_=jobs.c.failures)
        return (
            update(jobs)
            .where(jobs.c.id == _oldest_due())
            .values(
                state=LEASED,
                worker=worker,
                attempt=jobs.c.attempt + 1,
                failures=failures,
                due_at=from_now(self.lease_time),
            )
            .returning(jobs.c.id)
        )

    def _change(self, job: Job, **values: object) -> bool:
        with self._writing() as connection:
            return connection.execute(update(jobs).where(held(job)).values(**values)).rowcount == 1

    def _stand(self, connection: Connection, workspace: str) -> None:
        if workspace not in self._standing:
            row = {"id": workspace, "made_at": from_now()}
            connection.execute(upsert(connection, workspaces).values(row).on_conflict_do_nothing())

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with telling_when_down(), self._writer.begin() as connection:
            yield connection


def _name(connection: Connection, request: Request) -> bool:
    """Whether all names of the request were free; they are its own now, until the transaction ends."""
    names = sorted({request.id, *request.aliases})
    rows = [{"workspace": request.workspace, "alias": name, "request_id": request.id} for name in names]
    return all(connection.execute(_NAME, row).rowcount == 1 for row in rows)


def _request_row(request: Request) -> dict[str, object]:
    return {
        "workspace": request.workspace,
        "id": request.id,
        "kind": request.kind,
        "payload": dict(request.payload),
    }


def _job_row(request: Request) -> dict[str, object]:
    blank = {"attempt": 0, "failures": 0, "worker": "", "why": ""}
    return {"workspace": request.workspace, "request_id": request.id, "state": WAITING, **blank}


def _oldest_due() -> ScalarSelect[int]:
    """On PostgreSQL workers step over what another is just leasing; SQLite has one writer at a time."""
    due = select(jobs.c.id).where(jobs.c.due_at <= from_now()).order_by(jobs.c.id).limit(1)
    return due.with_for_update(skip_locked=True).scalar_subquery()


def _job(connection: Connection, job_id: int) -> Job:
    same = (requests.c.workspace == jobs.c.workspace) & (requests.c.id == jobs.c.request_id)
    query = select(jobs, requests.c.kind, requests.c.payload, requests.c.taken_at).join(requests, same)
    row = connection.execute(query.where(jobs.c.id == job_id)).one()
    names = select(request_aliases.c.alias).where(
        request_aliases.c.workspace == row.workspace, request_aliases.c.request_id == row.request_id
    )
    aliases = tuple(sorted(set(connection.scalars(names)) - {row.request_id}))
    request = Request(id=row.request_id, workspace=row.workspace, kind=row.kind, payload=row.payload, aliases=aliases)
    return Job(id=row.id, request=request, attempt=row.attempt, taken_at=row.taken_at, failures=row.failures)


def _forget(connection: Connection, job_id: int, workspace: str, request_id: str) -> None:
    for table in (postings, checkpoints):
        connection.execute(delete(table).where(table.c.job_id == job_id))
    connection.execute(delete(jobs).where(jobs.c.id == job_id))
    mine = (request_aliases.c.workspace == workspace, request_aliases.c.request_id == request_id)
    connection.execute(delete(request_aliases).where(*mine))
    connection.execute(delete(requests).where(requests.c.workspace == workspace, requests.c.id == request_id))
