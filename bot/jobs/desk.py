"""Where requests are taken down."""

from collections.abc import Callable

from bot.usecases.ports import Queue
from bot.usecases.requests import Request


class Desk:
    """`wake` calls a worker of this process; those of other processes find the request when they look next."""

    def __init__(self, queue: Queue, wake: Callable[[], None]) -> None:
        self._queue, self._wake = queue, wake

    def take(self, request: Request) -> bool:
        """Write the request down, commit, and wake a worker. False where it is known already."""
        taken = self._queue.take(request)
        if taken:
            self._wake()
        return taken
