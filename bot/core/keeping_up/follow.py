"""Somebody follows a persona: they made it or look after it, and are told once a week what became of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.errors import Exit, TheirRulesError
from bot.core.keeping_up.schedule import WEEK, Sent


class NothingToFollow(TheirRulesError):
    """That persona is not stored any more, so there is nothing to follow. The Home tab shows those that are."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True)
class Follow:
    """Of one person; `since` is when they asked for it."""

    persona_id: str
    since: datetime


def news_since(follow: Follow, last: Sent | None) -> datetime:
    """From when on something is news to them: since their last digest; the first one tells of the week before they asked."""
    return last.at if last and last.at > follow.since else follow.since - WEEK
