"""What is being done while copy is written, as cards in its stream: what is done, with its outcome, and what is still to come."""

from bot.core.channels.channel import Channel
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.core.steps import Doing, Step
from bot.slack.views.message import Block
from bot.slack.views.text import cut

TITLES = {
    Step.READING: "Reading the evidence",
    Step.WRITING: "Writing",
    Step.CHECKING: "Checking for our own taste",
}
LONGEST = 255
"""Characters of a title that are sure to be shown; Slack names no figure."""


def plan(channel: Channel, label: str) -> Block:
    """What all of it is about, as the title over the cards."""
    return {"type": "plan_update", "title": cut(f"{capital(CHANNEL_WORDS[channel].one)} for {label}", LONGEST)}


def task(doing: Doing, *, alone: bool) -> Block:
    """One card, begun or done. `alone`: nobody but the asker reads it; others are not told how much was found."""
    told: Block = {
        "type": "task_update",
        "id": doing.step.name.lower(),
        "title": TITLES[doing.step],
        "status": "complete" if doing.outcome else "in_progress",
    }
    shown = doing.outcome and (alone or doing.step is Step.WRITING)
    return told | ({"output": doing.outcome} if shown else {})


def ended(steps: list[Step]) -> list[Block]:
    """The cards of what was begun and did not come to its end."""
    return [
        {"type": "task_update", "id": step.name.lower(), "title": TITLES[step], "status": "error"} for step in steps
    ]
