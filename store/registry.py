"""Which stored customer a given one is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select

from bot.core.audiences import AudienceKind, Customer
from bot.core.errors import TheirRulesError
from bot.core.imports.merging import MatchedBy
from store.audience_rows import CUSTOMER
from store.folding import email_key, name_key, phone_tail
from store.pairs import one_of
from store.tables import audiences

SHARING = 50
"""Customers with one address or number who are compared: a switchboard may have thousands."""


class IdTaken(TheirRulesError):
    """The id “{id}” belongs to {label} already. Choose another one."""


class ExternalIdTaken(TheirRulesError):
    """The external id “{external_id}” of {name} belongs to {owner} already. Correct the one that is wrong."""


class Freshness(NamedTuple):
    """When what is stored of a customer was last true, and which line of which file told it; None where nobody knows."""

    told_at: datetime | None
    told_in: str | None


UNKNOWN = Freshness(None, None)


class Found(NamedTuple):
    customer: Customer
    by: MatchedBy


class Registry:
    """The stored customers that a batch may be about, by each of their keys.

    A customer is found by id, else by external id; else by an email address, then a phone number, of somebody whose
    external id does not say that it is another person: families share both. A number under another name, or beside
    another address, is shared too. External ids are ours; where `tool_ids` are given, they are a tool's, by customer.
    """

    def __init__(self, known: Iterable[Customer], tool_ids: Mapping[str, str] | None = None) -> None:
        self.by_id: dict[str, Customer] = {}
        self.tool_ids = None if tool_ids is None else dict(tool_ids)
        self._by_external_id: dict[str, str] = {given: owner for owner, given in (tool_ids or {}).items()}
        self._by_email: dict[str, list[str]] = {}
        self._by_phone: dict[str, list[str]] = {}
        for customer in known:
            self.remember(customer)

    def remember(self, customer: Customer) -> None:
        """Take note of a new or changed customer, for the rows that follow in the same batch."""
        self.by_id[customer.id] = customer
        if customer.external_id and self.tool_ids is None:
            self._by_external_id[customer.external_id] = customer.id
        if customer.email:
            _add(self._by_email, email_key(customer.email), customer.id)
        if customer.phone:
            _add(self._by_phone, customer.phone, customer.id)

    def remember_tool_id(self, customer_id: str, given: str) -> None:
        if self.tool_ids is not None:
            self.tool_ids[customer_id] = given
            self._by_external_id[given] = customer_id

    def find(self, given: Customer) -> Found | None:
        if given.id in self.by_id:
            return Found(self.by_id[given.id], MatchedBy.ID)
        if given.external_id in self._by_external_id:
            return Found(self.by_id[self._by_external_id[given.external_id]], MatchedBy.ID)
        same_email = next((one for one in self.with_email(given) if not self._other_id(one, given)), None)
        if same_email:
            return Found(same_email, MatchedBy.EMAIL)
        same_phone = next((one for one in self.with_phone(given) if self._may_be(one, given)), None)
        return Found(same_phone, MatchedBy.PHONE) if same_phone else None

    def with_email(self, given: Customer) -> Iterator[Customer]:
        """Those who have the given one's address, the first stored first."""
        ids = self._by_email.get(email_key(given.email), ()) if given.email else ()
        return (self.by_id[customer_id] for customer_id in islice(ids, SHARING))

    def with_phone(self, given: Customer) -> Iterator[Customer]:
        ids = self._by_phone.get(given.phone, ()) if given.phone else ()
        return (self.by_id[customer_id] for customer_id in islice(ids, SHARING))

    def id_of(self, customer: Customer) -> str | None:
        """The external id that it is known by here: ours, or the tool's."""
        return customer.external_id if self.tool_ids is None else self.tool_ids.get(customer.id)

    def _other_id(self, one: Customer, given: Customer) -> bool:
        theirs = self.id_of(one)
        return bool(given.external_id and theirs and given.external_id != theirs)

    def _may_be(self, one: Customer, given: Customer) -> bool:
        """By a number alone. Where one of them has an address, and the other none, the name must be the same."""
        if self._other_id(one, given):
            return False
        if not given.email:
            return True
        return not one.email and same_name(one, given)

    def change(self, stored: Customer, given: Customer) -> Customer:
        """The stored customer with what was given, taken note of. Raises ExternalIdTaken."""
        owner = self.by_id[self._by_external_id.get(given.external_id or "", stored.id)]
        if owner.id != stored.id:
            raise ExternalIdTaken(external_id=given.external_id, name=given.name or stored.name, owner=owner.name)
        now = merged(stored, given)
        self.remember(now)
        return now


def merged(stored: Customer, given: Customer) -> Customer:
    """What was given over what stood there; None and "" leave what stood there."""
    told = {name: value for name in CUSTOMER if name != "id" and (value := getattr(given, name))}
    return replace(stored, **told)


def same_name(one: Customer, other: Customer) -> bool:
    return bool(one.name) and name_key(one.name) == name_key(other.name)


def candidates(
    connection: Connection, mine: Select[*tuple[Any, ...]], batch: Sequence[Customer]
) -> dict[str, Customer]:
    """All stored customers who share a key with one of the batch, by id; `mine` asks for a workspace's rows."""
    keys: dict[str, set[str | None]] = {
        "id": {customer.id for customer in batch if customer.id},
        "external_id": {customer.external_id for customer in batch if customer.external_id},
        "email_key": {email_key(customer.email) for customer in batch if customer.email},
        "phone_tail": {phone_tail(customer.phone) for customer in batch if customer.phone},
    }
    columns = audiences.c
    found: dict[str, Customer] = {}
    for name, values in keys.items():
        wanted = sorted(value for value in values if value)
        query = mine.where(columns.kind == AudienceKind.CUSTOMER, one_of(connection, columns[name], wanted))
        for row in connection.execute(query.order_by(columns.row)) if wanted else ():
            found[row.id] = Customer(**{field: getattr(row, field) for field in CUSTOMER})
    return found


def _add(index: dict[str, list[str]], key: str, customer_id: str) -> None:
    ids = index.setdefault(key, [])
    if customer_id not in ids:
        ids.append(customer_id)
