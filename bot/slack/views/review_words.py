"""A review in words: its state, who did it and when, with people and times as Slack shows them."""

import re
from collections.abc import Iterable
from datetime import datetime

from bot.core.review.review import Review, ReviewState, spoken_time
from bot.slack.views.message import Message, message, section
from bot.slack.views.text import escaped

_PERSON, _GROUP = re.compile(r"[UW][A-Z0-9]+"), re.compile(r"S[A-Z0-9]+")
"""Ids as Slack makes them; the command line may name people otherwise."""


def person(user: str) -> str:
    """A mention, or what else is known of somebody: the command line knows names of its own."""
    return f"<@{user}>" if _PERSON.fullmatch(user) else escaped(user) or "somebody"


def group(group_id: str) -> str:
    return f"<!subteam^{group_id}>" if _GROUP.fullmatch(group_id) else escaped(group_id)


def at_time(at: datetime | None) -> str:
    """In the reader's own time zone."""
    if at is None:
        return "just now"
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} at {{time}}|{spoken_time(at)}>"


def told(mrkdwn: str) -> Message:
    return message(mrkdwn, [section(mrkdwn)])


def named(sentence: str, ids: Iterable[str]) -> str:
    """The sentence in mrkdwn, with each of these ids as the mention that it is."""
    said = escaped(sentence)
    for each in sorted({each for each in ids if each}, key=len, reverse=True):
        mention = group(each) if _GROUP.fullmatch(each) else person(each)
        said = re.sub(rf"\b{re.escape(each)}\b", mention.replace("\\", ""), said)
    return said


def outcome(review: Review) -> str:
    """What became of it, in mrkdwn: who, when, and on which version."""
    version = f"version {review.number}"
    match review.state:
        case ReviewState.APPROVED:
            said = f":white_check_mark: {person(review.decided_by)} approved {version}"
        case ReviewState.CHANGES_REQUESTED:
            said = f":pencil2: {person(review.decided_by)} asked for changes to {version}"
        case ReviewState.SUPERSEDED:
            said = f":arrows_counterclockwise: {person(review.ended_by)} made version {review.superseded_by}, {_voids(review)}"
        case ReviewState.WITHDRAWN:
            said = f":wastebasket: {person(review.ended_by)} withdrew {version}"
        case _:
            return f":hourglass_flowing_sand: In review: {person(review.sent_by)} sent {version}, {at_time(review.sent_at)}."
    return f"{said}, {at_time(review.ended_at or review.decided_at)}."


def _voids(review: Review) -> str:
    """An approval is worth saying that it is gone."""
    what = "the approval" if review.decided_by else "the review"
    return f"so {what} of version {review.number} no longer holds"
