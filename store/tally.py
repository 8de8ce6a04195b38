"""Add up touches by customer, channel, daypart and weekend."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.core.channels.channel import Channel
from bot.core.touches import ANSWERS, DAYPART_OF_HOUR, REFUSALS, Daypart, Outcome

SATURDAY = 5
BOUNCED = Outcome.BOUNCED


class Slot(NamedTuple):
    """What touches of one customer, or of one group, are counted by."""

    channel: Channel
    daypart: Daypart
    weekend: bool


Cell = tuple[str, Slot]
"""An owner and a slot. The owner is a customer's id, or a persona's, or "" for the whole workspace."""

SLOTS = {
    channel: tuple(tuple(Slot(channel, part, weekend) for part in DAYPART_OF_HOUR) for weekend in (False, True))
    for channel in Channel
}
"""All slots there are, by channel, weekend and hour: made once, for touches come by the million."""


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
        if self.first_at is None or at < self.first_at:
            self.first_at = at
        if self.last_at is None or at > self.last_at:
            self.last_at = at
        if outcome in ANSWERS:
            self.last_answer_at = later(self.last_answer_at, at)
        elif outcome in REFUSALS:
            self.last_refusal_at = later(self.last_refusal_at, at)
        self._sum(outcome, 1)

    def uncount(self, outcome: Outcome) -> None:
        """One touch less. Its times stay: where that matters the cell is counted anew."""
        self._sum(outcome, -1)

    def add(self, other: "Tally") -> None:
        """Spelt out, for it is done for nearly every touch; most of them nobody answered."""
        self.delivered += other.delivered
        self.answered += other.answered
        self.bounced += other.bounced
        self.refused += other.refused
        self.first_at = earlier(self.first_at, other.first_at)
        self.last_at = later(self.last_at, other.last_at)
        if other.last_answer_at:
            self.last_answer_at = later(self.last_answer_at, other.last_answer_at)
        if other.last_refusal_at:
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
        if outcome is BOUNCED:
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
        for (owner, slot), tally in self.items():
            groups[personas[owner] or "", slot].add(tally)
        for (persona, slot), tally in list(groups.items()):
            if persona:
                groups["", slot].add(tally)
        return groups


def slot_of(zone: str | None, channel: Channel, at: datetime) -> Slot:
    """The slot of one touch: daypart and weekend in the customer's own zone; in UTC where that is not known."""
    local = at.astimezone(_zone(zone))
    return SLOTS[channel][local.weekday() >= SATURDAY][local.hour]


def later(first: datetime | None, second: datetime | None) -> datetime | None:
    if first is None or second is None:
        return first or second
    return second if second > first else first


def earlier(first: datetime | None, second: datetime | None) -> datetime | None:
    if first is None or second is None:
        return first or second
    return second if second < first else first


@lru_cache(maxsize=1_024)
def _zone(name: str | None) -> tzinfo:
    return ZoneInfo(name) if name else UTC
