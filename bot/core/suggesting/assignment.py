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
