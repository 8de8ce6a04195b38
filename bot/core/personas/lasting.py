"""How long a claim may be taken at its word: each span with its reason, so that it can be argued with and changed here.

The spans are ours: no study that we know says how fast the word of a customer ages.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.evidence import Aspect, Evidence, Source


@dataclass(frozen=True, slots=True)
class Lasting:
    """`days` is None for what stands until somebody takes it back."""

    days: int | None
    why: str


YEAR = Lasting(
    365, "a year holds every season and every campaign once; what is older may have been true of other people"
)

BY_SOURCE: Mapping[Source, Lasting] = {
    Source.CONSENT: Lasting(None, "a consent is a record that stands until it is withdrawn"),
    Source.BOUGHT: Lasting(
        400, "what is bought once a year can only be bought again a year later, and a season may come five weeks late"
    ),
    Source.DID: Lasting(
        365, "deeds follow what was sent, and half of what they tell is gone after half a year: two halvings are enough"
    ),
}
"""How it is known comes first: a deed ages with its occasion, whatever it was about."""

BY_ASPECT: Mapping[Aspect, Lasting] = {
    Aspect.LANGUAGE: Lasting(1095, "people seldom change the language they read"),
    Aspect.VALUES: Lasting(1095, "what people hold dear outlasts what they buy"),
    Aspect.TONE: Lasting(730, "how somebody likes to be spoken to changes slowly"),
    Aspect.FORMAT: Lasting(730, "how much somebody reads, and in which form, is a habit of years"),
    Aspect.IMAGERY: Lasting(730, "a liking for pictures changes as slowly as one for a tone"),
}
"""Of what they said or ticked; an aspect that is not named holds for a year."""


def lasting(item: Evidence) -> Lasting:
    return BY_SOURCE.get(item.source) or BY_ASPECT.get(item.aspect, YEAR)


def old_from(item: Evidence) -> date | None:
    """The first day on which it is to be asked again; None for what never grows old, and for what has no known day."""
    days = lasting(item).days
    return item.on + timedelta(days=days + 1) if item.on and days is not None else None


def is_old(item: Evidence, today: date) -> bool:
    """Whether it is to be asked again. Of what has no known day nobody can say that it still holds."""
    if lasting(item).days is None:
        return False
    since = old_from(item)
    return since is None or since <= today
