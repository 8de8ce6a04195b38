"""When each customer was last in good contact: a roll-up of answers, purchases and what they told us, so that a list of
those who are neglected is read from an index and never from events.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import repeat

from sqlalchemy import Connection, RowMapping, delete, func, select

from bot.core.audiences import AudienceKind, Customer
from bot.core.care.contact import BY_SOURCE, Contact, LastContact, Neglected
from bot.core.evidence import Evidence
from store.audience_rows import CUSTOMER
from store.bound import Bound, upsert
from store.bulk import insert_columns
from store.customers_stored import customers_stored
from store.kept import BATCH
from store.pairs import one_of
from store.tables import audiences, evidence, last_contacts, purchases, touch_counts

Contacts = Mapping[str, tuple[datetime, Contact]]
"""By customer: when, and what it was."""


class ContactRows(Bound):
    def neglected(self, before: datetime, days: int, limit: int, offset: int = 0) -> Neglected:
        """Those without good contact since `before`, `days` ago: the longest silent first, then, as they were stored,
        those of whom no contact is known. `limit` are on a page, `offset` come before it.
        """
        with self._reading() as connection:
            silent, never = self._numbers(connection, before)
            people = self._silent(connection, before, limit, offset) if offset < silent else []
            rest, stepped_over = limit - len(people), max(0, offset - silent)
            if rest and stepped_over < never:
                people += self._never(connection, rest, stepped_over)
        return Neglected(days=days, people=tuple(people), silent=silent, never=never, offset=offset)

    def _numbers(self, connection: Connection, before: datetime) -> tuple[int, int]:
        """How many were in contact, but not since; and how many never were."""
        mine = last_contacts.c.workspace == self._workspace
        contacts = select(func.count()).select_from(last_contacts).where(mine)
        silent = connection.scalar(contacts.where(last_contacts.c.at < before)) or 0
        customers = customers_stored(connection, self._workspace)
        return silent, customers - (connection.scalar(contacts) or 0)

    def _silent(self, connection: Connection, before: datetime, limit: int, offset: int) -> list[LastContact]:
        """Whose page it is is read from the index alone: what comes before it is stepped over and not looked up."""
        columns = last_contacts.c
        page = self._mine(last_contacts, "customer_id").where(columns.at < before)
        ids = list(connection.scalars(page.order_by(columns.at, columns.customer_id).limit(limit).offset(offset)))
        told = self._mine(last_contacts, "customer_id", "at", "by").where(columns.customer_id.in_(ids))
        when = {row.customer_id: (row.at, row.by) for row in connection.execute(told)}
        mine = self._mine(audiences).where(audiences.c.id.in_(ids))
        known = {row["id"]: _customer(row) for row in connection.execute(mine).mappings()}
        return [LastContact(known[each], *when[each]) for each in ids]

    def _never(self, connection: Connection, limit: int, offset: int) -> list[LastContact]:
        known = select(last_contacts.c.customer_id).where(
            last_contacts.c.workspace == audiences.c.workspace, last_contacts.c.customer_id == audiences.c.id
        )
        query = self._mine(audiences).where(audiences.c.kind == AudienceKind.CUSTOMER, ~known.exists())
        found = connection.execute(query.order_by(audiences.c.row).limit(limit).offset(offset)).mappings()
        return [LastContact(_customer(row)) for row in found]


def note_contacts(connection: Connection, workspace: str, contacts: Contacts) -> None:
    """Each as the customer's last, unless a later one is known. In the order of their keys, as other roll-ups are."""
    if not contacts:
        return
    keys = sorted(contacts)
    statement = upsert(connection, last_contacts)
    given, stood = statement.excluded, last_contacts.c
    newer = statement.on_conflict_do_update(
        index_elements=["workspace", "customer_id"], set_={"at": given.at, "by": given.by}, where=given.at > stood.at
    )
    columns: dict[str, Iterable[object]] = {
        "workspace": repeat(workspace),
        "customer_id": keys,
        "at": [contacts[key][0] for key in keys],
        "by": [contacts[key][1] for key in keys],
    }
    insert_columns(connection, newer, columns)


def note_evidence(connection: Connection, workspace: str, items: Iterable[Evidence]) -> None:
    """What customers said, did and bought; a persona is nobody to be in contact with."""
    told = [item for item in items if item.on and item.source in BY_SOURCE]
    customers = _customers(connection, workspace, sorted({item.audience_id for item in told}))
    theirs = [item for item in told if item.audience_id in customers]
    found = ((item.audience_id, _midnight(item.on), BY_SOURCE[item.source]) for item in theirs if item.on)
    note_contacts(connection, workspace, latest(found))


def recount_contacts(connection: Connection, workspace: str, customers: Sequence[str]) -> None:
    """From what is stored of them now: where something was taken back, corrected or deleted."""
    for start in range(0, len(customers), BATCH):
        some = list(customers[start : start + BATCH])
        mine = (last_contacts.c.workspace == workspace, one_of(connection, last_contacts.c.customer_id, some))
        connection.execute(delete(last_contacts).where(*mine))
        theirs = sorted(_customers(connection, workspace, some))
        note_contacts(connection, workspace, latest(_stored(connection, workspace, theirs)))


def latest(found: Iterable[tuple[str, datetime, Contact]]) -> Contacts:
    """The last of each customer."""
    last: dict[str, tuple[datetime, Contact]] = {}
    for customer_id, at, by in found:
        if customer_id not in last or last[customer_id][0] < at:
            last[customer_id] = (at, by)
    return last


def _stored(connection: Connection, workspace: str, customers: list[str]) -> Iterable[tuple[str, datetime, Contact]]:
    counted, bought, told = touch_counts.c, purchases.c, evidence.c
    answers = select(counted.customer_id, func.max(counted.last_answer_at)).group_by(counted.customer_id)
    answers = answers.where(counted.workspace == workspace, one_of(connection, counted.customer_id, customers))
    yield from ((owner, at, Contact.ANSWERED) for owner, at in connection.execute(answers) if at)
    sales = select(bought.customer_id, func.max(bought.at)).group_by(bought.customer_id)
    sales = sales.where(bought.workspace == workspace, one_of(connection, bought.customer_id, customers))
    yield from ((owner, at, Contact.BOUGHT) for owner, at in connection.execute(sales))
    words = select(told.audience_id, told.source, func.max(told.on)).group_by(told.audience_id, told.source)
    words = words.where(told.workspace == workspace, one_of(connection, told.audience_id, customers))
    words = words.where(told.source.in_(list(BY_SOURCE)), told.on.is_not(None))
    rows = connection.execute(words)
    yield from ((owner, _midnight(on), BY_SOURCE[source]) for owner, source, on in rows)


def _customers(connection: Connection, workspace: str, ids: list[str]) -> set[str]:
    columns = audiences.c
    query = select(columns.id).where(columns.workspace == workspace, columns.kind == AudienceKind.CUSTOMER)
    return set(connection.scalars(query.where(one_of(connection, columns.id, ids)))) if ids else set()


def _customer(row: RowMapping) -> Customer:
    return Customer(**{name: row[name] for name in CUSTOMER})


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
