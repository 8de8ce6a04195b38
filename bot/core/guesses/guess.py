"""What a marketer guessed of an audience, and the question that it answered. Private, as tastes are."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.evidence import Aspect
from bot.core.norms import ChannelNorm, HoursNorm

GUESSED = (Aspect.CHANNEL, Aspect.TIMING)
"""What is guessed of an audience: what the evidence answers by values, so that nobody has to judge who was right."""

GuessedNorm = ChannelNorm | HoursNorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What `owner` (a Slack user id) took an audience to like, at `at`. A later guess on the same aspect stands beside it:
    the newest is theirs now. `blind` says that the evidence had not been shown to them with a draft when they guessed.
    """

    id: str
    owner: str
    audience_id: str
    audience_label: str = ""
    aspect: Aspect
    norm: GuessedNorm
    at: datetime
    blind: bool


class Ended(StrEnum):
    """How the question before a first draft came to its end."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    PASSED_OVER = "passed over"
    """Nobody pressed anything: they typed on, or let the time run out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The question that `owner` was asked before their first draft for an audience, once. `request` is what they asked
    for: it waits until `waits_until` at most, and not at all where that is None, as in a room.
    """

    id: str
    owner: str
    audience_id: str
    request: str
    room: str
    thread: str
    asked_at: datetime
    waits_until: datetime | None = None
    ended: Ended | None = None

    def holds_back(self, now: datetime) -> bool:
        """Whether the draft still waits for an answer."""
        return self.ended is None and self.waits_until is not None and now < self.waits_until


@dataclass(frozen=True, slots=True)
class AsksFirst:
    """Whether the question is asked at all: by the word of the person, and of whoever looks after the workspace."""

    person: bool = True
    everybody: bool = True

    def __bool__(self) -> bool:
        return self.person and self.everybody
