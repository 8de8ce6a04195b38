"""Several versions to choose from, and who took which; and what an asker showed to a room."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.drafts import Written

MOST = 5
"""Versions offered at once: more are not compared, and each costs a model's answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Copy that may become the draft's next version. `place` counts from 1; `of_number` is the version that it was made
    beside, `differs` what sets it apart from the others. `taken_for` is the request that took it, "" while nobody has.
    """

    id: str
    draft_id: str
    of_number: int
    place: int
    differs: str
    written: Written
    asked_by: str
    made_at: datetime
    channel_asked: bool = False
    taken_by: str = ""
    taken_at: datetime | None = None
    taken_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A version's reasons, shown to the room in which it stands, by the request `request_id`."""

    draft_id: str
    number: int
    by: str
    at: datetime
    request_id: str
