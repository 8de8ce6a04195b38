"""What customers bought."""

from collections.abc import Iterable, Sequence

from bot.core.touches import Purchase
from store.bound import Bound
from store.kept import Kept, Row, in_batches, write
from store.pairs import among
from store.tables import purchases


class PurchaseRows(Bound):
    def keep_purchases(self, bought: Iterable[Purchase]) -> Kept:
        """Keyed by customer and external id, else by customer, time and product. Raises NotStored for an unknown customer."""
        with self._writing() as connection:

            def keep(batch: Sequence[Purchase]) -> Kept:
                self._require(connection, [item.customer_id for item in batch])
                wanted = {(item.customer_id, _key(item)): self._purchase_row(item) for item in batch}
                query = self._mine(purchases).where(among(connection, purchases, "customer_id", "key", list(wanted)))
                stored = {
                    (str(row["customer_id"]), str(row["key"])): dict(row)
                    for row in connection.execute(query).mappings()
                }
                kept = write(connection, purchases, ("workspace", "customer_id", "key"), stored, wanted)
                return kept + Kept(same=len(batch) - len(wanted))

            return in_batches(bought, keep)

    def _purchase_row(self, item: Purchase) -> Row:
        return {
            "workspace": self._workspace,
            "customer_id": item.customer_id,
            "key": _key(item),
            "at": item.at,
            "product": item.product,
            "category": item.category,
            "quantity": item.quantity,
            "amount": item.amount,
            "currency": item.currency,
            "external_id": item.external_id,
        }


def _key(item: Purchase) -> str:
    return f"id {item.external_id}" if item.external_id else f"{item.at.timestamp():.0f} {item.product}"
