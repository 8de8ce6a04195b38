"""What is known of audiences, piece by piece."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, insert

from bot.core.evidence import Evidence
from bot.core.norms import read_norm
from store.bound import Bound
from store.contacts import note_evidence, recount_contacts
from store.due import note_due
from store.kept import Kept, Row, differs, in_batches, write
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
            return tuple(evidence_of(row) for row in connection.execute(query).mappings())

    def keep_evidence(self, items: Iterable[Evidence]) -> Kept:
        """Keyed by `id`; the same item again changes nothing. Raises NotStored for an unknown audience."""
        with self._writing() as connection:

            def keep(batch: Sequence[Evidence]) -> Kept:
                self._require(connection, [item.audience_id for item in batch])
                query = self._mine(evidence).where(evidence.c.id.in_([item.id for item in batch]))
                stored = {str(row["id"]): dict(row) for row in connection.execute(query).mappings()}
                wanted = {item.id: self._evidence_row(item) | self._noted(stored.get(item.id)) for item in batch}
                repeated = Kept(same=len(batch) - len(wanted))
                kept = write(connection, evidence, ("workspace", "id"), stored, wanted) + repeated
                note_evidence(connection, self._workspace, batch)
                moved = _moved(stored, wanted)
                recount_contacts(connection, self._workspace, sorted(moved))
                note_due(connection, self._workspace, moved | _fresh(stored, wanted))
                return kept

            return in_batches(items, keep)

    def add_evidence(self, item: Evidence) -> Evidence:
        """What stands under its id: this, or what was stored there before, which stays as it is. Raises NotStored."""
        mine = self._mine(evidence).where(evidence.c.id == item.id)
        with self._writing() as connection:
            if (row := connection.execute(mine).mappings().first()) is not None:
                return evidence_of(row)
            self._require(connection, [item.audience_id])
            connection.execute(insert(evidence), self._evidence_row(item) | self._noted())
            note_evidence(connection, self._workspace, [item])
            note_due(connection, self._workspace, [item.audience_id])
            return item

    def evidence_called(self, ids: Sequence[str]) -> tuple[Evidence, ...]:
        """Those of these ids that are stored, by id."""
        query = self._mine(evidence).where(evidence.c.id.in_(ids)).order_by(evidence.c.id)
        with self._reading() as connection:
            return tuple(evidence_of(row) for row in connection.execute(query).mappings())

    def _noted(self, stored: Row | None = None) -> Row:
        """When it was put down here: at first, whatever was corrected since."""
        return {"noted_at": stored["noted_at"] if stored else self._now()}

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


def _moved(stored: dict[str, Row], wanted: dict[str, Row]) -> set[str]:
    """The audiences of what was corrected: when they last told us something may be earlier now."""
    corrected = [(stored[key], row) for key, row in wanted.items() if key in stored and differs(stored[key], row)]
    return {str(row["audience_id"]) for pair in corrected for row in pair}


def _fresh(stored: dict[str, Row], wanted: dict[str, Row]) -> set[str]:
    """The audiences of whom something new is told."""
    return {str(row["audience_id"]) for key, row in wanted.items() if key not in stored}


def evidence_of(row: RowMapping | Mapping[str, Any]) -> Evidence:
    facts = {name: value for name, value in row.items() if name not in ("workspace", "noted_at")}
    return Evidence(**{**facts, "norm": read_norm(row["norm"]) if row["norm"] else None})
