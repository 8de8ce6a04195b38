"""Which rows are a customer's own, table by table."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Table, or_

from bot.core.audiences import AudienceKind
from store.bound import Bound
from store.personal import Holds, columns_that
from store.tables import audiences, drafts, metadata, versions

OF_DRAFTS = (drafts, versions)
"""Whatever refers to one of these belongs to the draft, and a draft to whom it is for."""


class TheirRows(Bound):
    def _theirs(self, connection: Connection, customer_id: str) -> Iterator[tuple[Table, ColumnElement[bool]]]:
        """The tables with the customer's rows, and which rows; whoever refers to a row comes before it."""
        made = list(connection.scalars(self._mine(drafts, "id").where(drafts.c.audience_id == customer_id)))
        for table in reversed(metadata.sorted_tables):
            own = [column == customer_id for column in columns_that(table, Holds.OWN)]
            if own:
                yield table, (table.c.workspace == self._workspace) & or_(*own)
            elif refers_to_drafts(table):
                yield table, (table.c.workspace == self._workspace) & table.c.draft_id.in_(made)
        is_customer = audiences.c.kind == AudienceKind.CUSTOMER
        yield audiences, (audiences.c.workspace == self._workspace) & (audiences.c.id == customer_id) & is_customer


def refers_to_drafts(table: Table) -> bool:
    """Whether its rows belong to a draft, by `draft_id`."""
    return "draft_id" in table.c and any(key.column.table in OF_DRAFTS for key in table.foreign_keys)
