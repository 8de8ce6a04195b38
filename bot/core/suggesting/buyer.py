"""What one customer bought, summed up by the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Deeds alone: neither name nor job, and nothing from which age or gender could be guessed, is ever read here.

    `bought` counts purchases. `categories` counts them by category, or by product where none is named; `spent` sums the
    minor units of each currency and `priced` counts the purchases with an amount. `months` counts by month (in UTC),
    January first; `lately` the last 365 days, `before` the 365 before those. `persona_id` is whom they stand behind already.
    """

    id: str
    bought: int
    first_at: datetime
    last_at: datetime
    lately: int = 0
    before: int = 0
    categories: Mapping[str, int] = field(default_factory=dict)
    spent: Mapping[str, int] = field(default_factory=dict)
    priced: Mapping[str, int] = field(default_factory=dict)
    months: tuple[int, ...] = (0,) * 12
    persona_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """When one purchase was made: `zone` is its customer's, None where it is not known."""

    customer_id: str
    at: datetime
    zone: str | None
