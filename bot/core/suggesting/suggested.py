"""A proposal with what people did about it: accepted as a persona, merged into another, or refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.suggesting.proposal import Proposal


class Standing(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    MERGED = "merged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """`found_by` asked for the analysis that found it last, at `found_at`; once it is accepted or merged, its figures stay
    those of that day.

    `decided_by` is a Slack user id, or whoever the command line was told. `persona_id` is whom its customers stand behind:
    "" while it is open or refused, and while `into`, the proposal that it was merged into, is open. An open one that was
    decided on before was refused then, and came back because it changed.
    """

    proposal: Proposal
    found_by: str
    found_at: datetime
    standing: Standing = Standing.OPEN
    decided_by: str = ""
    decided_at: datetime | None = None
    reason: str = ""
    persona_id: str = ""
    into: str = ""

    @property
    def waits(self) -> bool:
        return self.standing is Standing.OPEN

    @property
    def came_back(self) -> bool:
        return self.waits and self.decided_at is not None
