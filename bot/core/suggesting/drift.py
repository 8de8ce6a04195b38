"""Whether those behind a persona still buy as they did when it was accepted."""

from dataclasses import dataclass
from datetime import date

LEAST = 20
"""Customers below which a share says nothing: one of ten is 10 %, and chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What sets them apart, as it was and as it is: `text` is the trait's ("bought bulbs"), the figures are as told."""

    text: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """On the day `on`, `since` the persona was accepted. `customers` stand behind it and bought something, `then` of them
    were in the group that was accepted; `away` of them buy like another group now. `moved` are the traits that changed.
    """

    persona_id: str
    on: date
    since: date
    then: int
    customers: int
    away: int
    moved: tuple[Moved, ...] = ()

    @property
    def share_away(self) -> float | None:
        """0 to 1; None where they are too few to say."""
        return self.away / self.customers if self.customers >= LEAST else None
