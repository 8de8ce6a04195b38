"""A row of a customers file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.audiences import Customer
from bot.core.imports.contacts import read_country, read_email, read_language, read_phone, read_region, read_zone
from bot.core.imports.context import Context
from bot.core.imports.header import Header
from bot.core.imports.merging import Sighting
from bot.core.imports.regions import code_of
from bot.core.imports.row import Refused, Row
from bot.core.imports.times import read_moment

Read = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class CustomerRows:
    """The customer's `id` is left empty: the store knows whom it is, or hands out one.

    What another tool wrote is taken as it comes: of its regions, zones and languages what is no code is left out, and
    whoever has no name there goes by address or number until somebody tells one.
    """

    header: Header
    context: Context
    country: str | None = None
    """Where numbers are from that do not say so, nor their row; ISO 3166-1."""

    def read(self, row: Row) -> Sighting:
        """Raises Refused."""
        cell, cells = self.header.cell, row.cells
        country = read_country(cell(cells, "country"))
        customer = Customer(
            id="",
            name=cell(cells, "name") if self.context.tool else self.header.needed(cells, "name"),
            external_id=cell(cells, "external_id", longest=200) or None,
            email=read_email(cell(cells, "email")),
            phone=read_phone(cell(cells, "phone"), country or self.country),
            job=cell(cells, "job") or None,
            company=cell(cells, "company") or None,
            city=cell(cells, "city") or None,
            region=self._code(read_region, code_of(cell(cells, "region"), country)),
            country=country,
            zone=self._code(read_zone, cell(cells, "zone")),
            language=self._code(read_language, cell(cells, "language")),
            persona_id=self._persona(cell(cells, "persona")),
        )
        return Sighting(_findable(customer), self._when(row), self.context.file, row.line, self.context.tool)

    def _when(self, row: Row) -> datetime | None:
        told = self.header.cell(row.cells, "updated_at")
        said = read_moment(told, self.context.zone, self.context.now) if told else None
        return said or self.context.saved

    def _code(self, read: Read, text: str) -> str | None:
        try:
            return read(text)
        except Refused:
            if self.context.tool:
                return None
            raise

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
