"""What is answered to words about a draft that change nothing in it."""

from bot.core.asks.follow_up import Turn
from bot.core.drafts import Draft
from bot.slack.views.message import Message, message, section
from bot.slack.views.review_card import send_row
from bot.slack.views.text import cut, escaped

NOTHING_CHANGED = {
    Turn.PRAISE: "Gladly. Tell me here what to change about the draft, or name another channel for it.",
    Turn.DISLIKE: "What shall I change? Say it here, such as “shorter”, “less formal”, “leave out the price” or “make 3 versions”, or add what is missing.",
    Turn.STOP: "I have left the draft as it is. Nothing goes out from here: I write, and you send. While I am writing, Slack's Stop button ends it.",
    Turn.DELETE: "I cannot delete a draft yet, so this one stays in its thread. Nothing goes out from here, so you may leave it at that.",
    Turn.SEND: "I send nothing to customers. Copy the text from the card into the tool that you send with.",
}
SHOWN = 200
"""Characters of what was typed that an answer repeats."""


def nothing_changed(turn: Turn) -> Message:
    said = NOTHING_CHANGED[turn]
    return message(said, [section(said)])


def no_draft_here() -> Message:
    """Said where a thread has no draft: it was deleted, or whom it was for was forgotten."""
    said = "There is no draft of mine in this thread, so there is nothing to change. Ask for a new one, with a name in it: “sms for Dana Ruiz: spring sale, 20 % off until Friday”."
    return message(said, [section(said)])


def same_as_what() -> Message:
    """Said where somebody points back from outside the thread of what they mean."""
    said = "The same as what? Say it in the thread of the draft that you mean, “the same for Dana Ruiz”, and it goes on from there."
    return message(said, [section(said)])


def what_i_can_answer(label: str) -> Message:
    """The answer to a question that is none of ours."""
    said = (
        f"I cannot answer that, and I have left the draft as it is. Ask me which channel or hour {escaped(label)} prefers,"
        " what is known of them, why something stands in the draft or was left out, or what changed. If you want something"
        " changed, say it without a question mark, such as “shorter”."
    )
    return message(said, [section(said)])


def to_review(draft: Draft) -> Message:
    """Words alone put nothing before others: the button does, for this very version."""
    said = "This puts it before whoever decides here, as it stands now."
    return message(said, [section(said), send_row(draft.id, draft.latest.number)])


def not_understood(asked: str) -> Message:
    """`asked` is what was typed, and would be the worst that a customer could read."""
    words = escaped(cut(asked, SHOWN))
    said = (
        f"I am not sure what to do with “{words}”, so I have left the draft as it is. To change words, name the old and the"
        " new ones: “change Friday to Saturday”. If customers are to read it as it stands, put “add:” before it."
    )
    return message(said, [section(said)])
