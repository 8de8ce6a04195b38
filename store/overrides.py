"""Flags that were kept with a reason. One passage of a draft is kept once; whoever comes second is given the first."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, update

from bot.core.audit import Deed, Facts
from bot.core.drafts import Version
from bot.core.settling.override import Override, folded
from store.bound import NotStored
from store.drafts import DraftRows
from store.tables import overrides

FACTS = ("id", "draft_id", "number", "place", "quote", "aspect", "verdict", "reason", "by", "at")


class OverrideRows(DraftRows):
    def keep_override(self, override: Override) -> Override:
        """The one that stands for this passage now: this one, or what somebody kept before. Raises NotStored."""
        with self._writing() as connection:
            for known in self._overrides_in(connection, override.draft_id):
                if known.place is override.place and folded(known.quote) == folded(override.quote):
                    return known
            if self._numbered(connection, override.draft_id, override.number) is None:
                raise NotStored(ids=f"{override.draft_id}, version {override.number}")
            row = {name: getattr(override, name) for name in FACTS}
            connection.execute(insert(overrides), row | {"workspace": self._workspace})
            self._note_settling(connection, Deed.FLAG_KEPT, override, override.by, override.at)
            return override

    def take_back_override(self, override_id: str, by: str, at: datetime) -> bool:
        """False where there is none of that id, or it was taken back before."""
        columns = overrides.c
        mine = (columns.workspace == self._workspace, columns.id == override_id, columns.taken_back_at.is_(None))
        with self._writing() as connection:
            row = connection.execute(self._mine(overrides, *FACTS).where(*mine)).first()
            if row is None:
                return False
            connection.execute(update(overrides).where(*mine).values(taken_back_at=at))
            self._note_settling(connection, Deed.FLAG_KEPT_NO_MORE, _override(row), by, at)
            return True

    def overrides_of(self, draft_id: str, number: int) -> tuple[Override, ...]:
        """Those that hold for this version, the oldest first: kept on it or before it, not taken back, and with the
        passage still in it.
        """
        with self._reading() as connection:
            version = self._numbered(connection, draft_id, number)
            if version is None:
                return ()
            return tuple(each for each in self._overrides_in(connection, draft_id) if each.stands_in(version))

    def _overrides_in(self, connection: Connection, draft_id: str) -> tuple[Override, ...]:
        of_draft = (overrides.c.draft_id == draft_id, overrides.c.taken_back_at.is_(None))
        query = self._mine(overrides, *FACTS).where(*of_draft).order_by(overrides.c.at, overrides.c.id)
        return tuple(_override(row) for row in connection.execute(query))

    def _numbered(self, connection: Connection, draft_id: str, number: int) -> Version | None:
        return next((each for each in self._read_versions(connection, draft_id) if each.number == number), None)

    def _note_settling(self, connection: Connection, deed: Deed, override: Override, by: str, at: datetime) -> None:
        """Into the audit: which flag, by its override's id, and no word of it."""
        facts = Facts(number=override.number, override_id=override.id)
        self._note(connection, deed, override.draft_id, by, at=at, facts=facts)


def _override(row: Row[tuple[Any, ...]]) -> Override:
    return Override(**{name: getattr(row, name) for name in FACTS})
