"""How long what is stored is kept, by what it is."""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.core.errors import TheirRulesError
from bot.core.evidence import Source

EVENTS = ("touches", "purchases", "drafts")
KINDS = (*map(str, Source), *EVENTS)
LONGEST = 36_500
"""Days: a hundred years. Whoever means for ever leaves it out."""

_TERM = re.compile(r"(\w+)[\s:=]+(\d{1,6})(?:\s*days?)?")


class BadRetention(TheirRulesError):
    """RETENTION says “{typed}”, which is no kind and a number of days. Write it like “assumed 365, touches 1095”; the kinds are {kinds}."""


@dataclass(frozen=True, slots=True)
class Retention:
    """`terms` by kind: a source of evidence, or one of EVENTS. A kind without a term is kept until somebody deletes it."""

    terms: tuple[tuple[str, timedelta], ...] = ()


def read_retention(setting: str) -> Retention:
    """The setting "said 730, touches 400". Raises BadRetention."""
    return Retention(tuple(_term(part.strip()) for part in setting.split(",") if part.strip()))


def _term(part: str) -> tuple[str, timedelta]:
    found = _TERM.fullmatch(part.casefold())
    if not found or found[1] not in KINDS or not 0 < int(found[2]) <= LONGEST:
        raise BadRetention(typed=part, kinds=", ".join(KINDS))
    return found[1], timedelta(days=int(found[2]))
