"""The rule of the house on how often customers are written to: one row, the newest word."""

from datetime import datetime

from sqlalchemy import update

from bot.core.audit import Deed, Facts
from bot.core.norms import FrequencyNorm, read_norm
from bot.core.preference.house_cap import HouseCap, cap_as_typed
from store.audit import AuditRows
from store.bound import upsert
from store.tables import house_caps


class HouseCapRows(AuditRows):
    def house_cap(self) -> HouseCap | None:
        """None where no admin has set one: then what the process was set up with holds."""
        with self._reading() as connection:
            row = connection.execute(self._mine(house_caps)).mappings().first()
        if row is None:
            return None
        norm = read_norm(row["cap"]) if row["cap"] else None
        return HouseCap(
            norm=norm if isinstance(norm, FrequencyNorm) else None, set_by=row["set_by"], set_at=row["set_at"]
        )

    def keep_house_cap(self, cap: HouseCap, over: datetime | None) -> bool:
        """`over` is when the one was set that they looked at, None where there was none. False where another has been set
        since; then nothing is changed. The audit has who set which, and when.
        """
        row = {"cap": str(cap.norm or ""), "set_by": cap.set_by, "set_at": cap.set_at}
        mine = house_caps.c.workspace == self._workspace
        with self._writing() as connection:
            first = upsert(connection, house_caps).values(row | {"workspace": self._workspace}).on_conflict_do_nothing()
            later = update(house_caps).where(mine, house_caps.c.set_at == over).values(row)
            change = first if over is None else later
            kept = connection.execute(change.returning(house_caps.c.set_by)).first() is not None
            if kept:
                facts = Facts(cap=cap_as_typed(cap.norm))
                self._note(connection, Deed.CAP_SET, "frequency cap", cap.set_by, at=cap.set_at, facts=facts)
        return kept
