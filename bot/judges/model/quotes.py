"""Find where in a text the words stand that a model claims to quote, so that a flag can point at them.

    places("i hate  calls", "Well, I hate calls.") -> [(6, 18)]

Models tidy what they quote: capitals, typographic quotes and dashes, the width of spaces. People's texts hold characters
that do not show, which no model was sent. Both may differ; every letter has to be there.
"""

import re
import unicodedata
from collections.abc import Callable

from bot.core.plain_text import plain

Span = tuple[int, int]
"""From the first character up to, not including, the last (counted in the text as it was given)."""

_KINDS = ("'’‘`´", '"“”„«»', "-–—‐‑−")
"""Characters that are typed for one another."""
_EDGES = " \t\n.,;:\"'“”„‘’«»…"
_UNSEEN = "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]*"
"""What plain_text.py takes out of a text, as far as it comes in running text."""
_BLANK = rf"(?:[\s\x00-\x1f\x7f-\x9f]{_UNSEEN})+"


def places(quote: str, text: str) -> list[Span]:
    """Every place where the text says this: letter by letter where it does so anywhere, else but for its looks.

    What does not show, and the width of blanks, never count: the model saw the text without them.
    """
    words = plain(quote.strip(_EDGES))
    if not words.strip():
        return []
    strictly = [found.span() for found in re.finditer(_pattern(words, re.escape), text)]
    return strictly or [found.span() for found in re.finditer(_pattern(words, _alike), text, re.IGNORECASE)]


def says(quote: str, *texts: str) -> bool:
    """Whether one of the texts has these words."""
    return any(places(quote, text) for text in texts)


def _pattern(words: str, of_letter: Callable[[str], str]) -> str:
    spelt = (_UNSEEN.join(_composed(letter, of_letter) for letter in word) + _UNSEEN for word in words.split())
    return _standing_alone(_BLANK.join(spelt).removesuffix(_UNSEEN), words)


def _composed(letter: str, of_letter: Callable[[str], str]) -> str:
    """The letter, written as one character or as several."""
    apart = unicodedata.normalize("NFD", letter)
    return of_letter(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"


def _alike(letter: str) -> str:
    """The letter, or what is typed for it."""
    kind = next((kind for kind in _KINDS if letter in kind), None)
    return f"[{re.escape(kind)}]" if kind else re.escape(letter)


def _standing_alone(pattern: str, words: str) -> str:
    """Not inside a longer word: “pun” does not stand in “punctual”. Scripts without spaces have no such border."""
    before = r"(?<!\w)" if _spaced(words[0]) else ""
    after = r"(?!\w)" if _spaced(words[-1]) else ""
    return before + pattern + after


def _spaced(character: str) -> bool:
    return character < "\u0e00" and character.isalnum()  # Thai begins there, Chinese far above
