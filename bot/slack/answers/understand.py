"""What somebody wants, from a command or from free text."""

import html
from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.slack.asked import Asked
from bot.usecases.ports import Reader


def understand(reader: Reader, asked: Asked) -> Ask:
    """A command's name says the wish: `/prefers` and `/persona` are followed by a name, the others by a sentence."""
    if asked.wish is None:
        return reader.read(asked.text)
    if asked.wish in (Wish.PREFERS, Wish.PERSONA):
        name = html.unescape(asked.text).strip()
        return Ask(wish=asked.wish, audience=name, text=asked.text)
    return replace(reader.read(f"{asked.wish} {asked.text}"), wish=asked.wish, text=asked.text)
