"""Customers put behind personas by what they bought, and how those behind a persona have changed since."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.core.audiences import AudienceKind
from bot.core.audit import Deed, Entry
from bot.core.suggesting.assignment import Assigned, Assignment
from bot.core.suggesting.drift import Drift
from store.bound import Bound, upsert
from store.due import note_due
from store.kept import BATCH
from store.pairs import one_of
from store.rollups import Rollups
from store.suggestion_rows import drift_from, drift_told
from store.tables import assignments, audiences, audit, persona_drifts

FACTS = tuple(Assignment.__dataclass_fields__)


class AssignmentRows(Bound):
    def put_behind(self, fitting: Sequence[Assignment]) -> Assigned:
        """Whoever stands behind nobody yet, with their touches; of those whom what they bought put there, how surely is
        noted anew. Whom somebody put behind a persona by hand, or a file, stays there. A bounded number at once is one
        transaction: where it is killed between two, the next run goes on from there.
        """
        total = Assigned()
        for start in range(0, len(fitting), BATCH):
            with self._writing() as connection:
                total += self._put_behind(connection, fitting[start : start + BATCH])
        return total

    def move_on(self, persona_id: str, found: Sequence[Assignment], by: str, at: datetime) -> dict[str, int]:
        """Those of them who stand behind this persona because their purchases put them there, decided under the lock: of two
        who move the same, the second moves nobody. How many went behind which other, by its id, goes into the audit.
        """
        moved: Counter[str] = Counter()
        for start in range(0, len(found), BATCH):
            with self._writing() as connection:
                some = self._still_behind(connection, persona_id, found[start : start + BATCH])
                self._move(connection, some)
                self._note_assigned(connection, some)
                counted = Counter(each.persona_id for each in some)
                self._note_moved(connection, persona_id, counted, by, at)
                moved += counted
        return dict(moved)

    def last_moved(self, persona_id: str) -> Entry | None:
        """The audit's last entry on customers moved away from a persona."""
        query = self._mine(audit).where(audit.c.about == persona_id, audit.c.deed == Deed.CUSTOMERS_MOVED)
        with self._reading() as connection:
            row = connection.execute(query.order_by(audit.c.row.desc()).limit(1)).mappings().first()
        return Entry(**{name: value for name, value in row.items() if name != "workspace"}) if row else None

    def assignment_of(self, customer_id: str) -> Assignment | None:
        """None where nothing that they bought put them where they are now."""
        here = (audiences.c.workspace == assignments.c.workspace) & (audiences.c.id == assignments.c.customer_id)
        query = self._mine(assignments, *FACTS).join(audiences, here)
        query = query.where(
            assignments.c.customer_id == customer_id, audiences.c.persona_id == assignments.c.persona_id
        )
        with self._reading() as connection:
            row = connection.execute(query).mappings().first()
            return Assignment(**row) if row else None

    def keep_drifts(self, drifts: Sequence[Drift]) -> None:
        """In the place of the last report on each persona. Raises NotStored."""
        with self._writing() as connection:
            self._require(connection, [drift.persona_id for drift in drifts])
            for drift in drifts:
                row = {"workspace": self._workspace, "persona_id": drift.persona_id, "on": drift.on}
                row |= {"told": drift_told(drift)}
                put = upsert(connection, persona_drifts)
                connection.execute(put.on_conflict_do_update(index_elements=["workspace", "persona_id"], set_=row), row)

    def drifts(self, persona_ids: Sequence[str]) -> dict[str, Drift]:
        """By persona, of those that have a report."""
        query = self._mine(persona_drifts).where(persona_drifts.c.persona_id.in_(persona_ids))
        with self._reading() as connection:
            return {row.persona_id: drift_from(row.told) for row in connection.execute(query)}

    def _put_behind(self, connection: Connection, fitting: Sequence[Assignment]) -> Assigned:
        """Decided under the lock, by what stands then."""
        standing = self._standing_behind(connection, [each.customer_id for each in fitting])
        known = [each for each in fitting if each.customer_id in standing]
        new = [each for each in known if standing[each.customer_id][0] is None]
        ours = [each for each in known if standing[each.customer_id][:2] == (each.persona_id, each.persona_id)]
        noted = [each for each in ours if standing[each.customer_id][2] != each.purchases]
        self._move(connection, new)
        self._note_assigned(connection, [*new, *noted])
        return Assigned(new=len(new), noted=len(noted), by_hand=len(known) - len(new) - len(ours))

    def _still_behind(self, connection: Connection, persona_id: str, found: Sequence[Assignment]) -> list[Assignment]:
        standing = self._standing_behind(connection, [each.customer_id for each in found])
        here = (persona_id, persona_id)
        return [each for each in found if standing.get(each.customer_id, (None, None, None))[:2] == here]

    def _note_moved(
        self, connection: Connection, persona_id: str, counted: Counter[str], by: str, at: datetime
    ) -> None:
        entry = {
            "workspace": self._workspace,
            "at": at,
            "actor": by,
            "deed": Deed.CUSTOMERS_MOVED.value,
            "about": persona_id,
        }
        rows = [entry | {"details": {"persona": each, "customers": number}} for each, number in sorted(counted.items())]
        if rows:
            connection.execute(insert(audit), rows)

    def _standing_behind(
        self, connection: Connection, ids: Sequence[str]
    ) -> dict[str, tuple[str | None, str | None, int | None]]:
        """Of each customer who is stored: whom they stand behind, whom their purchases put them behind, and by how many."""
        put = (assignments.c.workspace == audiences.c.workspace) & (assignments.c.customer_id == audiences.c.id)
        query = select(
            audiences.c.id, audiences.c.persona_id, assignments.c.persona_id.label("put"), assignments.c.purchases
        ).join(assignments, put, isouter=True)
        mine = (audiences.c.workspace == self._workspace, audiences.c.kind == AudienceKind.CUSTOMER)
        rows = connection.execute(query.where(*mine, one_of(connection, audiences.c.id, ids)))
        return {row.id: (row.persona_id, row.put, row.purchases) for row in rows}

    def _move(self, connection: Connection, new: Sequence[Assignment]) -> None:
        if not new:
            return
        self._require(connection, list({each.persona_id for each in new}))
        this = (audiences.c.workspace == bindparam("key_workspace"), audiences.c.id == bindparam("key_id"))
        rows = [{"key_workspace": self._workspace, "key_id": one.customer_id, "put": one.persona_id} for one in new]
        with Rollups(connection, self._workspace).recounted([each.customer_id for each in new]):
            connection.execute(update(audiences).where(*this).values(persona_id=bindparam("put")), rows)
        note_due(connection, self._workspace, [each.customer_id for each in new])

    def _note_assigned(self, connection: Connection, told: Sequence[Assignment]) -> None:
        if not told:
            return
        rows = [{"workspace": self._workspace} | {name: getattr(each, name) for name in FACTS} for each in told]
        put = upsert(connection, assignments)
        new = {name: put.excluded[name] for name in FACTS if name != "customer_id"}
        connection.execute(put.on_conflict_do_update(index_elements=["workspace", "customer_id"], set_=new), rows)


def put_by_hand(connection: Connection, workspace: str, customers: Sequence[str]) -> None:
    """Somebody says whom these stand behind, even where that is whom their purchases put them behind: that holds."""
    if customers:
        mine = (assignments.c.workspace == workspace, one_of(connection, assignments.c.customer_id, customers))
        connection.execute(delete(assignments).where(*mine))
