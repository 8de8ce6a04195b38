"""How a persona of a million customers wants to be reached: from what was added up, and how fast that is added up anew."""

import time
from collections.abc import Callable
from statistics import median

from sqlalchemy import text

from bot.core.norms import HoursNorm
from bot.usecases.look_up_group import look_up_group, look_up_how_many, settle
from store.database import Database
from tests.bench.acquaintance import PERSONAS
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

BAR = 1.0
"""Seconds: an answer that nobody waits for."""
TIMES = 5
CUSTOMERS = "FROM audiences WHERE workspace = :workspace AND kind = 'customer'"
GATHER = (
    "UPDATE audiences SET persona_id = :persona, email = id || '@example.org', phone = '+4416329' || id "
    "WHERE workspace = :workspace AND kind = 'customer'",
    "DELETE FROM consents WHERE workspace = :workspace",
    "DELETE FROM touch_counts WHERE workspace = :workspace",
    f"INSERT INTO consents (workspace, customer_id, channel, state, basis) SELECT workspace, id, 'email', 'granted', 'form' {CUSTOMERS}",
    f"INSERT INTO consents (workspace, customer_id, channel, state, basis) SELECT workspace, id, 'sms', 'granted', 'form' {CUSTOMERS} AND row % 3 <> 0",
    "INSERT INTO touch_counts (workspace, customer_id, channel, daypart, weekend, delivered, answered, bounced, refused) "
    f"SELECT workspace, id, 'email', 'morning', false, 6, row % 4, 0, 0 {CUSTOMERS}",
    "INSERT INTO touch_counts (workspace, customer_id, channel, daypart, weekend, delivered, answered, bounced, refused) "
    f"SELECT workspace, id, 'email', 'afternoon', false, 5, row % 2, 0, 0 {CUSTOMERS}",
    "INSERT INTO touch_counts (workspace, customer_id, channel, daypart, weekend, delivered, answered, bounced, refused) "
    f"SELECT workspace, id, 'sms', 'evening', false, 7, row % 5, 0, 0 {CUSTOMERS} AND row % 3 <> 0",
    f"INSERT INTO leanings_due (workspace, customer_id) SELECT workspace, id {CUSTOMERS} ON CONFLICT DO NOTHING",
)
"""All customers behind one persona, with consents and counted messages, as imports leave them."""


def measure(engine: str, database: Database, workspace: str, scale: Scale) -> None:
    persona = PERSONAS[0].id
    with database.engine.begin() as connection:
        for statement in GATHER:
            connection.execute(text(statement), {"workspace": workspace, "persona": persona})
    store = database.workspace(workspace)
    counted = _seconds(lambda: settle(store))
    line(
        "groups",
        f"{engine}: {scale.people:,} customers counted anew",
        f"{counted:.1f} s {scale.people / counted:9,.0f} a second",
    )
    asked: dict[str, Callable[[], object]] = {
        "prefers persona": lambda: look_up_group(store, persona),
        "prefers everyone": lambda: look_up_group(store),
        "prefers everyone at 9am": lambda: look_up_how_many(store, "", [HoursNorm(9, 10)]),
    }
    for what, ask in asked.items():
        took = median(_seconds(ask) for _ in range(TIMES))
        at_most("groups", f"{engine}: {what}, of {scale.people:,}", took, BAR, "s")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
