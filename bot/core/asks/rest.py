"""What a request says besides its command, its channel and its audience: the brief. No fact of it is lost."""

import re
from collections.abc import Collection

from bot.core.asks.heard import Heard

_LOOSE = " \t,;:|–—-"


def rest(heard: Heard, taken: Collection[int], parted_after: int | None = None) -> str:
    """The typed text without those words, with the spaces and marks that they leave behind tidied.

    A comma is set behind the word `parted_after`, which lost what it belonged to: "a short sms about the sale" leaves
    "short, the sale", a wish and a topic.
    """
    text, pieces, at = heard.text, [], 0
    for index, word in enumerate(heard.words):
        if index in taken or index == parted_after:
            pieces.append(text[at : word.start] + ("" if index in taken else f"{word.typed},"))
            at = word.end
    pieces.append(text[at:])
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    text = re.sub(r"\[\s*\]|\(\s*\)|[\"“]\s*[\"”]", "", text)
    one_spaced = re.sub(r"[ \t]+", " ", text)
    closed = re.sub(r" (?=[,;:.!?)](?:\s|$))", "", one_spaced)
    single = re.sub(r"([,;:])(?: ?[,;:])+(?=\s|$)", r"\1", closed)
    return re.sub(r" *\n *", "\n", single).lstrip(_LOOSE + "\n.?!").rstrip(_LOOSE + "\n")
