"""A worker's hold on the job it works on."""

from bot.usecases.ports import Queue
from bot.usecases.requests import Job


class Lease:
    """Renewed by the worker's heartbeat while the handler works; `started` is in seconds of the worker's own clock."""

    def __init__(self, queue: Queue, job: Job, started: float) -> None:
        self._queue, self.job, self.started = queue, job, started
        self.lost = False

    def renew(self) -> None:
        if not self.lost and not self._queue.beat(self.job):
            self.lost = True

    def let_go(self) -> None:
        """Renew it no more: it runs out, and the job falls to another worker."""
        self.lost = True
