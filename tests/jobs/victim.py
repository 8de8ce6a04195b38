"""A worker process to be killed: `python -m tests.jobs.victim DATABASE_URL FOLDER`. The folder stands for Slack."""

import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.jobs.lease import Lease
from bot.jobs.worker import Worker
from bot.usecases.post_once import post_once
from bot.usecases.requests import Job
from store.database import open_database

LEASE = timedelta(seconds=1)


def main(url: str, folder: Path) -> None:
    database = open_database(url, lease=LEASE)

    def answer(job: Job, _lease: Lease) -> None:
        if database.ledger.kept(job, "copy") is None:
            time.sleep(0.08)  # the model
            database.ledger.checkpoint(job, "copy", f"copy for {job.request.id}")
        for step in ("placeholder", "answer"):
            post_once(database.ledger, job, step, partial(post, job, step), partial(find, job, step))

    def post(job: Job, step: str) -> str:
        """Each post is a file of its own, so that a doubled one can be counted."""
        path = folder / f"{job.request.id}~{step}~{time.time_ns()}"
        path.touch()
        time.sleep(0.04)  # the answer on its way back: most kills fall here
        return path.name

    def find(job: Job, step: str, _since: datetime) -> str | None:
        return next((path.name for path in folder.glob(f"{job.request.id}~{step}~*")), None)

    worker = Worker(
        database.queue,
        {"asked": answer},
        now=lambda: datetime.now(UTC),
        on_given_up=lambda job, _error: (folder / f"{job.request.id}~given up~0").touch(),
        threads=4,
        lease=LEASE,
        poll=0.2,
    )
    worker.start()
    time.sleep(120)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
