"""A request that was written down before it was acknowledged, and the job that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.errors import RetryLater, TheirRulesError

LEASE = timedelta(seconds=30)
"""How long a job is a worker's own without a sign of life; a killed worker's job is taken over after that."""


class LostLease(TheirRulesError):
    """Another worker has taken this request over; nothing more is done here."""


class NotYet(RetryLater):
    """Somebody is still to answer: {service} is to be looked at again in {wait}."""

    def __init__(self, *, after: timedelta) -> None:
        super().__init__(after=after, service="the request")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`id` is the sender's own (Slack's event_id, trigger_id or channel:ts), unique within its workspace.

    `aliases` are further ids of the same request (an app_mention beside its message): whichever comes first is
    answered. `kind` names the handler, `payload` is JSON and holds what it needs.
    """

    id: str
    workspace: str
    kind: str
    payload: Mapping[str, object]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A leased request. `attempt` counts from 1 and fences every write: an older attempt's writes are refused.

    `failures` counts the earlier attempts that died or failed, not those that were put back through no fault of theirs.
    """

    id: int
    request: Request
    attempt: int
    taken_at: datetime
    failures: int = 0

    @property
    def reference(self) -> str:
        """What a person is told of a failure and an operator finds in the log beside it."""
        return f"{self.id:x}-{self.attempt}"


class PostingState(StrEnum):
    NEW = "new"
    INTENDED = "intended"
    POSTED = "posted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One message that a job posts. INTENDED after a restart: it may stand in Slack already, so look before posting."""

    step: str
    state: PostingState
    intended_at: datetime
    ts: str | None = None
