"""What is answered to words about a draft that change nothing in it."""

from bot.core.asks.follow_up import Turn
from bot.slack.views.message import Message, message, section
from bot.slack.views.text import escaped

NOTHING_CHANGED = {
    Turn.PRAISE: "Gladly. Tell me here what to change about the draft, or name another channel for it.",
    Turn.DISLIKE: "What shall I change? Say it here, such as “shorter”, “less formal”, “leave out the price” or “make 3 versions”, or add what is missing.",
    Turn.STOP: "I have left the draft as it is. Nothing goes out from here: I write, and you send. While I am writing, Slack's Stop button ends it.",
    Turn.DELETE: "I cannot delete a draft yet, so this one stays in its thread. Nothing goes out from here, so you may leave it at that.",
    Turn.SEND: "I send nothing to customers. Copy the text from the card into the tool that you send with.",
}


def nothing_changed(turn: Turn) -> Message:
    said = NOTHING_CHANGED[turn]
    return message(said, [section(said)])


def no_draft_here() -> Message:
    """Said where a thread has no draft: it was deleted, or whom it was for was forgotten."""
    said = "There is no draft of mine in this thread, so there is nothing to change. Ask for a new one, with a name in it: “sms for Dana Ruiz: spring sale, 20 % off until Friday”."
    return message(said, [section(said)])


def what_i_can_answer(label: str) -> Message:
    """The answer to a question that is none of ours."""
    said = (
        f"I cannot answer that, and I have left the draft as it is. Ask me which channel or hour {escaped(label)} prefers,"
        " what is known of them, why something stands in the draft or was left out, or what changed. If you want something"
        " changed, say it without a question mark, such as “shorter”."
    )
    return message(said, [section(said)])
