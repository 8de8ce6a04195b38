"""What customers bought."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from bot.core.care.contact import Contact
from bot.core.touches import Purchase
from store.bound import Bound
from store.contacts import latest, note_contacts, recount_contacts
from store.kept import Kept, Row, differs, in_batches, write
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
                self._note_contacts(connection, batch, _corrected(stored, wanted))
                return kept + Kept(same=len(batch) - len(wanted))

            return in_batches(bought, keep)

    def _note_contacts(self, connection: Connection, batch: Sequence[Purchase], corrected: set[str]) -> None:
        """`corrected` are customers with a purchase that may have moved to another day."""
        bought = latest((item.customer_id, item.at, Contact.BOUGHT) for item in batch)
        note_contacts(connection, self._workspace, bought)
        recount_contacts(connection, self._workspace, sorted(corrected))

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


def _corrected(stored: Mapping[tuple[str, str], Row], wanted: Mapping[tuple[str, str], Row]) -> set[str]:
    return {key[0] for key, row in wanted.items() if key in stored and differs(stored[key], row)}


def _key(item: Purchase) -> str:
    return f"id {item.external_id}" if item.external_id else f"{item.at.timestamp():.0f} {item.product}"
