"""Whom a customer stands behind by what they bought, and how surely."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """`probability` is 0 to 1, from `purchases` of theirs; `proposal_id` names the group that they fit."""

    customer_id: str
    persona_id: str
    proposal_id: str
    probability: float
    purchases: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Assigned:
    """Customers put behind a persona, those whose figures were noted anew, and those who stay where somebody put them."""

    new: int = 0
    noted: int = 0
    by_hand: int = 0

    def __add__(self, other: "Assigned") -> "Assigned":
        return Assigned(self.new + other.new, self.noted + other.noted, self.by_hand + other.by_hand)
