"""How a workspace's files are read: by the set of their headings."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import RowMapping, delete

from bot.core.imports.mapping import KeptMapping, Mapping, digest_of, mapping_from
from store.bound import Bound, upsert
from store.tables import import_mappings

MOST = 200
"""Mappings that are listed: a workspace has a handful."""


class MappingRows(Bound):
    def mapping_for(self, headings: Sequence[str]) -> Mapping | None:
        """How a file with these headings was read the last time; None where none was kept."""
        query = self._mine(import_mappings, "mapping").where(import_mappings.c.id == digest_of(headings))
        with self._reading() as connection:
            told = connection.execute(query).scalar()
        return mapping_from(told) if told else None

    def keep_mapping(self, headings: Sequence[str], mapping: Mapping, by: str, at: datetime) -> KeptMapping:
        """For every file with these headings from now on, in the place of what was kept for them before."""
        kept = KeptMapping(
            id=digest_of(headings), headings=tuple(headings), mapping=mapping, by=by, at=f"{at:%Y-%m-%d}"
        )
        row = {"headings": list(headings), "mapping": asdict(mapping), "by": by, "at": at}
        with self._writing() as connection:
            statement = upsert(connection, import_mappings).on_conflict_do_update(
                index_elements=["workspace", "id"], set_=row
            )
            connection.execute(statement, {"workspace": self._workspace, "id": kept.id, **row})
        return kept

    def kept_mappings(self) -> tuple[KeptMapping, ...]:
        """The newest first."""
        query = self._mine(import_mappings).order_by(import_mappings.c.at.desc()).limit(MOST)
        with self._reading() as connection:
            return tuple(_kept(row) for row in connection.execute(query).mappings())

    def forget_mapping(self, mapping_id: str) -> bool:
        """False where none of that id is kept."""
        mine = (import_mappings.c.workspace == self._workspace, import_mappings.c.id == mapping_id)
        with self._writing() as connection:
            return connection.execute(delete(import_mappings).where(*mine)).rowcount > 0


def _kept(row: RowMapping) -> KeptMapping:
    headings, at = tuple(row["headings"]), f"{row['at']:%Y-%m-%d}"
    return KeptMapping(id=row["id"], headings=headings, mapping=mapping_from(row["mapping"]), by=row["by"], at=at)
