"""Which stored customer a given one is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select

from bot.core.audiences import AudienceKind, Customer
from bot.core.errors import TheirRulesError
from store.audience_rows import CUSTOMER
from store.folding import email_key, phone_tail
from store.tables import audiences


class IdTaken(TheirRulesError):
    """The id “{id}” belongs to {label} already. Choose another one."""


class ExternalIdTaken(TheirRulesError):
    """The external id “{external_id}” of {name} belongs to {owner} already. Correct the one that is wrong."""


class Registry:
    """The stored customers that a batch may be about, by each of their keys.

    A customer is found by id, else by external id; else by an email address, then a phone number, of somebody whose
    external id does not say that it is another person: families share both.
    """

    def __init__(self, known: Iterable[Customer]) -> None:
        self.by_id: dict[str, Customer] = {}
        self._by_external_id: dict[str, str] = {}
        self._by_email: dict[str, list[str]] = {}
        self._by_phone: dict[str, list[str]] = {}
        for customer in known:
            self.remember(customer)

    def remember(self, customer: Customer) -> None:
        """Take note of a new or changed customer, for the rows that follow in the same batch."""
        self.by_id[customer.id] = customer
        if customer.external_id:
            self._by_external_id[customer.external_id] = customer.id
        if customer.email:
            _add(self._by_email, email_key(customer.email), customer.id)
        if customer.phone:
            _add(self._by_phone, customer.phone, customer.id)

    def find(self, given: Customer) -> Customer | None:
        if given.id in self.by_id:
            return self.by_id[given.id]
        if given.external_id in self._by_external_id:
            return self.by_id[self._by_external_id[given.external_id]]
        return self._by_address(given)

    def change(self, stored: Customer, given: Customer) -> Customer:
        """The stored customer with what was given, taken note of. Raises ExternalIdTaken."""
        owner = self.by_id[self._by_external_id.get(given.external_id or "", stored.id)]
        if owner.id != stored.id:
            raise ExternalIdTaken(external_id=given.external_id, name=given.name or stored.name, owner=owner.name)
        now = merged(stored, given)
        self.remember(now)
        return now

    def _by_address(self, given: Customer) -> Customer | None:
        ids = [
            *(self._by_email.get(email_key(given.email), ()) if given.email else ()),
            *(self._by_phone.get(given.phone, ()) if given.phone and not given.email else ()),
        ]
        found = (self.by_id[customer_id] for customer_id in ids)
        return next((one for one in found if not (given.external_id and one.external_id)), None)


def merged(stored: Customer, given: Customer) -> Customer:
    """What was given over what stood there; None and "" leave what stood there."""
    told = {name: value for name in CUSTOMER if name != "id" and (value := getattr(given, name))}
    return replace(stored, **told)


def candidates(connection: Connection, mine: Select[*tuple[Any, ...]], batch: Sequence[Customer]) -> Registry:
    """The registry of all stored customers who share a key with one of the batch; `mine` asks for a workspace's rows."""
    keys: dict[str, set[str | None]] = {
        "id": {customer.id for customer in batch if customer.id},
        "external_id": {customer.external_id for customer in batch if customer.external_id},
        "email_key": {email_key(customer.email) for customer in batch if customer.email},
        "phone_tail": {phone_tail(customer.phone) for customer in batch if customer.phone and not customer.email},
    }
    columns = audiences.c
    found: dict[str, Customer] = {}
    for name, values in keys.items():
        query = mine.where(columns.kind == AudienceKind.CUSTOMER, columns[name].in_(values)).order_by(columns.row)
        for row in connection.execute(query) if values else ():
            found[row.id] = Customer(**{field: getattr(row, field) for field in CUSTOMER})
    return Registry(found.values())


def _add(index: dict[str, list[str]], key: str, customer_id: str) -> None:
    ids = index.setdefault(key, [])
    if customer_id not in ids:
        ids.append(customer_id)
