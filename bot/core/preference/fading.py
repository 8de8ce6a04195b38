"""How much a message still tells: half as much after each half-life.

People change, and so do the channels they look at. A message of today counts as one, one that is a half-life old as a
half. What is shown stays what was counted; only the estimates are weighed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from math import log

from bot.core.channels.channel import Channel
from bot.core.touches import ANSWERS, REFUSALS, Outcome, Touch, TouchCount

HALF_LIFE = 180
"""Days. Half a year: the window of months that senders look back on, without its edge."""
GROUPS_CHANGE_SLOWER = 4
"""People change each for themselves, one to texts and another from them, which moves their group much less."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Messages that arrived, each by what it still tells. `refused` are among the silent ones."""

    answered: float = 0.0
    silent: float = 0.0
    refused: float = 0.0

    @property
    def delivered(self) -> float:
        return self.answered + self.silent

    def plus(self, other: "Weight") -> "Weight":
        return Weight(self.answered + other.answered, self.silent + other.silent, self.refused + other.refused)

    def times(self, share: float) -> "Weight":
        return Weight(self.answered * share, self.silent * share, self.refused * share)


NO_WEIGHT = Weight()


def weigh_touches(touches: Iterable[Touch], today: date, half_life: float = HALF_LIFE) -> dict[Channel, Weight]:
    """Each message by its own age. Bounces arrived nowhere; an opened message is a silent one."""
    weights: dict[Channel, Weight] = {}
    for touch in touches:
        if touch.outcome is not Outcome.BOUNCED:
            one = _one(touch.outcome, _left((today - touch.at.date()).days, half_life))
            weights[touch.channel] = weights.get(touch.channel, NO_WEIGHT).plus(one)
    return weights


def weigh_counts(counts: Iterable[TouchCount], today: date, half_life: float = HALF_LIFE) -> dict[Channel, Weight]:
    """Where only sums are kept: as if the messages of each were spread evenly from the first to the last."""
    weights: dict[Channel, Weight] = {}
    for count in counts:
        left = _mean_left(_age(count.last_at, today), _age(count.first_at, today), half_life)
        one = Weight(left * count.answered, left * max(count.delivered - count.answered, 0), left * count.refused)
        weights[count.channel] = weights.get(count.channel, NO_WEIGHT).plus(one)
    return weights


def _one(outcome: Outcome, left: float) -> Weight:
    if outcome in ANSWERS:
        return Weight(answered=left)
    return Weight(silent=left, refused=left if outcome in REFUSALS else 0.0)


def _left(days: float, half_life: float) -> float:
    """The share that is left after so many days; a message dated tomorrow counts as one of today."""
    return float(0.5 ** (max(days, 0) / half_life))


def _mean_left(newest: float | None, oldest: float | None, half_life: float) -> float:
    """The mean over all ages between the two; 1 where no day is known, for then nothing says that it is old."""
    if newest is None:
        return 1.0
    span = (newest if oldest is None else max(oldest, newest)) - newest
    if span < 1:
        return _left(newest, half_life)
    return (_left(newest, half_life) - _left(newest + span, half_life)) * half_life / (span * log(2))


def _age(at: datetime | None, today: date) -> float | None:
    return max((today - at.date()).days, 0) if at else None
