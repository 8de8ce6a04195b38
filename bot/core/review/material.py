"""All that a reviewer answers for, in one place; and one thing in it to look at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.audiences import Audience
from bot.core.brand import Brand
from bot.core.drafts import Problem, Written
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.settling.override import Override


class Topic(StrEnum):
    """What a look is about, in the words of a manager's list."""

    CONSENT = "consent"
    WAY_OUT = "way out and sender"
    PERSONAL_DATA = "personal data"
    FACTS = "offer, price, date"
    CLAIMS = "claims"
    CALL_TO_ACTION = "call to action"
    FLAGS = "flags"
    OVERRIDES = "kept on purpose"
    EVIDENCE = "evidence"
    CHANNEL = "channel"
    NOTES = "tone"


@dataclass(frozen=True, slots=True)
class LookAt:
    """One sentence that says what to look at and where. `quote` is the passage, "" where it is about no one passage."""

    topic: Topic
    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """`evidence` is what the version rested on when it was written, `known` what is known today. `flags` are as others
    may read them, `barred` says what stands in the way of sending it, "" where nothing does.
    """

    written: Written
    brief: str
    audience: Audience
    brand: Brand
    problems: tuple[Problem, ...]
    flags: tuple[Flag, ...]
    overrides: tuple[Override, ...]
    evidence: tuple[Evidence, ...]
    known: tuple[Evidence, ...]
    barred: str
    today: date
