"""How often a customer who said nothing of it is written to at the most: the rule of the house, as an admin set it."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.errors import Exit, TheirRulesError
from bot.core.norms import BadNorm, FrequencyNorm, Norm, read_norm

MOST = 366
"""Messages that a rule may name: one a day, all year. More than that is none."""
NO_LIMIT = "none"


class BadCap(TheirRulesError):
    """“{text}” does not say how often. Write how many messages in which time, from 1 to 366, such as 3/week, 4/month or 20/year, or none."""

    exit = Exit.BAD_INPUT


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseCap:
    """`norm` is None where there is no limit; `set_by` a Slack user id, or who was named on the command line."""

    norm: FrequencyNorm | None
    set_by: str
    set_at: datetime


def read_cap(text: str) -> FrequencyNorm | None:
    """Of “3/week”; None for “none”. Raises BadCap."""
    if text.strip().lower() == NO_LIMIT:
        return None
    norm = _norm(text)
    if not isinstance(norm, FrequencyNorm) or not 1 <= norm.times <= MOST:
        raise BadCap(text=text[:60])
    return norm


def cap_as_typed(norm: FrequencyNorm | None) -> str:
    """Such as “3/week”, as `read_cap` reads it."""
    return f"{norm.times}/{norm.period}" if norm else NO_LIMIT


def _norm(text: str) -> Norm | None:
    try:
        return read_norm(f"frequency:{text.strip()}")
    except BadNorm:
        return None
