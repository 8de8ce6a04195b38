"""Where a group stands among all who bought: by recency, frequency and money, in fifths of all customers."""

from dataclasses import dataclass

import numpy as np

from bot.clusters.table import Bools, Floats, Ints, Table
from bot.core.suggesting.fifths import Fifth, Measure

FIFTHS = 5


@dataclass(frozen=True, slots=True)
class Ranked:
    """One measure of everybody: the figure of each row, and the fifth that it stands in, 1 to 5; 0 where none is known."""

    measure: Measure
    figures: Floats
    fifths: Ints

    def of(self, rows: Ints) -> Fifth | None:
        """Of these rows; None where nothing is known of any."""
        known, every = rows[self.fifths[rows] > 0], self.fifths[self.fifths > 0]
        if not known.size:
            return None
        theirs = self.fifths[known]
        return Fifth(
            measure=self.measure,
            median=float(np.median(self.figures[known])),
            everyone=float(np.median(self.figures[self.fifths > 0])),
            top=float((theirs == FIFTHS).mean()),
            everyones_top=float((every == FIFTHS).mean()),
            fifth=int(np.median(theirs)),
        )


def ranked(table: Table, currency: str | None) -> tuple[Ranked, ...]:
    """Money is what somebody spent in all in `currency`: without one, or of whoever paid in none, it is not known."""
    spent = _spent(table, currency)
    return (
        Ranked(Measure.RECENCY, table.days, _in_fifths(-table.days)),
        Ranked(Measure.FREQUENCY, table.bought.astype(np.float32), _in_fifths(table.bought.astype(np.float32))),
        Ranked(Measure.MONEY, spent, np.where(spent > 0, _in_fifths(spent, spent > 0), 0)),
    )


def _in_fifths(figures: Floats, known: Bools | None = None) -> Ints:
    """1 for the lowest fifth, 5 for the highest. Equal figures stand together, where the middle of them lies."""
    counted = figures if known is None else figures[known]
    if not counted.size:
        return np.zeros(len(figures), np.int64)
    values, counts = np.unique(counted, return_counts=True)
    middle = (np.cumsum(counts) - counts / 2) / len(counted)
    fifths: Ints = np.floor(middle * FIFTHS).astype(np.int64) + 1
    return fifths[np.clip(np.searchsorted(values, figures), 0, len(values) - 1)]


def _spent(table: Table, currency: str | None) -> Floats:
    """Of each row, in minor units; 0 where somebody never paid in that currency."""
    totals = np.zeros(len(table), np.float32)
    if currency in table.currencies:
        mine = table.currency == table.currencies.index(currency)
        np.add.at(totals, table.money_row[mine], table.spent[mine])
    return totals
