"""Forgetting one of a million customers, with the search before and the proof after, and the names in a long text."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.core.audiences import Customer
from bot.usecases.names_in import names_in
from store.database import Database
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

BAR = 30.0
"""Seconds, and not minutes, between somebody's wish and the proof."""
LONG, SHORT = 40_000, 4_000
"""Characters of the longest text that is taken, and of one that takes a tenth of the time."""


def measure(engine: str, database: Database, workspace: str, scale: Scale) -> None:
    store, erasing = database.workspace(workspace), database.erasing(workspace)
    zoe = Customer(id="forgotten-1", name="Zoë Quillfeather", email="zoe@forgotten.example", phone="+441632960777")
    store.keep_customers([zoe])
    known = store.evidence_about(f"c{0:07}")
    store.keep_evidence([replace(item, id=f"z-{item.id}", audience_id=zoe.id) for item in known])
    identity = erasing.identity(zoe)
    searched = _seconds(lambda: erasing.search(identity))
    erased = _seconds(lambda: erasing.erase(identity, "bench"))
    proved = _seconds(lambda: erasing.search(identity))
    line("forget", f"{engine}: search every text of {scale.people:,} customers", f"{searched:.2f} s")
    at_most("forget", f"{engine}: forgotten and proved", erased + proved, BAR, "s")
    texts = {
        length: ("Ask Zoë Quillfeather and Ben Okafor about bulbs. " * length)[:length] for length in (LONG, SHORT)
    }
    took = {length: _seconds(partial(names_in, store, text)) for length, text in texts.items()}
    line("forget", f"{engine}: names in {LONG:,} characters", f"{took[LONG]:.2f} s")
    at_most("forget", f"{engine}: {LONG:,} characters / {SHORT:,}", took[LONG] / took[SHORT], 15, "x")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
