"""What a worker's threads have in hand, and the bell that wakes them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.jobs.lease import Lease


class Hands:
    """Shared between the threads of one worker. `most` is how many calls are remembered while all are busy."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._changed = threading.Condition()
        self._calls = 0
        self._reaching = 0
        self._leases: list[Lease] = []
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    def call(self) -> None:
        """There may be work: wake a thread, or let the next that is free look for it."""
        with self._changed:
            self._calls = min(self._calls + 1, self._most)
            self._changed.notify_all()

    def wait_for_call(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._calls or self._closed)
            self._calls = max(self._calls - 1, 0)

    @contextmanager
    def reaching(self) -> Iterator[bool]:
        """A thread is about to lease something; False once the hands are closed. `close` waits for it."""
        with self._changed:
            allowed = not self._closed
            self._reaching += 1
        try:
            yield allowed
        finally:
            with self._changed:
                self._reaching -= 1
                self._changed.notify_all()

    def take_up(self, lease: Lease) -> None:
        with self._changed:
            self._leases.append(lease)

    def put_down(self, lease: Lease) -> bool:
        """False where it was in hand no longer."""
        with self._changed:
            held = lease in self._leases
            if held:
                self._leases.remove(lease)
            self._changed.notify_all()
        return held

    def leases(self) -> list[Lease]:
        with self._changed:
            return list(self._leases)

    def close(self, drain: float) -> bool:
        """Take up nothing more; True as soon as all is put down, False where that takes longer than `drain` seconds."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._leases and not self._reaching, timeout=drain)
