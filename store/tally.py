"""Add up touches by customer, channel, daypart and weekend."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.core.channels.channel import Channel
from bot.core.touches import ANSWERS, DAYPART_OF_HOUR, REFUSALS, Daypart, Outcome

SATURDAY = 5


class Cell(NamedTuple):
    """What touches are counted by. `owner` is a customer's id, or a persona's, or "" for the whole workspace."""

    owner: str
    channel: Channel
    daypart: Daypart
    weekend: bool

    def of(self, owner: str) -> "Cell":
        return self._replace(owner=owner)


@dataclass(slots=True)
class Tally:
    """Counts of one cell, or what is to be added to them. `first_at` and `last_at` are of any touch, bounced ones too."""

    delivered: int = 0
    answered: int = 0
    bounced: int = 0
    refused: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    last_answer_at: datetime | None = None
    last_refusal_at: datetime | None = None

    def count(self, outcome: Outcome, at: datetime) -> None:
        """One touch more."""
        self._sum(outcome, 1)
        self.first_at = earlier(self.first_at, at)
        self.last_at = later(self.last_at, at)
        if outcome in ANSWERS:
            self.last_answer_at = later(self.last_answer_at, at)
        elif outcome in REFUSALS:
            self.last_refusal_at = later(self.last_refusal_at, at)

    def uncount(self, outcome: Outcome) -> None:
        """One touch less. Its times stay: where that matters the cell is counted anew."""
        self._sum(outcome, -1)

    def add(self, other: "Tally") -> None:
        self._add_sums(other, 1)
        self.first_at = earlier(self.first_at, other.first_at)
        self.last_at = later(self.last_at, other.last_at)
        self.last_answer_at = later(self.last_answer_at, other.last_answer_at)
        self.last_refusal_at = later(self.last_refusal_at, other.last_refusal_at)

    def without_times(self, sign: int) -> "Tally":
        """The sums alone, times `sign`."""
        sums = Tally()
        sums._add_sums(self, sign)
        return sums

    @property
    def times(self) -> tuple[datetime | None, ...]:
        return self.first_at, self.last_at, self.last_answer_at, self.last_refusal_at

    def _sum(self, outcome: Outcome, sign: int) -> None:
        if outcome is Outcome.BOUNCED:
            self.bounced += sign
        else:
            self.delivered += sign
        if outcome in ANSWERS:
            self.answered += sign
        elif outcome in REFUSALS:
            self.refused += sign

    def _add_sums(self, other: "Tally", sign: int) -> None:
        self.delivered += sign * other.delivered
        self.answered += sign * other.answered
        self.bounced += sign * other.bounced
        self.refused += sign * other.refused


class Tallies(dict[Cell, Tally]):
    """A tally for each cell, empty until something is counted."""

    def __missing__(self, cell: Cell) -> Tally:
        tally = self[cell] = Tally()
        return tally

    def by_group(self, personas: dict[str, str | None]) -> "Tallies":
        """The same summed up for each customer's persona, and for the whole workspace."""
        groups = Tallies()
        for cell, tally in self.items():
            groups[cell.of("")].add(tally)
            if persona := personas[cell.owner]:
                groups[cell.of(persona)].add(tally)
        return groups


def cell_of(customer_id: str, zone: str | None, channel: Channel, at: datetime) -> Cell:
    """The cell of one touch: daypart and weekend in the customer's own zone; in UTC where that is not known."""
    local = at.astimezone(_zone(zone))
    return Cell(customer_id, channel, DAYPART_OF_HOUR[local.hour], local.weekday() >= SATURDAY)


def later(first: datetime | None, second: datetime | None) -> datetime | None:
    if first is None or second is None:
        return first or second
    return max(first, second)


def earlier(first: datetime | None, second: datetime | None) -> datetime | None:
    if first is None or second is None:
        return first or second
    return min(first, second)


@lru_cache(maxsize=1_024)
def _zone(name: str | None) -> tzinfo:
    return ZoneInfo(name) if name else UTC
