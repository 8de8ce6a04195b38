"""What it takes to list those who are out of touch among a million, from the roll-up alone: the first page, one in the
middle, and one of those of whom no contact is stored.
"""

import time
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import median

from bot.core.care.contact import Contact
from bot.usecases.list_neglected import list_neglected
from store.contacts import note_contacts
from store.database import Database
from store.workspace import WorkspaceStore
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

TODAY = datetime(2026, 11, 20, tzinfo=UTC)
BATCH = 20_000
SHARE = 0.8
"""Of all customers were in contact at some time in the last three years."""
BAR = 300.0
"""Milliseconds: a page that somebody waits for."""
TIMES = 7


def measure(engine: str, database: Database, workspace: str, scale: Scale) -> None:
    _put_in_touch(database, workspace, scale.people)
    store = database.workspace(workspace)
    found = list_neglected(store, TODAY)
    pages = {"the first page": 0, "a page in the middle": found.silent // 2, "a page of never": found.silent + 40}
    line("neglected", f"{engine}: of {scale.people:,}, silent for 180 days", f"{found.silent:,}")
    for what, offset in pages.items():
        at_most("neglected", f"{engine}: {what}", _milliseconds(store, offset), BAR, "ms", digits=1)


def _milliseconds(store: WorkspaceStore, offset: int) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        list_neglected(store, TODAY, offset=offset)
        took.append(time.perf_counter() - began)
    return median(took) * 1e3


def _put_in_touch(database: Database, workspace: str, people: int) -> None:
    """Through the roll-up's own door, as imports of touches, purchases and evidence go."""
    chance = Random(3)
    for start in range(0, people, BATCH):
        ids = (f"c{place:07}" for place in range(start, min(start + BATCH, people)) if chance.random() < SHARE)
        contacts = {each: (TODAY - timedelta(hours=chance.randrange(24 * 1_095)), Contact.ANSWERED) for each in ids}
        with database.engine.begin() as connection:
            note_contacts(connection, workspace, contacts)
