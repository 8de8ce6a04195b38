"""What is answered to words about a draft that change nothing in it."""

from bot.core.asks.follow_up import Turn
from bot.slack.views.message import Message, message, section
from bot.slack.views.text import escaped

NOTHING_CHANGED = {
    Turn.PRAISE: "Gladly. Tell me here what to change about the draft, or name another channel for it.",
    Turn.DISLIKE: "What shall I change? Say it here, such as “shorter”, “less formal”, “leave out the price”, or add what is missing.",
    Turn.STOP: "I have left the draft as it is. Nothing goes out from here: I write, and you send. While I am writing, Slack's Stop button ends it.",
    Turn.DELETE: "I cannot delete a draft yet, so this one stays in its thread. Nothing goes out from here, so you may leave it at that.",
    Turn.GO_BACK: "I cannot go back to an earlier version yet. It still stands further up in this thread, to be copied from there.",
    Turn.SEND: "I send nothing to customers. Copy the text from the card into the tool that you send with.",
}


def nothing_changed(turn: Turn) -> Message:
    said = NOTHING_CHANGED[turn]
    return message(said, [section(said)])


def what_i_can_answer(label: str) -> Message:
    """The answer to a question that is none of ours."""
    said = (
        f"I cannot answer that, and I have left the draft as it is. Ask me which channel or hour {escaped(label)} prefers,"
        " or what is known of them. If you want something changed, say it without a question mark, such as “shorter”."
    )
    return message(said, [section(said)])
