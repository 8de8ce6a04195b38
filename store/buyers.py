"""Who bought what, when and for how much: summed up by the database, read as a stream, held nowhere as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, Subquery, case, extract, func, select

from bot.core.suggesting.buyer import Bought, Buyer
from store.bound import Bound
from store.pairs import one_of
from store.tables import assignments, audiences, purchases

PAGE = 5_000
"""Sums fetched at a time."""
YEAR = timedelta(days=365)
MONTHS = tuple(range(1, 13))


class BuyerRows(Bound):
    def last_purchase(self) -> datetime | None:
        """The newest of all customers; None where nothing was bought."""
        newest = select(func.max(purchases.c.at)).where(purchases.c.workspace == self._workspace)
        with self._reading() as connection:
            found: datetime | None = connection.scalar(newest)
        return found

    def buyers(self, as_of: datetime, *, put_behind: str | None = None) -> Iterator[Buyer]:
        """Everybody who bought something until then, each once; with `put_behind` those whom their purchases put behind that
        persona. One pass over their purchases.
        """
        sums = self._sums(as_of, put_behind)
        owner = (audiences.c.workspace == self._workspace) & (audiences.c.id == sums.c.customer_id)
        query = select(sums, audiences.c.persona_id).join(audiences, owner).order_by(sums.c.customer_id)
        with self._reading() as connection:
            rows = connection.execute(query.execution_options(yield_per=PAGE))
            for customer_id, theirs in groupby(rows, attrgetter("customer_id")):
                yield _buyer(customer_id, theirs)

    def purchase_times(self, customer_ids: Sequence[str]) -> Iterator[Bought]:
        """Of a bounded number of customers: all their purchases, in no order."""
        owner = (audiences.c.workspace == self._workspace) & (audiences.c.id == purchases.c.customer_id)
        query = self._mine(purchases, "customer_id", "at").add_columns(audiences.c.zone).join(audiences, owner)
        with self._reading() as connection:
            mine = query.where(one_of(connection, purchases.c.customer_id, customer_ids))
            for customer_id, at, zone in connection.execute(mine.execution_options(yield_per=PAGE)):
                yield Bought(customer_id=customer_id, at=at, zone=zone)

    def _sums(self, as_of: datetime, put_behind: str | None) -> Subquery:
        """One row for each customer, category and currency: few of each, so that few rows leave the database."""
        columns = purchases.c
        what = func.coalesce(func.nullif(columns.category, ""), columns.product).label("category")
        cell = (columns.customer_id, what, columns.currency)
        month = extract("month", columns.at)
        return (
            select(
                *cell,
                func.count().label("bought"),
                func.sum(columns.amount).label("spent"),
                func.count(columns.amount).label("priced"),
                func.min(columns.at).label("first_at"),
                func.max(columns.at).label("last_at"),
                _how_many(columns.at > as_of - YEAR).label("lately"),
                _how_many(columns.at <= as_of - YEAR, columns.at > as_of - 2 * YEAR).label("before"),
                *(_how_many(month == number).label(f"month_{number}") for number in MONTHS),
            )
            .where(columns.workspace == self._workspace, columns.at <= as_of, *self._put_behind_it(put_behind))
            .group_by(columns.customer_id, what, columns.currency)
            .subquery()
        )

    def _put_behind_it(self, persona_id: str | None) -> list[ColumnElement[bool]]:
        if persona_id is None:
            return []
        theirs = self._mine(assignments, "customer_id").where(assignments.c.persona_id == persona_id)
        return [purchases.c.customer_id.in_(theirs)]


def _how_many(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    both = conditions[0] if len(conditions) == 1 else conditions[0] & conditions[1]
    return func.sum(case((both, 1), else_=0))


def _buyer(customer_id: str, rows: Iterable[Row[Any]]) -> Buyer:
    cells = list(rows)
    categories: dict[str, int] = {}
    spent: dict[str, int] = {}
    priced: dict[str, int] = {}
    for cell in cells:
        if cell.category:
            categories[cell.category] = categories.get(cell.category, 0) + cell.bought
        if cell.currency and cell.priced:
            spent[cell.currency] = spent.get(cell.currency, 0) + int(cell.spent)
            priced[cell.currency] = priced.get(cell.currency, 0) + cell.priced
    return Buyer(
        id=customer_id,
        bought=sum(cell.bought for cell in cells),
        first_at=min(cell.first_at for cell in cells),
        last_at=max(cell.last_at for cell in cells),
        lately=sum(cell.lately for cell in cells),
        before=sum(cell.before for cell in cells),
        categories=categories,
        spent=spent,
        priced=priced,
        months=tuple(sum(cell[-13 + place] for cell in cells) for place in range(12)),
        persona_id=cells[0].persona_id,
    )
