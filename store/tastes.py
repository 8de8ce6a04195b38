"""Marketers' own tastes. Private: each question names the owner, and nobody else's are looked at."""

from sqlalchemy import delete

from bot.core.evidence import Taste
from bot.core.norms import read_norm
from store.bound import Bound
from store.kept import Row, write
from store.tables import tastes


class TasteRows(Bound):
    def tastes_of(self, owner: str) -> tuple[Taste, ...]:
        query = self._mine(tastes).where(tastes.c.owner == owner).order_by(tastes.c.id)
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Taste(
                id=row.id,
                owner=row.owner,
                aspect=row.aspect,
                value=row.value,
                polarity=row.polarity,
                norm=read_norm(row.norm) if row.norm else None,
                quote=row.quote,
                link=row.link,
            )
            for row in rows
        )

    def keep_taste(self, taste: Taste) -> None:
        """Keyed by owner and id: nobody can overwrite another's taste, whatever id they give."""
        wanted: Row = {
            "workspace": self._workspace,
            "owner": taste.owner,
            "id": taste.id,
            "aspect": taste.aspect,
            "value": taste.value,
            "polarity": taste.polarity,
            "norm": str(taste.norm) if taste.norm else None,
            "quote": taste.quote,
            "link": taste.link,
        }
        query = self._mine(tastes).where(tastes.c.owner == taste.owner, tastes.c.id == taste.id)
        with self._writing() as connection:
            stored = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
            write(connection, tastes, ("workspace", "owner", "id"), stored, {taste.id: wanted})

    def delete_taste(self, owner: str, taste_id: str) -> bool:
        """False where this owner has no such taste."""
        mine = (tastes.c.workspace == self._workspace, tastes.c.owner == owner, tastes.c.id == taste_id)
        with self._writing() as connection:
            return connection.execute(delete(tastes).where(*mine)).rowcount == 1
