"""A row of a consents file."""

from dataclasses import dataclass
from datetime import date

from bot.core.consent import Consent, ConsentState
from bot.core.imports.contacts import read_key
from bot.core.imports.context import Context, Known, customer_in
from bot.core.imports.header import Header
from bot.core.imports.row import Row
from bot.core.imports.times import read_day
from bot.core.imports.words import CHANNELS, STATES, read_word


@dataclass(frozen=True, slots=True)
class ConsentRows:
    header: Header
    context: Context

    def key(self, row: Row) -> str:
        return read_key(self.header.cell(row.cells, "customer"))

    def read(self, row: Row, key: str, known: Known) -> Consent:
        cell, cells = self.header.cell, row.cells
        state = read_word(STATES, cell(cells, "state"), "state")
        return Consent(
            customer_id=customer_in(known, key),
            channel=read_word(CHANNELS, cell(cells, "channel"), "channel"),
            state=state,
            basis=cell(cells, "basis"),
            on=read_day(cell(cells, "on"), self.context.now) or self._undated(state),
            recorded_by=cell(cells, "recorded_by") or f"{self.context.file} line {row.line}",
        )

    def _undated(self, state: ConsentState) -> date | None:
        """What a tool says without a day holds when the file is saved; save a “yes”, which may be older than a “no” that
        the tool has not heard of.
        """
        saved = self.context.saved
        return saved.date() if saved and self.context.tool and state is not ConsentState.GRANTED else None
