"""A row of a touches file. Such files run to millions of rows, so each column's place is looked up once."""

from bot.core.imports.contacts import read_key
from bot.core.imports.context import Context, Known, customer_in
from bot.core.imports.header import Header
from bot.core.imports.row import Row
from bot.core.imports.times import read_time
from bot.core.imports.words import CHANNELS, OUTCOMES, read_word
from bot.core.touches import Touch


class TouchRows:
    def __init__(self, header: Header, context: Context) -> None:
        self._header, self._zone, self._now = header, context.zone, context.now
        self._draft = context.draft if "draft" in header.at else None
        self._customer, self._channel = header.at["customer"], header.at["channel"]
        self._at, self._outcome = header.at["at"], header.at["outcome"]

    def key(self, row: Row) -> str:
        return read_key(row.cells[self._customer])

    def read(self, row: Row, key: str, known: Known) -> Touch:
        cells = row.cells
        channel, outcome = cells[self._channel], cells[self._outcome]
        return Touch(
            customer_id=customer_in(known, key),
            channel=CHANNELS.get(channel) or read_word(CHANNELS, channel, "channel"),
            at=read_time(cells[self._at].strip(), self._zone, self._now),
            outcome=OUTCOMES.get(outcome) or read_word(OUTCOMES, outcome, "outcome"),
            external_id=self._header.cell(cells, "external_id", longest=200) or None,
            draft_id=self._draft(self._header.cell(cells, "draft", longest=200)) if self._draft else None,
        )
