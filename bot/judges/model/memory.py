"""What a model has answered well, remembered for a while; whoever asks the same meanwhile waits for the same answer."""

import hashlib
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import timedelta
from threading import Lock
from typing import Generic, TypeVar

from cachetools import TTLCache

Answer = TypeVar("Answer")

MOST = 512
"""Answers kept: each is a handful of flags, some kilobytes. A long text takes up to eight."""
LIFE = timedelta(minutes=30)
"""As long as somebody works on one text. Kept in this process alone, and never on disk."""


def key_of(*content: object) -> str:
    """A digest of everything that the answer depends on, so that no customer's text lies in the memory as a key."""
    return hashlib.sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()


class Memory(Generic[Answer]):
    """May be shared between threads. What raises is not remembered, and neither is what was kept from it."""

    def __init__(self, most: int = MOST, life: timedelta = LIFE, timer: Callable[[], float] = time.monotonic) -> None:
        self._kept: TTLCache[str, Answer] = TTLCache(most, life.total_seconds(), timer)
        self._asked: dict[str, Future[Answer]] = {}
        self._lock = Lock()

    def answer(self, key: str, ask: Callable[[], Answer], worth_keeping: Callable[[Answer], bool]) -> Answer:
        """The answer kept under `key`, or what `ask` gives; raises what `ask` raises, to all who waited for it."""
        with self._lock:
            if key in self._kept:
                return self._kept[key]
            waiting = self._asked.get(key)
            future = waiting or self._asked.setdefault(key, Future())
        return waiting.result() if waiting else self._ask(key, future, ask, worth_keeping)

    def _ask(
        self, key: str, future: Future[Answer], ask: Callable[[], Answer], worth_keeping: Callable[[Answer], bool]
    ) -> Answer:
        try:
            answer = ask()
        except BaseException as error:
            with self._lock:
                del self._asked[key]
            future.set_exception(error)
            raise
        with self._lock:
            del self._asked[key]
            if worth_keeping(answer):
                self._kept[key] = answer
        future.set_result(answer)
        return answer
