"""Showing a room what was for the asker alone: the button, which says what will be seen, and what is seen."""

from collections.abc import Sequence

from bot.slack.ids import TalkButton, share_block
from bot.slack.views.message import Block, Message, button, buttons, message, section
from bot.slack.views.text import cut, escaped

ASKED = "Share this with the room?"
SEEN = (
    "Everybody in this room will read why it reads so, what was left out, the flags, and what is known of {label}, with "
    "sources and dates. Of your own tastes it says no more than “not backed by the evidence”."
)
MOST_ASKED = 300
"""Characters of the text in a confirmation dialog."""


def share_row(draft_id: str, number: int, label: str) -> Block:
    """The button, and the question that Slack puts before it counts as pressed."""
    pressed = button("Share with the room", TalkButton.SHARE, f"{draft_id}:{number}")
    question = {
        "title": _plain(ASKED),
        "text": _plain(cut(SEEN.format(label=cut(label, 60)), MOST_ASKED)),
        "confirm": _plain("Share"),
        "deny": _plain("Keep it to myself"),
    }
    return buttons(share_block(draft_id, number), [pressed | {"confirm": question}])


def shared(label: str, by: str, reasons: Sequence[Block]) -> Message:
    """What the room reads."""
    said = f"<@{by}> shares why the draft for {escaped(label)} reads so."
    return message(said, [section(said), *reasons])


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}
