"""A row of an evidence file."""

from dataclasses import dataclass, replace
from hashlib import sha256

from bot.core.evidence import Aspect, Evidence
from bot.core.imports.contacts import read_key
from bot.core.imports.context import Context, Known, customer_in
from bot.core.imports.header import Header
from bot.core.imports.row import Refused, Row
from bot.core.imports.times import read_day
from bot.core.imports.words import ASPECTS, CHANNELS, POLARITIES, SOURCES, find_word, read_word
from bot.core.norms import BadNorm, ChannelNorm, Norm, read_norm

LONGEST_NOTE = 10_000
"""Characters: a long interview answer, and still no book pasted into a cell."""


@dataclass(frozen=True, slots=True)
class EvidenceRows:
    """The audience is a persona's name or title, or else a customer's external id, email or phone."""

    header: Header
    context: Context

    def key(self, row: Row) -> str:
        audience = self.header.needed(row.cells, "audience")
        return "" if self.context.persona(audience) else read_key(audience)

    def read(self, row: Row, key: str, known: Known) -> Evidence:
        cell, cells = self.header.cell, row.cells
        aspect = read_word(ASPECTS, cell(cells, "aspect"), "aspect")
        value = self.header.needed(cells, "value")
        evidence = Evidence(
            id=cell(cells, "id", longest=200),
            audience_id=self._audience(self.header.needed(cells, "audience"), key, known),
            aspect=aspect,
            value=value,
            polarity=read_word(POLARITIES, cell(cells, "polarity"), "polarity"),
            source=read_word(SOURCES, cell(cells, "source"), "source"),
            note=cell(cells, "note", longest=LONGEST_NOTE),
            norm=_norm(cell(cells, "norm"), aspect, value),
            on=read_day(cell(cells, "on"), self.context.now),
            recorded_by=cell(cells, "recorded_by"),
            link=cell(cells, "link", longest=2_000) or f"{self.context.file} line {row.line}",
        )
        return evidence if evidence.id else _named(evidence)

    def _audience(self, name: str, key: str, known: Known) -> str:
        persona = self.context.persona(name)
        if persona:
            return persona
        try:
            return customer_in(known, key)
        except Refused:
            raise Refused(
                f"no persona is called “{name}”, and no customer has that external id, email or phone"
            ) from None


def _norm(text: str, aspect: Aspect, value: str) -> Norm | None:
    if not text:
        named = find_word(CHANNELS, value) if aspect is Aspect.CHANNEL else None
        return ChannelNorm(named) if named else None
    try:
        return read_norm(text)
    except BadNorm as error:
        raise Refused(f"norm {error}") from None


def _named(evidence: Evidence) -> Evidence:
    """The same with an id made of what it says, so that the row is known when it comes again."""
    said = (evidence.audience_id, evidence.aspect, evidence.value, evidence.polarity, evidence.source, evidence.note)
    digest = sha256("\x1f".join((*said, str(evidence.norm or ""), str(evidence.on or ""))).encode()).hexdigest()
    return replace(evidence, id=f"row-{digest[:24]}")
