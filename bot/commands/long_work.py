"""Work that takes minutes: what Python does meanwhile, and how it ends when it is told to."""

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Rows come by the million and hold no cycles: searching them for some after every 700 is a fifth of the time, and
    after every 50,000, of which a batch makes several times as many, still a seventh.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def stopped_as_by_a_key() -> Iterator[None]:
    """Who is told to end (SIGTERM) takes the half-written file of refused rows along, as with Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
