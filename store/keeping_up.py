"""What was heard of the customers behind a persona, and from whom: counted and read by indexes, a page at a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from bot.core.audiences import AudienceKind, Customer
from bot.core.care.contact import LastContact
from bot.core.keeping_up.digest import Fresh, News
from store.audience_rows import CUSTOMER
from store.bound import Bound
from store.evidence import evidence_of
from store.tables import audiences, evidence, last_contacts


class KeepingUpRows(Bound):
    def heard_from(self, persona_ids: Sequence[str], since: datetime) -> dict[str, int]:
        """How many customers of each persona were in good contact since then; every id has its number."""
        told, columns = last_contacts.c, audiences.c
        mine = (columns.workspace == self._workspace, columns.persona_id.in_(persona_ids), told.at >= since)
        query = select(columns.persona_id, func.count()).select_from(audiences.join(last_contacts, _same_customer()))
        heard = dict.fromkeys(persona_ids, 0)
        with self._reading() as connection:
            for persona_id, number in connection.execute(query.where(*mine).group_by(columns.persona_id)):
                heard[persona_id] = number
        return heard

    def last_heard(self, persona_id: str, since: datetime, limit: int) -> tuple[LastContact, ...]:
        """The customers of a persona who were in good contact since then: whom we heard from last comes first."""
        told, columns = last_contacts.c, audiences.c
        names = [columns[name] for name in CUSTOMER]
        query = select(*names, told.at, told.by).select_from(audiences.join(last_contacts, _same_customer()))
        query = query.where(columns.workspace == self._workspace, columns.persona_id == persona_id, told.at >= since)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(told.at.desc(), told.customer_id).limit(limit)).all()
        return tuple(
            LastContact(Customer(**{name: getattr(row, name) for name in CUSTOMER}), row.at, row.by) for row in rows
        )

    def put_down_since(self, persona_id: str, since: datetime, limit: int) -> Fresh:
        """Evidence of a persona and of its customers that was put down after that moment: the newest of it, and how much
        it is in all.
        """
        with self._reading() as connection:
            total = connection.scalar(self._fresh(persona_id, since).with_only_columns(func.count())) or 0
            return Fresh(self._news(connection, persona_id, since, limit) if total else (), total)

    def _news(self, connection: Connection, persona_id: str, since: datetime, limit: int) -> tuple[News, ...]:
        """In the order in which it was put down, the last first."""
        columns = evidence.c
        query = self._fresh(persona_id, since).add_columns(audiences.c.name, audiences.c.kind)
        rows = connection.execute(query.order_by(columns.noted_at.desc(), columns.id.desc()).limit(limit)).mappings()
        return tuple(
            News(
                evidence_of({column.name: row[column.name] for column in evidence.columns}),
                row["name"] if row["kind"] is AudienceKind.CUSTOMER else "",
            )
            for row in rows
        )

    def _fresh(self, persona_id: str, since: datetime) -> Select[*tuple[object, ...]]:
        of = (audiences.c.workspace == evidence.c.workspace) & (audiences.c.id == evidence.c.audience_id)
        query = select(*evidence.columns).select_from(evidence.join(audiences, of))
        theirs = or_(audiences.c.id == persona_id, audiences.c.persona_id == persona_id)
        return query.where(evidence.c.workspace == self._workspace, evidence.c.noted_at > since, theirs)


def _same_customer() -> ColumnElement[bool]:
    return (last_contacts.c.workspace == audiences.c.workspace) & (last_contacts.c.customer_id == audiences.c.id)
