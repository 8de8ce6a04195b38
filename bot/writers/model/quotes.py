"""Find the words that a model claims to quote."""

import re

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})


def find_quote(quote: str, text: str) -> str | None:
    """The words of `text` that `quote` means, exactly as they stand there; None where they do not.

    Typographic quotes, dashes, capitals and the width of spaces may differ: models tidy them without being asked.
    """
    if quote and quote in text:
        return quote
    words = quote.translate(_SAME).strip(" .,;:\"'").split()
    if not words:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words), text.translate(_SAME), re.IGNORECASE)
    return text[found.start() : found.end()] if found else None


def squeezed(text: str) -> str:
    """For asking whether the same fact stands in another text: no spaces, no capitals, one kind of quotes and dashes."""
    return re.sub(r"\s+", "", text.translate(_SAME)).casefold()
