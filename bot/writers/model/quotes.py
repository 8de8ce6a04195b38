"""Find the words that a model claims to quote."""

import re

from bot.core.plain_text import ALIKE


def find_quote(quote: str, text: str) -> str | None:
    """The words of `text` that `quote` means, exactly as they stand there; None where they do not.

    Typographic quotes, dashes, capitals and the width of spaces may differ: models tidy them without being asked.
    """
    if quote and quote in text:
        return quote
    words = quote.translate(ALIKE).strip(" .,;:\"'").split()
    if not words:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words), text.translate(ALIKE), re.IGNORECASE)
    return text[found.start() : found.end()] if found else None
