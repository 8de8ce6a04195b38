"""Move customers from the leaning that they were counted with to the one they have, and the sums of their groups along."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

from sqlalchemy import Connection, RowMapping, delete, insert, select

from bot.core.norms import ChannelNorm, HoursNorm, read_norm
from bot.core.preference.group import CLOSED, KNOWN
from bot.core.preference.leaning import Leaning
from store.bound import upsert
from store.bulk import insert_columns
from store.leaning_now import Placed, leaning_now
from store.pairs import one_of
from store.tables import group_leanings, leanings, leanings_due

Cell = tuple[str, str, str]
"""A persona's id, "" for everybody; what is counted; and how it is known."""


def withdraw_leanings(connection: Connection, workspace: str, customers: Sequence[str]) -> None:
    """Whoever is to be deleted counts in no group any more."""
    _move(connection, workspace, _placed(connection, workspace, customers), {})


def recount_leanings(connection: Connection, workspace: str, customers: Sequence[str]) -> None:
    stood = _placed(connection, workspace, customers)
    _move(connection, workspace, stood, leaning_now(connection, workspace, customers))
    mine = (leanings_due.c.workspace == workspace, one_of(connection, leanings_due.c.customer_id, customers))
    connection.execute(delete(leanings_due).where(*mine))


def _move(connection: Connection, workspace: str, stood: Mapping[str, Placed], now: Mapping[str, Placed]) -> None:
    """From where they stood to where they stand now, with the sums of their groups."""
    changed = sorted(each for each in {*stood, *now} if stood.get(each) != now.get(each))
    sums: Counter[Cell] = Counter()
    for each in changed:
        sums.subtract(_cells(stood[each]) if each in stood else ())
        sums.update(_cells(now[each]) if each in now else ())
    _add(connection, workspace, sums)
    mine = (leanings.c.workspace == workspace, one_of(connection, leanings.c.customer_id, changed))
    connection.execute(delete(leanings).where(*mine))
    _insert(connection, workspace, {each: now[each] for each in changed if each in now})


def _add(connection: Connection, workspace: str, sums: Mapping[Cell, int]) -> None:
    cells = sorted(cell for cell, customers in sums.items() if customers)
    if not cells:
        return
    adding = upsert(connection, group_leanings)
    more = group_leanings.c.customers + adding.excluded.customers
    adding = adding.on_conflict_do_update(
        index_elements=list(group_leanings.primary_key.columns), set_={"customers": more}
    )
    columns: dict[str, Iterable[object]] = {
        "workspace": repeat(workspace),
        "persona_id": [persona_id for persona_id, _, _ in cells],
        "what": [what for _, what, _ in cells],
        "by": [by for _, _, by in cells],
        "customers": [sums[cell] for cell in cells],
    }
    insert_columns(connection, adding, columns)


def _insert(connection: Connection, workspace: str, placed: Mapping[str, Placed]) -> None:
    rows = [
        {
            "workspace": workspace,
            "customer_id": customer_id,
            "persona_id": each.persona_id,
            "channel": each.leaning.channel,
            "channel_by": each.leaning.channel_by,
            "hours": str(each.leaning.hours) if each.leaning.hours else None,
            "hours_by": each.leaning.hours_by,
            "reachable": each.leaning.reachable,
        }
        for customer_id, each in placed.items()
    ]
    if rows:
        connection.execute(insert(leanings), rows)


def _placed(connection: Connection, workspace: str, customers: Sequence[str]) -> dict[str, Placed]:
    """As they were counted last."""
    query = select(leanings).where(
        leanings.c.workspace == workspace, one_of(connection, leanings.c.customer_id, customers)
    )
    return {row["customer_id"]: _as_counted(row) for row in connection.execute(query).mappings()}


def _as_counted(row: RowMapping) -> Placed:
    hours = read_norm(row["hours"]) if row["hours"] else None
    leaning = Leaning(
        channel=row["channel"],
        channel_by=row["channel_by"],
        hours=hours if isinstance(hours, HoursNorm) else None,
        hours_by=row["hours_by"],
        reachable=row["reachable"],
    )
    return Placed(row["persona_id"], leaning)


def _cells(placed: Placed) -> Iterable[Cell]:
    leaning = placed.leaning
    told = [(KNOWN, "")]
    if leaning.channel:
        told.append((str(ChannelNorm(leaning.channel)), str(leaning.channel_by)))
    if leaning.hours:
        told.append((str(leaning.hours), str(leaning.hours_by)))
    if not leaning.reachable:
        told.append((CLOSED, ""))
    for persona_id in {"", placed.persona_id}:
        yield from ((persona_id, what, by) for what, by in told)
