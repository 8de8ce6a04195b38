"""A sentence for the person concerned."""

from bot.slack.views.message import Message, message, section
from bot.slack.views.text import escaped


def sorry(sentence: str) -> Message:
    said = escaped(sentence)
    return message(said, [section(said)])
