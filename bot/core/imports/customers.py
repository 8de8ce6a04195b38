"""A row of a customers file."""

from dataclasses import dataclass, field

from bot.core.audiences import Customer
from bot.core.imports.contacts import read_country, read_email, read_language, read_phone, read_region, read_zone
from bot.core.imports.context import Context, Known
from bot.core.imports.header import Header
from bot.core.imports.row import Refused, Row

_ALL = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class CustomerRows:
    """The customer's `id` is left empty: the store hands out one to those who are new."""

    header: Header
    context: Context
    seen: dict[int, int] = field(default_factory=dict)
    """By the hash of what a customer is known by: the line of their first row above 64 bits of what it says, some 120
    bytes a customer in place of the 1,000 of the customer.
    """

    def key(self, row: Row) -> str:
        return ""

    def read(self, row: Row, key: str, known: Known) -> Customer:
        cell, cells = self.header.cell, row.cells
        country = read_country(cell(cells, "country"))
        customer = Customer(
            id="",
            name=self.header.needed(cells, "name"),
            external_id=cell(cells, "external_id", longest=200) or None,
            email=read_email(cell(cells, "email")),
            phone=read_phone(cell(cells, "phone"), country),
            job=cell(cells, "job") or None,
            company=cell(cells, "company") or None,
            city=cell(cells, "city") or None,
            region=read_region(cell(cells, "region")),
            country=country,
            zone=read_zone(cell(cells, "zone")),
            language=read_language(cell(cells, "language")),
            persona_id=self._persona(cell(cells, "persona")),
        )
        return self._once(_findable(customer), row.line)

    def _once(self, customer: Customer, line: int) -> Customer:
        """Refused where an earlier row says otherwise of the same customer: each import would change them to and fro."""
        by = "external_id" if customer.external_id else "email" if customer.email else "phone"
        key = hash((by, getattr(customer, by)))
        first, said = divmod(self.seen.setdefault(key, line << 64 | hash(customer) & _ALL), 1 << 64)
        if said != hash(customer) & _ALL:
            raise Refused(f"line {first} has the same {by} and says otherwise of them; keep one of the two")
        return customer

    def _persona(self, name: str) -> str | None:
        if not name:
            return None
        found = self.context.persona(name)
        if found is None:
            raise Refused(f"no persona is called “{name}”; `their-rules personas` lists them")
        return found


def _findable(customer: Customer) -> Customer:
    if not (customer.external_id or customer.email or customer.phone):
        raise Refused("a customer needs an external_id, an email or a phone, or a second import would double them")
    return customer
