"""One person's tastes within a transaction: what stands there, what they let go, and whether they let any be kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, select, update

from bot.core.evidence import Taste
from bot.core.norms import read_norm
from bot.core.tastes.same import footprints
from store.bound import upsert
from store.kept import Row, write
from store.tables import guesses, taste_owners, tastes, tastes_let_go


@dataclass(frozen=True, slots=True)
class TasteOwner:
    """Every question and every change is of this owner's rows in this workspace."""

    connection: Connection
    workspace: str
    owner: str

    def tastes(self) -> tuple[Taste, ...]:
        rows = self.connection.execute(select(tastes).where(self._mine(tastes)).order_by(tastes.c.id)).mappings()
        return tuple(_taste(dict(row)) for row in rows)

    def let_go(self) -> frozenset[str]:
        """The footprints of what was deleted or corrected."""
        return frozenset(self.connection.scalars(select(tastes_let_go.c.footprint).where(self._mine(tastes_let_go))))

    def keeps(self) -> bool:
        keeps = self.connection.scalar(select(taste_owners.c.keeps).where(self._mine(taste_owners)))
        return keeps is None or bool(keeps)

    def let_be_kept(self, *, keeps: bool) -> None:
        self._come_to_stand()
        self.connection.execute(update(taste_owners).where(self._mine(taste_owners)).values(keeps=keeps))

    def is_told_by(self, request: str) -> bool:
        """Whether it is this request that tells the owner how tastes are kept: the first one that asks."""
        self._come_to_stand()
        nobody_yet = and_(self._mine(taste_owners), taste_owners.c.told_by == "")
        self.connection.execute(update(taste_owners).where(nobody_yet).values(told_by=request))
        return self.connection.scalar(select(taste_owners.c.told_by).where(self._mine(taste_owners))) == request

    def write(self, changed: Sequence[Taste]) -> None:
        """Keyed by owner and id: nobody can overwrite another's taste, whatever id they give."""
        wanted = {taste.id: self._row(taste) for taste in changed}
        rows = self.connection.execute(select(tastes).where(self._mine(tastes))).mappings()
        write(self.connection, tastes, ("workspace", "owner", "id"), {row["id"]: dict(row) for row in rows}, wanted)

    def forget(self, let_go: Sequence[Taste], deleted: Sequence[Taste]) -> None:
        """Remember the footprints of what is let go, and delete what is to be deleted."""
        marks = sorted({mark for taste in let_go for mark in footprints(taste)})
        rows = [{"workspace": self.workspace, "owner": self.owner, "footprint": mark} for mark in marks]
        if rows:
            self.connection.execute(upsert(self.connection, tastes_let_go).on_conflict_do_nothing(), rows)
        ids = [taste.id for taste in deleted]
        self.connection.execute(delete(tastes).where(self._mine(tastes), tastes.c.id.in_(ids)))

    def forget_guesses(self) -> None:
        self.connection.execute(delete(guesses).where(self._mine(guesses)))

    def _come_to_stand(self) -> None:
        row = {"workspace": self.workspace, "owner": self.owner, "keeps": True, "told_by": ""}
        self.connection.execute(upsert(self.connection, taste_owners).on_conflict_do_nothing(), row)

    def _row(self, taste: Taste) -> Row:
        told = {column.name: getattr(taste, column.name) for column in tastes.columns if column.name != "workspace"}
        own = {"workspace": self.workspace, "owner": self.owner, "norm": str(taste.norm) if taste.norm else None}
        return told | own

    def _mine(self, table: Table) -> ColumnElement[bool]:
        return and_(table.c.workspace == self.workspace, table.c.owner == self.owner)


def _taste(row: Mapping[str, Any]) -> Taste:
    told = {name: value for name, value in row.items() if name != "workspace"}
    return Taste(**told | {"norm": read_norm(row["norm"]) if row["norm"] else None})
