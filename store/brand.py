"""The brand of a workspace, every version of it kept with who made it and when."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from pydantic_core import to_json
from sqlalchemy import Connection, insert

from bot.core.brand import Brand, Change
from store.bound import Bound
from store.shapes import brand_from, dumped
from store.tables import audit, brand_versions


class BrandRows(Bound):
    def brand(self) -> Brand:
        """As it stands now; an empty Brand where none was kept yet."""
        with self._reading() as connection:
            return self._standing_brand(connection)

    def keep_brand(self, brand: Brand) -> None:
        """As it was loaded, in the place of whatever stands; nothing where it says the same."""
        with self._writing() as connection:
            standing = self._standing_brand(connection)
            if brand != standing or not standing.version:
                self._add_brand(connection, brand, standing.version + 1, "", self._now())

    def change_brand(self, brand: Brand, by: str, at: datetime) -> Brand | None:
        """The brand with its new version; as it stands where it says the same. None where somebody else changed it since
        the version that this one was made from: nothing of theirs is overwritten unseen.
        """
        with self._writing() as connection:
            standing = self._standing_brand(connection)
            if brand == standing:
                return standing
            if brand.version != standing.version:
                return None
            return self._add_brand(connection, brand, standing.version + 1, by, at)

    def brand_changes(self, limit: int = 50) -> tuple[Change, ...]:
        """The newest first."""
        query = self._mine(brand_versions).order_by(brand_versions.c.number.desc()).limit(limit)
        with self._reading() as connection:
            return tuple(
                Change(brand=replace(brand_from(row.brand), version=row.number), by=row.by, at=row.at)
                for row in connection.execute(query)
            )

    def _standing_brand(self, connection: Connection) -> Brand:
        query = self._mine(brand_versions, "brand", "number").order_by(brand_versions.c.number.desc()).limit(1)
        row = connection.execute(query).first()
        return replace(brand_from(row.brand), version=row.number) if row else Brand()

    def _add_brand(self, connection: Connection, brand: Brand, number: int, by: str, at: datetime) -> Brand:
        """And into the audit: who made which version, and the digest of its words."""
        kept = replace(brand, version=number)
        words = {name: value for name, value in dumped(kept).items() if name != "version"}
        row = {"workspace": self._workspace, "number": number, "brand": words, "by": by, "at": at}
        connection.execute(insert(brand_versions), row)
        entry = {
            "workspace": self._workspace,
            "at": at,
            "actor": by,
            "deed": "brand changed",
            "about": "brand",
            "details": {"version": number, "digest": sha256(to_json(words)).hexdigest()},
        }
        connection.execute(insert(audit), entry)
        return kept
