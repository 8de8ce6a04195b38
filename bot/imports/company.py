"""A company in a folder: brand.json, personas.json, and a CSV file for each kind of table."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.imports.kinds import Kind
from bot.imports.table import Table


@dataclass(frozen=True, slots=True)
class CompanyFolder:
    """Fills the port Company of the use case load_sample. The JSON files have the fields of Brand and Persona."""

    folder: Path

    def brand(self) -> Brand:
        return TypeAdapter(Brand).validate_json((self.folder / "brand.json").read_bytes())

    def personas(self) -> list[Persona]:
        return TypeAdapter(list[Persona]).validate_json((self.folder / "personas.json").read_bytes())

    def tables(self) -> Iterator[tuple[Kind, Table]]:
        """One table for each kind, in the order in which they refer to each other; each is open only while it is used."""
        for kind in Kind:
            with Table(self.folder / f"{kind}.csv") as table:
                yield kind, table
