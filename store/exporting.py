"""All that is stored of one customer, for the customer to read."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Table, select

from bot.core.forgetting.identity import Identity, Mentions, texts_in
from store.personal import Holds, columns_that
from store.remains import find_remains
from store.tables import first_askings, guesses, tastes
from store.theirs import TheirRows

Json = dict[str, object]
OF_A_COLLEAGUE = (guesses, first_askings)
"""What a colleague took the customer to like, and was asked of them: the customer reads what, and not whose."""
PRIVATE = (tastes,)
"""A colleague's own: nobody else reads them, not even where they name somebody."""
MADE_OF_OTHERS = ("row", "workspace", "name_key", "title_key", "words", "email_key", "phone_tail")
"""Columns that tell nothing that does not stand beside them."""


class Exporting(TheirRows):
    """Fills the port of that name of bot/usecases/export_customer.py."""

    def records_of(self, customer_id: str) -> dict[str, list[Json]]:
        """The customer's own rows, by table and column; a table that is added later is in it without a word more."""
        with self._reading() as connection:
            return {
                table.name: found
                for table, condition in reversed(list(self._theirs(connection, customer_id)))
                if (found := [_told(row, table) for row in connection.execute(select(table).where(condition))])
            }

    def mentions_of(self, identity: Identity) -> list[Json]:
        """Texts of other rows that surely name the customer."""
        mentions = Mentions(identity)
        with self._reading() as connection:
            own = dict(self._theirs(connection, identity.customer_id))
            found: list[Json] = []
            for hit in find_remains(connection, self._workspace, mentions).hits:
                this = [column == value for column, value in zip(hit.table.primary_key.columns, hit.key, strict=True)]
                query = select(*columns_that(hit.table, Holds.TEXT)).where(*this)
                query = query.where(~own[hit.table]) if hit.table in own else query
                row = connection.execute(query).first() if hit.table not in PRIVATE else None
                found += [{"place": hit.table.name, "text": text} for text in _naming(row, mentions)]
        return found


def _naming(row: Row[*tuple[Any, ...]] | None, mentions: Mentions) -> Iterator[str]:
    for value in row or ():
        yield from (text for text in texts_in(value) if mentions.sure(text))


def _told(row: Row[*tuple[Any, ...]], table: Table) -> Json:
    unsaid = (*MADE_OF_OTHERS, *(("owner", "request", "room", "thread") if table in OF_A_COLLEAGUE else ()))
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in row._mapping.items()
        if value not in (None, "") and name not in unsaid
    }
