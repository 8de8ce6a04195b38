"""Approved copy that was handed over: what went along, whether it arrived, and what came of it."""

from collections.abc import Sequence

from bot.core.handover.handed import HandOver
from bot.core.handover.package import Package
from bot.core.handover.results import HOW_COUNTED, NOTHING_YET
from bot.slack.ids import HandOverButton
from bot.slack.views.message import Block, Message, button, buttons, lines, message, note, section
from bot.slack.views.review_words import at_time, person
from bot.slack.views.text import counted, cut, escaped

NO_ADDRESS = (
    "The customer's name and address are left out of these files, since others read here. Hand it over in the direct "
    "messages with me to have them."
)

OFFLINE, WITHOUT_A_MODEL = "offline", "written without a model"
"""The name of the writer that composes, and how that is told."""


def hand_over_row(draft_id: str) -> Block:
    """Below what is approved."""
    give = button("Hand over", HandOverButton.GIVE, draft_id) | {"style": "primary"}
    return buttons(f"hand_over:{draft_id}", [give, _results_button(draft_id)])


def handed_card(package: Package) -> Message:
    """Below the files: who, what it rests on, and how its answers find their way back."""
    hand, review, written = package.hand_over, package.review, package.version.written
    said = f":outbox_tray: {person(hand.by)} handed version {hand.number} over, {at_time(hand.at)}."
    rests = f"It rests on {counted(len(package.evidence), 'piece')} of evidence"
    told = [
        *([f"asked for by {person(package.draft.asked_by)}"] if package.draft.asked_by else []),
        WITHOUT_A_MODEL if written.writer == OFFLINE else f"written by {escaped(cut(written.writer, 200))}",
        f"approved by {person(review.decided_by)}, {at_time(review.decided_at)}",
    ]
    story = ", ".join(told)
    return message(
        said,
        [
            section(said),
            note(f"{story[:1].upper()}{story[1:]}. {rests}. The JSON file holds the whole audit."),
            note(
                f"Export what was sent with a column `draft` that holds `{escaped(package.draft.id)}`, and import it as "
                "touches: then you see here what came of it."
            ),
            *([note(NO_ADDRESS)] if package.customer and not package.addressed else []),
            buttons(f"hand_over.after:{package.draft.id}", [_results_button(package.draft.id)]),
        ],
    )


def arrived(hand: HandOver) -> Message:
    said = f":white_check_mark: Version {hand.number} has arrived at the mail tool, {at_time(hand.ended_at)}."
    return message(said, [section(said)])


def given_up(draft_id: str, why: str) -> Message:
    """`why` is a sentence in mrkdwn."""
    said = f":warning: The approved copy did not reach the mail tool. {why}"
    again = button("Send it again", HandOverButton.SEND_AGAIN, draft_id)
    return message(said, [section(said), buttons(f"hand_over.again:{draft_id}", [again])])


def results_card(draft_id: str, label: str, came: Sequence[str]) -> Message:
    """`came` are the lines of what came of it, () where nothing is known yet."""
    title = f"What came of the draft for {escaped(cut(label, 200))}"
    if not came:
        return message(title, [section(f"*{title}*"), section(f"{NOTHING_YET} `{escaped(draft_id)}`")])
    return message(title, [*lines(title, [escaped(line) for line in came]), note(HOW_COUNTED)])


def _results_button(draft_id: str) -> Block:
    return button("What came of it?", HandOverButton.RESULTS, draft_id)
