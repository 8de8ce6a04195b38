"""Whoever writes to SQLite for long, a portion at a time, lets others have their turn between two portions.

SQLite has no queue: who waits for its lock looks again every 100 ms at the latest (sqliteDefaultBusyCallback in main.c),
and one who lets go and takes it again at once is never caught between. So thirty seconds of portions would be thirty
seconds in which no request of Slack can be written down, and Slack waits three.
"""

import threading
import time

TURN = 0.15
"""Seconds left to others: longer than any pause between two looks of whoever waits."""
LONG = 0.2
"""Seconds that the lock was held, all in all, since the last turn of others."""
SHORT = 0.005
"""Seconds. Shorter transactions are not counted: what is done between them leaves gaps enough."""


class _Held(threading.local):
    """Of one thread: how long it held the lock since others had their turn, and when it took and let go of it last."""

    seconds = 0.0
    taken = 0.0
    let_go = 0.0


_held = _Held()


def wait_for_turn() -> None:
    """Before the lock is taken. Somebody who had other things to do since has let others in already."""
    away = time.monotonic() - _held.let_go
    if away < TURN and _held.seconds > LONG:
        time.sleep(TURN - away)
    if away >= TURN or _held.seconds > LONG:
        _held.seconds = 0.0


def has_taken() -> None:
    _held.taken = time.monotonic()


def has_let_go() -> None:
    """After a commit or a rollback; of one that never took it, nothing is counted."""
    if not _held.taken:
        return
    now = time.monotonic()
    held, _held.taken, _held.let_go = now - _held.taken, 0.0, now
    _held.seconds += held if held > SHORT else 0.0
