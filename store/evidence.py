"""What is known of audiences, piece by piece."""

from collections.abc import Iterable, Sequence

from sqlalchemy import RowMapping

from bot.core.evidence import Evidence
from bot.core.norms import read_norm
from store.bound import Bound
from store.kept import Kept, Row, in_batches, write
from store.tables import evidence


class EvidenceRows(Bound):
    def evidence_about(self, audience_id: str) -> tuple[Evidence, ...]:
        """The newest first; what has no day comes last."""
        query = (
            self._mine(evidence)
            .where(evidence.c.audience_id == audience_id)
            .order_by(evidence.c.on.is_(None), evidence.c.on.desc(), evidence.c.id)
        )
        with self._reading() as connection:
            return tuple(_item(row) for row in connection.execute(query).mappings())

    def keep_evidence(self, items: Iterable[Evidence]) -> Kept:
        """Keyed by `id`; the same item again changes nothing. Raises NotStored for an unknown audience."""
        with self._writing() as connection:

            def keep(batch: Sequence[Evidence]) -> Kept:
                self._require(connection, [item.audience_id for item in batch])
                query = self._mine(evidence).where(evidence.c.id.in_([item.id for item in batch]))
                stored = {str(row["id"]): dict(row) for row in connection.execute(query).mappings()}
                wanted = {item.id: self._evidence_row(item) for item in batch}
                repeated = Kept(same=len(batch) - len(wanted))
                return write(connection, evidence, ("workspace", "id"), stored, wanted) + repeated

            return in_batches(items, keep)

    def _evidence_row(self, item: Evidence) -> Row:
        return {
            "workspace": self._workspace,
            "id": item.id,
            "audience_id": item.audience_id,
            "aspect": item.aspect,
            "value": item.value,
            "polarity": item.polarity,
            "source": item.source,
            "note": item.note,
            "norm": str(item.norm) if item.norm else None,
            "on": item.on,
            "recorded_by": item.recorded_by,
            "told_by": item.told_by,
            "link": item.link,
        }


def _item(row: RowMapping) -> Evidence:
    facts = {name: value for name, value in row.items() if name != "workspace"}
    return Evidence(**{**facts, "norm": read_norm(row["norm"]) if row["norm"] else None})
