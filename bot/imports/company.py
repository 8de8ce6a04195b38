"""A company in a folder: brand.json, personas.json, and a CSV file for each kind of table."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.audiences import Persona, Profile
from bot.core.brand import Brand
from bot.core.imports.kinds import Kind
from bot.imports.table import Table


@dataclass(frozen=True, slots=True)
class CompanyFolder:
    """Fills the port Company of the use case load_sample."""

    folder: Path

    def brand(self) -> Brand:
        facts = json.loads(self._text("brand.json"))
        return Brand(**{**facts, "proofs": tuple(facts["proofs"])})

    def personas(self) -> list[Persona]:
        return [_persona(facts) for facts in json.loads(self._text("personas.json"))]

    def tables(self) -> Iterator[tuple[Kind, Table]]:
        """One table for each kind, in the order in which they refer to each other; each is open only while it is used."""
        for kind in Kind:
            with Table(self.folder / f"{kind}.csv") as table:
                yield kind, table

    def _text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


def _persona(facts: dict[str, object]) -> Persona:
    profile = dict(facts["profile"])  # type: ignore[call-overload]  # JSON has no types; Profile checks the names
    return Persona(**{**facts, "profile": Profile(**{**profile, "quotes": tuple(profile.get("quotes", ()))})})  # type: ignore[arg-type]  # the same
