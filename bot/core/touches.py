"""Messages sent to a customer, what came of each, and the parts of the day they fall into."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.channels.channel import Channel


class Outcome(StrEnum):
    """What came of a touch. `opened` is kept but never counted: mail privacy proxies open everything."""

    SENT = "sent"
    BOUNCED = "bounced"
    OPENED = "opened"
    CLICKED = "clicked"
    REPLIED = "replied"
    BOUGHT = "bought"
    UNSUBSCRIBED = "unsubscribed"
    COMPLAINED = "complained"


ANSWERS = frozenset({Outcome.CLICKED, Outcome.REPLIED, Outcome.BOUGHT})
REFUSALS = frozenset({Outcome.UNSUBSCRIBED, Outcome.COMPLAINED})


class Daypart(StrEnum):
    NIGHT = "night"
    EARLY = "early"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    LATE = "late"

    @property
    def hours(self) -> tuple[int, int]:
        """First hour, and the first that is no longer in it, in the customer's own zone."""
        return _HOURS[self]


_HOURS = {
    Daypart.NIGHT: (0, 6),
    Daypart.EARLY: (6, 9),
    Daypart.MORNING: (9, 12),
    Daypart.AFTERNOON: (12, 17),
    Daypart.EVENING: (17, 21),
    Daypart.LATE: (21, 24),
}
DAYPART_OF_HOUR = tuple(
    next(part for part, (start, end) in _HOURS.items() if start <= hour < end) for hour in range(24)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    customer_id: str
    channel: Channel
    at: datetime
    outcome: Outcome
    external_id: str | None = None
    draft_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchCount:
    """Touches of one customer, or of all customers of a group, by channel, daypart and weekend.

    `delivered` leaves bounces out; `answered` counts replies, clicks and purchases; `refused` unsubscribes and complaints.
    `first_at` and `last_refusal_at` are None where the roll-up does not keep them.
    """

    channel: Channel
    daypart: Daypart
    weekend: bool
    delivered: int
    answered: int
    bounced: int = 0
    refused: int = 0
    last_at: datetime | None = None
    last_answer_at: datetime | None = None
    first_at: datetime | None = None
    last_refusal_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """`amount` is in minor units of `currency` (ISO 4217): 1999 GBP is 19.99 pounds."""

    customer_id: str
    at: datetime
    product: str
    category: str = ""
    quantity: int = 1
    amount: int | None = None
    currency: str | None = None
    external_id: str | None = None
