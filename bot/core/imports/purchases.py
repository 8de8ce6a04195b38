"""A row of a purchases file."""

from dataclasses import dataclass

from bot.core.imports.contacts import read_key
from bot.core.imports.context import Context, Known, customer_in
from bot.core.imports.header import Header
from bot.core.imports.money import read_amount, read_quantity
from bot.core.imports.row import Row
from bot.core.imports.times import read_time
from bot.core.touches import Purchase


@dataclass(frozen=True, slots=True)
class PurchaseRows:
    header: Header
    context: Context

    def key(self, row: Row) -> str:
        return read_key(self.header.cell(row.cells, "customer"))

    def read(self, row: Row, key: str, known: Known) -> Purchase:
        cell, cells = self.header.cell, row.cells
        quantity = read_quantity(cell(cells, "quantity"))
        amount, currency = read_amount(cell(cells, "amount"), cell(cells, "currency"))
        if amount is None:
            each, currency = read_amount(cell(cells, "unit_price"), cell(cells, "currency"))
            amount = each * quantity if each is not None else None
        return Purchase(
            customer_id=customer_in(known, key),
            at=read_time(self.header.needed(cells, "at"), self.context.zone, self.context.now),
            product=self.header.needed(cells, "product"),
            category=cell(cells, "category"),
            quantity=quantity,
            amount=amount,
            currency=currency,
            external_id=cell(cells, "external_id", longest=200) or None,
        )
