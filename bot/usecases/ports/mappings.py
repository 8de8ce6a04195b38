"""How a workspace's files are read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.imports.mapping import KeptMapping, Mapping


class Mappings(Protocol):
    """One for each set of headings, whoever imports the file and from where."""

    def mapping_for(self, headings: Sequence[str]) -> Mapping | None:
        """How a file with these headings is read; None where nobody has said so yet."""
        ...

    def keep_mapping(self, headings: Sequence[str], mapping: Mapping, by: str, at: datetime) -> KeptMapping:
        """In the place of what was kept for these headings before. `by` is who said so."""
        ...

    def kept_mappings(self) -> tuple[KeptMapping, ...]:
        """The newest first."""
        ...

    def forget_mapping(self, mapping_id: str) -> bool:
        """False where none of that id is kept."""
        ...
