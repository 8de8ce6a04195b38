"""Customers and personas: keep them, count them, find one by a key."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, Table, Update, bindparam, func, insert, literal_column, select, true, update

from bot.core.audiences import Audience, AudienceKind, Customer, Persona
from store.assignments import put_by_hand
from store.audience_rows import CUSTOMER, audience_of, customer_row, persona_from, persona_row
from store.bound import Bound
from store.customers_stored import customers_stored
from store.due import note_due
from store.folding import email_key, phone_tail
from store.kept import BATCH, Kept, Row, differs, in_batches, write
from store.pairs import one_of
from store.personas import note_past
from store.registry import UNKNOWN, Freshness, IdTaken, Registry, candidates
from store.rollups import Rollups
from store.tables import audiences, consents, evidence, purchases, tool_ids, touches

COUNTED = {"evidence": evidence, "consents": consents, "touches": touches, "purchases": purchases}
LEANS_BY = ("persona_id", "email", "phone", "city", "region", "country", "zone")
PERSONAS_ONLY: Row = {"title": "", "line": "", "picture": "", "profile": None}


class AudienceRows(Bound):
    def audience(self, audience_id: str) -> Audience | None:
        with self._reading() as connection:
            row = connection.execute(self._mine(audiences).where(audiences.c.id == audience_id)).mappings().first()
        return audience_of(row) if row else None

    def personas(self) -> list[Persona]:
        """By name."""
        query = self._personas_alone().order_by(audiences.c.name_key)
        with self._reading() as connection:
            found = [audience_of(row) for row in connection.execute(query).mappings()]
        return [persona for persona in found if isinstance(persona, Persona)]

    def members(self, persona_id: str) -> int:
        """How many customers belong to the persona."""
        with self._reading() as connection:
            return self._count(connection, audiences, persona_id=persona_id)

    def holds_anybody(self) -> bool:
        """Whether any customer or persona is stored at all."""
        with self._reading() as connection:
            return bool(connection.scalar(select(self._mine(audiences, "id").exists())))

    def counts(self) -> dict[str, int]:
        """Number of rows by "customers", "personas", "evidence", "consents", "touches", "purchases": every row is looked
        at, which takes seconds where there are millions.
        """
        with self._reading() as connection:
            customers = customers_stored(connection, self._workspace)
            people = {"customers": customers, "personas": self._count(connection, audiences) - customers}
            return people | {name: self._count(connection, table) for name, table in COUNTED.items()}

    def customer_ids(self, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """For each external id, email or phone that is known: the customer's id and zone.

        What two customers share, such as a family's phone, stands for the one who was stored first.
        """
        found: dict[str, tuple[str, str | None]] = {}
        with self._reading() as connection:
            for start in range(0, len(keys), BATCH):
                found |= self._by_keys(connection, keys[start : start + BATCH])
        return found

    def keep_persona(self, persona: Persona) -> None:
        """Insert or update by id; what stood there stays among the pasts. Raises IdTaken for a customer's id."""
        wanted = {"workspace": self._workspace, "kind": AudienceKind.PERSONA, **persona_row(persona)}
        query = self._mine(audiences).where(audiences.c.id == persona.id)
        with self._writing() as connection:
            self._require_free(connection, [persona.id], AudienceKind.CUSTOMER)
            stored = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
            made = {} if stored else {"made_at": self._now()}
            if persona.id in stored and differs(stored[persona.id], wanted):
                note_past(connection, self._workspace, persona_from(stored[persona.id]), "", self._now())
            write(connection, audiences, ("workspace", "kind", "id"), stored, {persona.id: wanted | made})

    def keep_customers(self, customers: Iterable[Customer]) -> Kept:
        """Insert or update by id, else external id, else email, else phone; None leaves the stored value.

        A new customer keeps the id it comes with, or gets one where that is "". Whoever changes persona or zone takes
        their touches along: the roll-ups move in the same transaction. Raises NotStored for an unknown persona, IdTaken
        for a persona's id, and ExternalIdTaken for one that another customer has than the id says.
        """
        with self._writing() as connection:
            return in_batches(customers, lambda batch: self._keep_customers(connection, batch))

    def _keep_customers(self, connection: Connection, batch: Sequence[Customer]) -> Kept:
        self._require(connection, [customer.persona_id for customer in batch if customer.persona_id])
        self._require_free(connection, [customer.id for customer in batch if customer.id], AudienceKind.PERSONA)
        before = candidates(connection, self._mine(audiences), batch)
        registry = Registry(before.values())
        kept = Kept()
        for given in batch:
            kept += self._place_customer(registry, given)
        by_hand = [found.customer.id for given in batch if given.persona_id and (found := registry.find(given))]
        put_by_hand(connection, self._workspace, by_hand)
        self._insert_customers(connection, [one for key, one in registry.by_id.items() if key not in before])
        self._update_customers(connection, [(was, registry.by_id[key]) for key, was in before.items()])
        return kept

    def _require_free(self, connection: Connection, ids: Sequence[str], kind: AudienceKind) -> None:
        """Raise IdTaken where one of the ids belongs to an audience of that kind."""
        query = self._mine(audiences).where(audiences.c.id.in_(ids), audiences.c.kind == kind).limit(1)
        if ids and (row := connection.execute(query).mappings().first()):
            raise IdTaken(id=row["id"], label=audience_of(row).label)

    def _place_customer(self, registry: Registry, given: Customer) -> Kept:
        found = registry.find(given)
        if found is None:
            registry.remember(replace(given, id=given.id or self._new_id()))
            return Kept(new=1)
        return Kept(same=1) if registry.change(found.customer, given) == found.customer else Kept(changed=1)

    def _insert_customers(
        self, connection: Connection, new: Sequence[Customer], fresh: Mapping[str, Freshness] | None = None
    ) -> None:
        """`fresh` says of each how fresh it is, by id; None where nobody knows."""
        shared = {
            "workspace": self._workspace,
            "kind": AudienceKind.CUSTOMER,
            "made_at": self._now(),
            **PERSONAS_ONLY,
        }
        if new:
            told = fresh or {}
            rows = [shared | customer_row(one) | told.get(one.id, UNKNOWN)._asdict() for one in new]
            connection.execute(insert(audiences), rows)

    def _update_customers(self, connection: Connection, pairs: Sequence[tuple[Customer, Customer]]) -> None:
        changed = [(was, now) for was, now in pairs if was != now]
        if not changed:
            return
        moving = [was.id for was, now in changed if was.persona_id != now.persona_id]
        rezoned = [was.id for was, now in changed if was.zone != now.zone]
        with Rollups(connection, self._workspace).recounted(moving, rezoned):
            connection.execute(_rewrite(), [self._rewritten(now) for _, now in changed])
        note_due(connection, self._workspace, [was.id for was, now in changed if _leans_otherwise(was, now)])

    def _rewritten(self, customer: Customer) -> Row:
        row = customer_row(customer)
        return row | {"key_workspace": self._workspace, "key_id": row.pop("id")}

    def _by_keys(self, connection: Connection, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """An external id outranks an email address, that a phone number: the strongest is looked up last."""
        columns = audiences.c
        tails = {phone_tail(key) for key in keys}
        ways = (
            (columns.phone, str, columns.phone_tail.in_(tails - {None})),
            (columns.email_key, email_key, true()),
            (columns.external_id, str, true()),
        )
        found: dict[str, tuple[str, str | None]] = {}
        for column, spell, narrower in ways:
            query = self._mine(audiences, "id", "zone", column.name).where(narrower, column.in_({*map(spell, keys)}))
            rows = connection.execute(query.order_by(columns.row.desc()))
            known = {key: (customer_id, zone) for customer_id, zone, key in rows}
            found |= {key: known[spell(key)] for key in keys if spell(key) in known}
        return found | self._by_tool_ids(connection, [key for key in keys if key not in found])

    def _by_tool_ids(self, connection: Connection, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """By the id of whichever tool; what is two customers' in two tools is nobody's."""
        theirs = (tool_ids.c.workspace == audiences.c.workspace) & (tool_ids.c.customer_id == audiences.c.id)
        query = select(tool_ids.c.external_id, audiences.c.id, audiences.c.zone).join_from(tool_ids, audiences, theirs)
        query = query.where(tool_ids.c.workspace == self._workspace, one_of(connection, tool_ids.c.external_id, keys))
        found: dict[str, set[tuple[str, str | None]]] = {}
        for key, customer_id, zone in connection.execute(query) if keys else ():
            found.setdefault(key, set()).add((customer_id, zone))
        return {key: next(iter(each)) for key, each in found.items() if len(each) == 1}

    def _personas_alone(self) -> Select[*tuple[Any, ...]]:
        """Spelt out as the index of personas spells it."""
        return self._mine(audiences).where(literal_column("kind") == literal_column("'persona'"))

    def _count(self, connection: Connection, table: Table, **where: object) -> int:
        conditions = [table.c[name] == value for name, value in where.items()]
        query = select(func.count()).select_from(table).where(table.c.workspace == self._workspace, *conditions)
        return connection.scalar(query) or 0


def _leans_otherwise(was: Customer, now: Customer) -> bool:
    """Whether they belong to another group, can be reached by other ways, or have their messages at other hours."""
    return any(getattr(was, name) != getattr(now, name) for name in LEANS_BY)


def _rewrite() -> Update:
    derived = ("name_key", "title_key", "words", "email_key", "phone_tail")
    return (
        update(audiences)
        .where(audiences.c.workspace == bindparam("key_workspace"), audiences.c.id == bindparam("key_id"))
        .values({name: bindparam(name) for name in (*CUSTOMER, *derived) if name != "id"})
    )
