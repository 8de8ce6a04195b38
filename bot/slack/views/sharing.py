"""Showing a room what was for the asker alone: the button, which says what will be seen, and what is seen."""

from collections.abc import Sequence

from bot.slack.ids import TalkButton, share_block
from bot.slack.views.message import Block, Message, button, buttons, framed, message, note, section
from bot.slack.views.text import cut, escaped

ASKED = "Share this with the room?"
SEEN = (
    "Everybody in this room will read why it reads so, what was left out, the flags, and what is known of {label}, with "
    "sources and dates. Of your own tastes it says no more than “not backed by the evidence”."
)
ANSWER_SEEN = "Everybody in this room will read all of this answer about {label}, with sources and dates."
MOST_ASKED = 300
"""Characters of the text in a confirmation dialog."""


def share_row(draft_id: str, number: int, label: str) -> Block:
    """The button, and the question that Slack puts before it counts as pressed."""
    seen = SEEN.format(label=cut(label, 60))
    return buttons(share_block(draft_id, number), [_asking(TalkButton.SHARE, f"{draft_id}:{number}", seen)])


def share_answer_row(value: str, label: str, kept_back: str = "") -> Block:
    """The same below an answer about somebody. `kept_back` says what the room will not read of it."""
    seen = ANSWER_SEEN.format(label=cut(label, 60))
    return buttons("share answer", [_asking(TalkButton.SHARE_ANSWER, value, f"{seen} {kept_back}".strip())])


def shared(label: str, by: str, reasons: Sequence[Block]) -> Message:
    """What the room reads."""
    said = f"<@{by}> shares why the draft for {escaped(label)} reads so."
    return message(said, [section(said), *reasons])


def shared_answer(by: str, answer: Message) -> Message:
    """What the room reads: the answer as its asker saw it, and who shares it."""
    said = f"<@{by}> shares what is known:"
    return framed(answer, f"{said} {answer.text}", above=[note(said)])


def with_word(answer: Message, told: str) -> Message:
    """The asker's own card once it is shared."""
    return framed(answer, answer.text, below=[note(told)])


def _asking(action: TalkButton, value: str, seen: str) -> Block:
    """The button, and the question that Slack puts before it counts as pressed."""
    question = {
        "title": _plain(ASKED),
        "text": _plain(cut(seen, MOST_ASKED)),
        "confirm": _plain("Share"),
        "deny": _plain("Keep it to myself"),
    }
    return button("Share with the room", action, value) | {"confirm": question}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}
