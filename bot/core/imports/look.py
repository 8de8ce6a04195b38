"""What a file is taken for, before anything of it is written."""

from dataclasses import dataclass

from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One of the first rows as it would be stored: (column, value) of what is not empty. `why` it would be refused, "" if
    it would not; where nothing is told either, it is passed over.
    """

    line: int
    told: tuple[tuple[str, str], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`kind` and `mapping` are None where nobody can tell, or where the file would mislead, which has a `what`; then
    `problems` say why, a sentence each, and `between` names what it could be. `tool` is what wrote it, "" where that is not known, and `what` names such files for people ("Shopify orders"); `remembered` that somebody said so before.
    `rows` are those below the headings, None where they were not counted; `refused` is how many of the first `looked` at
    would be.
    """

    file: str
    headings: tuple[str, ...]
    kind: Kind | None = None
    mapping: Mapping | None = None
    tool: str = ""
    what: str = ""
    remembered: bool = False
    ignored: tuple[str, ...] = ()
    samples: tuple[Sample, ...] = ()
    problems: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    rows: int | None = None
    looked: int = 0
    refused: int = 0

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """All that its rows tell, the first first: a file of contacts may hold consents as well."""
        if not self.mapping:
            return ()
        return tuple(dict.fromkeys([self.mapping.kind, *(each.kind for each in self.mapping.also)]))
