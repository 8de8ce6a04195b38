"""What waits for a decision, and for how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.drafts import Draft
from bot.core.review.deciding import ReviewSettings
from bot.core.review.review import Review
from bot.slack.views.draft_card import title_of
from bot.slack.views.message import Block, Message, divider, header, lines, message, note, section
from bot.slack.views.review_settings import how_reviewed, settings_row
from bot.slack.views.review_words import person
from bot.slack.views.text import counted, escaped, listed

YOURS = "Waiting for you"
MOST, MOST_HOME, MOST_NAMED = 30, 5, 5
"""Lines of a list: what is further down waits less long than all above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A review that waits. `for_whom` are the people who may decide it, None for anybody but `makers`; `link` is the
    address of its card, "" where it stands nowhere yet.
    """

    review: Review
    draft: Draft
    for_whom: frozenset[str] | None
    link: str = ""


def waiting_list(
    you: Sequence[Waits], everything: Sequence[Waits], settings: ReviewSettings, now: datetime, *, admin: bool
) -> Message:
    """For whoever asks: theirs first, then all there is."""
    rest = [each for each in everything if each.review.id not in {own.review.id for own in you}]
    said = _said(len(you), len(everything))
    return message(
        said,
        [
            section(said),
            *_lines(YOURS, you, now, MOST),
            *_lines("Waiting for others", rest, now, MOST),
            note(how_reviewed(settings)),
            *([settings_row()] if admin else []),
        ],
    )


def home_reviews(you: Sequence[Waits], yours: Sequence[Waits], now: datetime) -> list[Block]:
    told = [*_lines(YOURS, you, now, MOST_HOME), *_lines("Yours in review", yours, now, MOST_HOME)]
    return [header("Reviews"), *told, divider()] if told else []


def home_settings(settings: ReviewSettings) -> list[Block]:
    return [header("How drafts are reviewed"), section(how_reviewed(settings)), settings_row()]


def reminder(review: Review, draft: Draft, now: datetime, link: str, *, to_all: bool) -> Message:
    """To one person in our direct messages, or to the room, below the card."""
    title, waited = escaped(title_of(draft)), age(now - review.sent_at)
    shown = f"<{link}|{title}>" if link and not to_all else title
    whose = "a decision" if to_all else "your decision"
    said = f":hourglass_flowing_sand: {shown} has waited {waited} for {whose}. {person(review.sent_by)} sent it."
    return message(said, [section(said)])


def age(wait: timedelta) -> str:
    """Such as “3 hours”."""
    minutes = max(0, int(wait.total_seconds() // 60))
    if minutes < 60:
        return counted(minutes, "minute") if minutes else "a moment"
    return counted(minutes // 60, "hour") if minutes < 48 * 60 else counted(minutes // (24 * 60), "day")


def _said(yours: int, all_of_them: int) -> str:
    if not all_of_them:
        return "Nothing waits for a review."
    waits = f"{counted(all_of_them, 'draft')} {'waits' if all_of_them == 1 else 'wait'} for a review"
    return f"{waits}, {yours or 'none'} of them for you."


def _lines(title: str, waits: Sequence[Waits], now: datetime, most: int) -> list[Block]:
    told = [_line(each, now, named=title != YOURS) for each in waits[:most]]
    more = len(waits) - most
    return lines(title, [*told, *([f"and {more} more"] if more > 0 else [])])


def _line(each: Waits, now: datetime, *, named: bool) -> str:
    title = escaped(title_of(each.draft))
    linked = f"<{each.link}|{title}>" if each.link else title
    whom = f"; {_whom(each)} may decide" if named else ""
    return f"{linked}, sent by {person(each.review.sent_by)} {age(now - each.review.sent_at)} ago{whom}"


def _whom(each: Waits) -> str:
    if each.for_whom is None:
        return "anybody else"
    named = [person(one) for one in sorted(each.for_whom)[:MOST_NAMED]]
    more = len(each.for_whom) - MOST_NAMED
    return (
        listed([*named, *([f"{more} more"] if more > 0 else [])], last="or")
        or "nobody: no reviewer is left but its maker"
    )
