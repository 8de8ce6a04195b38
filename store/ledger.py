"""Which messages a job has posted, fenced by its attempt."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, select, update

from bot.usecases.requests import Job, Posting, PostingState
from store.bound import telling_when_down, upsert
from store.clock import from_now
from store.engines import for_writing
from store.fence import require_held
from store.tables import checkpoints, postings


class DatabaseLedger:
    """Every write raises LostLease where a newer attempt has taken the job over."""

    def __init__(self, engine: Engine) -> None:
        self._reader, self._writer = engine, for_writing(engine)

    def intend(self, job: Job, step: str) -> Posting:
        """Record that this step is about to be posted; the Posting says whether an earlier attempt got there."""
        with self._holding(job) as connection:
            stood = _posting(connection, job, step)
            if stood is not None:
                return stood
            row = {"workspace": job.request.workspace, "job_id": job.id, "step": step, "state": PostingState.INTENDED}
            at = connection.scalar(
                upsert(connection, postings).values(**row, intended_at=from_now()).returning(postings.c.intended_at)
            )
            if at is None:
                raise LookupError(step)
        return Posting(step=step, state=PostingState.NEW, intended_at=at)

    def posted(self, job: Job, step: str, ts: str) -> None:
        mine = (postings.c.job_id == job.id, postings.c.step == step)
        with self._holding(job) as connection:
            connection.execute(update(postings).where(*mine).values(state=PostingState.POSTED, ts=ts))

    def checkpoint(self, job: Job, key: str, text: str) -> None:
        """Keep what was costly to make, such as a model's answer, before it is posted."""
        row = {"workspace": job.request.workspace, "job_id": job.id, "key": key, "text": text}
        with self._holding(job) as connection:
            keeping = upsert(connection, checkpoints).values(row)
            connection.execute(
                keeping.on_conflict_do_update(index_elements=["job_id", "key"], set_={"text": keeping.excluded.text})
            )

    def kept(self, job: Job, key: str) -> str | None:
        mine = (checkpoints.c.job_id == job.id, checkpoints.c.key == key)
        with telling_when_down(), self._reader.begin() as connection:
            text: str | None = connection.scalar(select(checkpoints.c.text).where(*mine))
        return text

    @contextmanager
    def _holding(self, job: Job) -> Iterator[Connection]:
        with telling_when_down(), self._writer.begin() as connection:
            require_held(connection, job)
            yield connection


def _posting(connection: Connection, job: Job, step: str) -> Posting | None:
    query = select(postings).where(postings.c.job_id == job.id, postings.c.step == step)
    row = connection.execute(query).first()
    return Posting(step=step, state=row.state, intended_at=row.intended_at, ts=row.ts) if row else None
