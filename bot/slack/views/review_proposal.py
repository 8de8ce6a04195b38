"""A next version that a comment asks for, below the card in review: what would change, and the choice to take it."""

from collections.abc import Sequence

from bot.core.changes import PartChange
from bot.slack.ids import ReviewButton
from bot.slack.views.changes import change_blocks
from bot.slack.views.message import ALL_TEXT, SECTION, Block, Message, button, buttons, fitted, message, section
from bot.slack.views.review_words import person, told


def proposal(said_by: str, number: int, changes: Sequence[PartChange], proposal_id: str) -> Message:
    """`number` is of the version that it would be."""
    said = f"{person(said_by)}, as version {number} it would read so:"
    pressed = [
        button(f"Take it as version {number}", ReviewButton.TAKE, proposal_id) | {"style": "primary"},
        button("No", ReviewButton.LEAVE, proposal_id),
    ]
    row = buttons(f"review.proposal:{proposal_id}", pressed)
    return message(said, [section(said), *_fitting(changes), row])


def taken(by: str, said_by: str, number: int) -> Message:
    whose = "their own comment" if by == said_by else f"{person(said_by)}'s comment"
    return told(f"{person(by)} took version {number}, made from {whose}. Its card stands in this room.")


def left(by: str) -> Message:
    return told(f"{person(by)} left it as it is.")


def stale(number: int) -> Message:
    return told(f"A version {number} has come by another way, so this is no longer what would change.")


def news(by: str, said_by: str, number: int, changes: Sequence[PartChange], link: str) -> Message:
    """For whoever wrote the draft, in its thread."""
    comment = f"<{link}|comment>" if link else "comment"
    said = f"{person(by)} took a change from {person(said_by)}'s {comment}: it is version {number} now, and in review."
    return message(said, [section(said), *change_blocks("What changed", changes)])


MOST_BLOCKS = 40


def _fitting(changes: Sequence[PartChange]) -> list[Block]:
    """There is always room for the buttons; the card of the version will show all of it."""
    return fitted(change_blocks("What would change", changes), MOST_BLOCKS, ALL_TEXT - SECTION)
