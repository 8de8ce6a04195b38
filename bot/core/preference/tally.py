"""Touch counts added up by channel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.channels.channel import Channel
from bot.core.touches import TouchCount


@dataclass(frozen=True, slots=True)
class Tally:
    """All touches of one channel. `refused_by` is the latest day on which the last refusal can have happened."""

    delivered: int = 0
    answered: int = 0
    bounced: int = 0
    refused: int = 0
    first_on: date | None = None
    last_on: date | None = None
    last_answer_on: date | None = None
    refused_by: date | None = None

    @property
    def missed(self) -> int:
        return max(self.delivered - self.answered, 0)


NOTHING = Tally()


def tally(counts: Iterable[TouchCount]) -> dict[Channel, Tally]:
    totals: dict[Channel, Tally] = {}
    for count in counts:
        totals[count.channel] = _plus(totals.get(count.channel, NOTHING), count)
    return totals


def delivered(totals: Iterable[Tally]) -> int:
    return sum(total.delivered for total in totals)


def _plus(total: Tally, count: TouchCount) -> Tally:
    refused_at = (count.last_refusal_at or count.last_at) if count.refused else None
    return Tally(
        delivered=total.delivered + count.delivered,
        answered=total.answered + count.answered,
        bounced=total.bounced + count.bounced,
        refused=total.refused + count.refused,
        first_on=_earlier(total.first_on, _day(count.first_at)),
        last_on=_later(total.last_on, _day(count.last_at)),
        last_answer_on=_later(total.last_answer_on, _day(count.last_answer_at)),
        refused_by=_later(total.refused_by, _day(refused_at)),
    )


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
