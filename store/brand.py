"""The one core message of a workspace's brand."""

from dataclasses import asdict

from bot.core.brand import Brand
from store.bound import Bound
from store.kept import write
from store.tables import core_messages


class BrandRows(Bound):
    def brand(self) -> Brand:
        """An empty Brand where none was kept yet."""
        with self._reading() as connection:
            row = connection.execute(self._mine(core_messages)).mappings().first()
        if row is None:
            return Brand()
        told = {name: value for name, value in row.items() if name != "workspace"}
        return Brand(**{**told, "proofs": tuple(row["proofs"])})

    def keep_brand(self, brand: Brand) -> None:
        wanted = {"workspace": self._workspace, **asdict(brand), "proofs": list(brand.proofs)}
        with self._writing() as connection:
            stored = {row["workspace"]: dict(row) for row in connection.execute(self._mine(core_messages)).mappings()}
            write(connection, core_messages, ("workspace",), stored, {self._workspace: wanted})
