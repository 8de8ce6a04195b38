"""How customers lean, added up by group: kept right by noting whose leaning may have changed, and counting those anew.

What changes a leaning notes its customers in the same transaction, which costs an import next to nothing; whoever asks
about a group has them counted first. So an answer is exact, and reads a few dozen rows of a million customers.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from bot.core.audiences import Customer
from bot.core.preference.group import LeaningCount
from store.bound import Bound
from store.customers_stored import customers_stored
from store.leaning_now import customers_called
from store.leaning_sums import recount_leanings
from store.tables import audiences, group_leanings, leanings, leanings_due

PORTION = 1_000
"""Customers counted in one transaction: a fifth of a second, so that nobody waits for it."""


class LeaningRows(Bound):
    def settle_leanings(self) -> int:
        """Count anew a portion of those of whom something changed; how many still wait."""
        with self._writing() as connection:
            mine = self._mine(leanings_due, "customer_id").order_by(leanings_due.c.customer_id)
            due = list(connection.scalars(mine.limit(PORTION)))
            recount_leanings(connection, self._workspace, due)
            return self._due(connection) if len(due) == PORTION else 0

    def leanings_due(self) -> int:
        """Of how many customers something changed since they were counted."""
        with self._reading() as connection:
            return self._due(connection)

    def leaning_counts(self, persona_id: str) -> tuple[LeaningCount, ...]:
        """Of the persona's customers, or of everybody for ""."""
        query = self._mine(group_leanings, "what", "by", "customers").where(
            group_leanings.c.persona_id == persona_id, group_leanings.c.customers > 0
        )
        with self._reading() as connection:
            return tuple(LeaningCount(*row) for row in connection.execute(query.order_by("what", "by")))

    def customers_in(self, persona_id: str) -> int:
        """How many customers belong to the persona, or are stored at all for ""."""
        mine = (audiences.c.workspace == self._workspace, audiences.c.persona_id == persona_id)
        behind = select(func.count()).select_from(audiences).where(*mine)
        with self._reading() as connection:
            return (connection.scalar(behind) or 0) if persona_id else customers_stored(connection, self._workspace)

    def leaning_towards(self, norms: Sequence[str], persona_id: str, limit: int) -> list[Customer]:
        """A few who lean so, by channel or by hours as norms spell them."""
        column = leanings.c.channel if norms and norms[0].startswith("channel:") else leanings.c.hours
        wanted = [norm.removeprefix("channel:") for norm in norms]
        query = self._mine(leanings, "customer_id").where(column.in_(wanted))
        query = query.where(leanings.c.persona_id == persona_id) if persona_id else query
        query = query.order_by(column, leanings.c.persona_id, leanings.c.customer_id).limit(limit)
        with self._reading() as connection:
            ids = list(connection.scalars(query)) if norms else []
            known = customers_called(connection, self._workspace, ids)
            return [known[each] for each in ids]

    def _due(self, connection: Connection) -> int:
        query = select(func.count()).select_from(leanings_due).where(leanings_due.c.workspace == self._workspace)
        return connection.scalar(query) or 0
