"""How often a customer who said nothing of it is written to at the most: the rule of the house, as an admin set it."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.norms import FrequencyNorm

MOST = 99
"""Messages that a rule may name: more than that is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseCap:
    """`norm` is None where there is no limit; `set_by` a Slack user id, or who was named on the command line."""

    norm: FrequencyNorm | None
    set_by: str
    set_at: datetime
