"""A quote that stands in its text more than once, widened word by word until it stands there once."""

import re

from bot.core.flags.contract import MOST_WORDS

_WORD_BEFORE = re.compile(r"\S+\s*$")
_WORD_AFTER = re.compile(r"\s*\S+")


def wider(text: str, start: int, end: int) -> tuple[int, int]:
    """One word more on either side, or the rest of one that was cut; the same at the ends of the text."""
    before, after = _WORD_BEFORE.search(text[:start]), _WORD_AFTER.match(text[end:])
    return (before.start() if before else start), (end + after.end() if after else end)


def unique_quote(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` with as many around them as make them unique; as they are where none do."""
    first, last = start, end
    while text.count(text[first:last]) > 1 and len(text[first:last].split()) < MOST_WORDS:
        grown = wider(text, first, last)
        if grown == (first, last):
            break
        first, last = grown
    quote = text[first:last]
    return quote if text.count(quote) == 1 and len(quote.split()) <= MOST_WORDS else text[start:end]
