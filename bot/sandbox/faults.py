"""Troubles to come: the next calls of a method fail in a chosen way."""

from dataclasses import dataclass
from enum import Enum
from threading import Lock


class Trouble(Enum):
    """What Slack, or the way to it, does wrong."""

    RATE_LIMITED = 429
    BROKEN = 500
    TIMEOUT = "timeout"
    """No answer ever comes, and nothing is done."""
    LOST_ANSWER = "lost answer"
    """The call is performed, then the connection breaks before its answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A trouble, or the name of an error that Slack answers with."""

    what: Trouble | str
    retry_after: int = 1


class Faults:
    def __init__(self) -> None:
        self._lock, self._waiting = Lock(), dict[str, list[Fault]]()

    def plan(self, method: str, times: int, fault: Fault) -> None:
        with self._lock:
            self._waiting.setdefault(method, []).extend([fault] * times)

    def next(self, method: str) -> Fault | None:
        with self._lock:
            waiting = self._waiting.get(method)
            return waiting.pop(0) if waiting else None


def fault(with_: int | str, retry_after: int) -> Fault:
    """429, 500, "timeout", "lost answer", or any of Slack's error names."""
    known = {trouble.value: trouble for trouble in Trouble}
    return Fault(what=known.get(with_, str(with_)), retry_after=retry_after)
