"""What somebody hears of their draft's review, in the thread that the draft stands in."""

from collections.abc import Sequence

from bot.core.changes import PartChange
from bot.core.review.deciding import ReviewSettings
from bot.core.review.review import Review, ReviewState
from bot.slack.ids import ReviewButton
from bot.slack.views.changes import change_blocks
from bot.slack.views.hand_over import hand_over_row
from bot.slack.views.message import Block, Message, button, buttons, lines, message, section
from bot.slack.views.review_settings import who_decides
from bot.slack.views.review_words import outcome
from bot.slack.views.text import escaped


def sent(review: Review, settings: ReviewSettings, link: str) -> Message:
    who = who_decides(settings)
    waits = f"{who[:1].upper()}{who[1:]} may decide, and you will hear of it here."
    said = f"Version {review.number} is in review in <#{review.room}>{_seen(link)}. {waits}"
    return message(said, [section(said)])


def came_of_it(review: Review, link: str, edits: Sequence[PartChange] = ()) -> Message:
    """Who decided what. After a request for changes a press makes the next version; `edits` are a reviewer's own."""
    said = f"{outcome(review)}{_seen(link)}"
    return message(
        said,
        [
            section(said),
            *lines("What has to change", [escaped(reason) for reason in review.reasons]),
            *change_blocks("What they changed", edits),
            *([_next_row(review)] if review.state is ReviewState.CHANGES_REQUESTED else []),
            *([hand_over_row(review.draft_id)] if review.state is ReviewState.APPROVED else []),
        ],
    )


def left_to_you(reasons: Sequence[str], *, made: bool) -> Message:
    """Reasons that a person has to see to: put into the copy as they stand, a customer would read them."""
    asked = "These points I left to you" if made else "I could make no version from this"
    said = f"{asked}: say in this thread how it should read instead, such as “say summer instead of spring”."
    return message(said, [section(said), *lines("", [escaped(reason) for reason in reasons])])


def _seen(link: str) -> str:
    return f" (<{link}|see it there>)" if link else ""


def _next_row(review: Review) -> Block:
    made = button("Make the next version from this", ReviewButton.MAKE_NEXT, review.id)
    return buttons(f"review.next:{review.id}", [made | {"style": "primary"}])
