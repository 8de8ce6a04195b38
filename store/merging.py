"""Customers as files tell of them: each is told from the others, the newer word stays, and what contradicts is named."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from sqlalchemy import Connection, bindparam, update

from bot.core.audiences import AudienceKind, Customer
from bot.core.imports.merging import Became, MatchedBy, Placed, Sighting
from store.assignments import put_by_hand
from store.audience_rows import CUSTOMER
from store.audiences import AudienceRows
from store.bound import upsert
from store.pairs import one_of
from store.registry import UNKNOWN, Freshness, Registry, candidates, merged, same_name
from store.tables import audiences, tool_ids


class MergingRows(AudienceRows):
    def merge_customers(self, seen: Sequence[Sighting], *, dry_run: bool = False) -> tuple[Placed, ...]:
        """Whom each row was, in one transaction; a trial run looks, and changes nothing.

        A customer is known by external id, else email, else phone, and never becomes one with somebody who has another
        id of the same tool. What is empty takes nothing away, and what is older overwrites nothing: it only fills gaps.
        Two rows of one file of the same age that contradict each other are not both believed: the second is refused.
        All rows are of one tool. Raises NotStored for an unknown persona.
        """
        transaction: AbstractContextManager[Connection] = self._reading() if dry_run else self._writing()
        with transaction as connection:
            merge = self._begin(connection, seen)
            placed = tuple(merge.place(each, self._new_id) for each in seen)
            if not dry_run:
                self._write_merged(connection, merge, seen, placed)
        return placed

    def _begin(self, connection: Connection, seen: Sequence[Sighting]) -> "Merge":
        tool = seen[0].tool if seen else ""
        given = [each.customer for each in seen]
        self._require(connection, [one.persona_id for one in given if one.persona_id])
        by_tool_id = self._owners(connection, tool, [one.external_id for one in given if one.external_id])
        # In a tool's file, an external id is the tool's: it says nothing of our own.
        asked = [replace(one, external_id=None) for one in given] if tool else given
        known = candidates(connection, self._mine(audiences), asked)
        known |= self._called_by_id(connection, sorted(set(by_tool_id.values()) - known.keys()))
        ids = self._tool_ids_of(connection, tool, sorted(known)) if tool else None
        return Merge(Registry(known.values(), ids), known, self._freshness(connection, sorted(known)), tool)

    def _owners(self, connection: Connection, tool: str, ids: Sequence[str]) -> dict[str, str]:
        """Customers' ids by the tool's."""
        if not tool or not ids:
            return {}
        columns = tool_ids.c
        query = self._mine(tool_ids, "external_id", "customer_id")
        query = query.where(columns.tool == tool, one_of(connection, columns.external_id, sorted(set(ids))))
        return {row.external_id: row.customer_id for row in connection.execute(query)}

    def _tool_ids_of(self, connection: Connection, tool: str, customers: Sequence[str]) -> dict[str, str]:
        columns = tool_ids.c
        query = self._mine(tool_ids, "customer_id", "external_id")
        query = query.where(columns.tool == tool, one_of(connection, columns.customer_id, customers))
        return {row.customer_id: row.external_id for row in connection.execute(query)}

    def _called_by_id(self, connection: Connection, ids: Sequence[str]) -> dict[str, Customer]:
        query = self._mine(audiences, *CUSTOMER)
        query = query.where(audiences.c.kind == AudienceKind.CUSTOMER, one_of(connection, audiences.c.id, ids))
        rows = connection.execute(query).mappings() if ids else ()
        return {row["id"]: Customer(**row) for row in rows}

    def _freshness(self, connection: Connection, ids: Sequence[str]) -> dict[str, Freshness]:
        columns = audiences.c
        query = self._mine(audiences, "id", "told_at", "told_in").where(one_of(connection, columns.id, ids))
        return {key: Freshness(at, place) for key, at, place in connection.execute(query)} if ids else {}

    def _write_merged(
        self, connection: Connection, merge: "Merge", seen: Sequence[Sighting], placed: Sequence[Placed]
    ) -> None:
        taken = [(each, one) for each, one in zip(seen, placed, strict=True) if one.customer_id]
        by_hand = [
            one.customer_id for each, one in taken if each.customer.persona_id and one.became is not Became.OLDER
        ]
        put_by_hand(connection, self._workspace, by_hand)
        now, before = merge.registry.by_id, merge.before
        self._insert_customers(connection, [one for key, one in now.items() if key not in before], merge.fresh)
        self._update_customers(connection, [(was, now[key]) for key, was in before.items()])
        self._refresh(connection, [(key, merge.fresh[key]) for key in merge.refreshed if key in before])
        self._keep_tool_ids(connection, merge)

    def _refresh(self, connection: Connection, told: Sequence[tuple[str, Freshness]]) -> None:
        mine = (audiences.c.workspace == self._workspace, audiences.c.id == bindparam("of"))
        if told:
            rows = [{"of": key, "at": fresh.told_at, "place": fresh.told_in} for key, fresh in told]
            connection.execute(
                update(audiences).where(*mine).values(told_at=bindparam("at"), told_in=bindparam("place")), rows
            )

    def _keep_tool_ids(self, connection: Connection, merge: "Merge") -> None:
        rows = [
            {"workspace": self._workspace, "tool": merge.tool, "external_id": given, "customer_id": owner}
            for owner, given in merge.named
        ]
        if rows:
            connection.execute(upsert(connection, tool_ids).on_conflict_do_nothing(), rows)


class Merge:
    """One batch: who is stored, what becomes of them, and who got an id of the tool."""

    def __init__(self, registry: Registry, before: dict[str, Customer], fresh: dict[str, Freshness], tool: str) -> None:
        self.registry, self.before, self.fresh, self.tool = registry, dict(before), fresh, tool
        self.refreshed: dict[str, None] = {}
        self.named: list[tuple[str, str]] = []

    def place(self, seen: Sighting, new_id: Callable[[], str]) -> Placed:
        found = self.registry.find(seen.customer)
        if found is None:
            note = self._clash(seen.customer, "")
            return Placed(self._add(seen, new_id()), Became.NEW, note=note)
        stored, fresh = found.customer, self.fresh.get(found.customer.id, UNKNOWN)
        told = replace(seen.customer, external_id=None) if self.tool else seen.customer
        beside = _is_beside(seen, fresh)
        if beside and (columns := _contradictions(stored, told)):
            return Placed("", Became.REFUSED, found.by, _second(fresh, found.by, columns))
        now = filled(stored, told) if beside or _is_older(seen, fresh) else merged(_named(stored, told), told)
        self._change(stored, now, seen, fresh)
        became = Became.CHANGED if now != stored else Became.OLDER if _contradictions(stored, told) else Became.SAME
        return Placed(stored.id, became, found.by, self._clash(seen.customer, stored.id))

    def _add(self, seen: Sighting, customer_id: str) -> str:
        given = seen.customer
        name = given.name or given.email or given.phone or given.external_id or ""
        new = replace(given, id=customer_id, name=name, external_id=None if self.tool else given.external_id)
        self.registry.remember(new)
        self.fresh[customer_id] = Freshness(seen.at, seen.place)
        self._name(customer_id, given.external_id)
        return customer_id

    def _change(self, stored: Customer, now: Customer, seen: Sighting, fresh: Freshness) -> None:
        if now != stored:
            self.registry.remember(now)
        if seen.at and (fresh.told_at is None or seen.at > fresh.told_at):
            self.fresh[stored.id] = Freshness(seen.at, seen.place)
            self.refreshed[stored.id] = None
        if self.tool and self.registry.id_of(stored) is None:
            self._name(stored.id, seen.customer.external_id)

    def _name(self, customer_id: str, given: str | None) -> None:
        if self.tool and given:
            self.registry.remember_tool_id(customer_id, given)
            self.named.append((customer_id, given))

    def _clash(self, given: Customer, taken_for: str) -> str:
        """What somebody should look at: two that are kept apart, and may be one."""
        same_email = (one for one in self.registry.with_email(given) if one.id != taken_for)
        if other := next(same_email, None):
            return f"has the email of {other.name}; kept apart, for their external ids differ"
        same_phone = (one for one in self.registry.with_phone(given) if one.id != taken_for and same_name(one, given))
        if next(same_phone, None):
            return "has the name and the phone of another customer, and another email or external id; kept apart"
        return ""


def filled(stored: Customer, given: Customer) -> Customer:
    """The stored customer with what was given where nothing stood."""
    now = merged(replace(given, name=given.name or stored.name), replace(_named(stored, given), external_id=None))
    return replace(now, id=stored.id, external_id=stored.external_id or given.external_id)


def _named(stored: Customer, given: Customer) -> Customer:
    """Whoever went by an address or a number, because nobody had told a name, gives it up for a name."""
    stand_in = stored.name in (stored.email, stored.phone, stored.external_id)
    return replace(stored, name="") if stand_in and given.name else stored


def _is_older(seen: Sighting, fresh: Freshness) -> bool:
    return bool(seen.at and fresh.told_at and seen.at < fresh.told_at)


def _is_beside(seen: Sighting, fresh: Freshness) -> bool:
    """Another row of the same file, of the same age."""
    return (
        seen.at == fresh.told_at
        and fresh.told_in != seen.place
        and (fresh.told_in or "").startswith(f"{seen.file} line ")
    )


def _contradictions(stored: Customer, given: Customer) -> list[str]:
    """Columns of which both say something, and not the same. “ann lee” and “Ann Lee” are one name."""
    known = _named(stored, given)
    return [
        name
        for name in CUSTOMER
        if name != "id"
        and (told := getattr(given, name))
        and (stands := getattr(known, name))
        and told != stands
        and not (name == "name" and same_name(known, given))
    ]


def _second(fresh: Freshness, by: MatchedBy | None, columns: Sequence[str]) -> str:
    place = f"{fresh.told_in}".rpartition(" line ")[2]
    what = str(by).replace(" ", "_")
    return f"line {place} has the same {what} and says otherwise of them ({', '.join(columns)}); keep one of the two"
