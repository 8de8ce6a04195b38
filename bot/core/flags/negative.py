"""Whether a clause that speaks of liking says dislike, in any of the languages that are known."""

import re

from bot.core.flags.words.liking import NEGATIVE
from bot.core.flags.words.tongues import TONGUES

_NEGATIVE = re.compile("|".join((NEGATIVE, *(tongue.negative for tongue in TONGUES))), re.I | re.X)
_DOUBLE = re.compile(
    r"\b(?:can['’]?t|cannot|couldn['’]?t|never|nobody|no[\s-]?one|who|does(?:n['’]?t)?|do(?:n['’]?t)?)\s+(?:\w+\s+)?(?:resist|get\s+enough|live\s+without|say\s+no|go\s+wrong|fail|mind)\b|\bwho\s+(?:does|would|could|can|is)n['’]?t\b|\bnever\s+(?:tire|mind|say\s+no|get\s+(?:tired|bored))",
    re.I,
)


def is_negative(text: str) -> bool:
    """Whether a clause that speaks of liking says dislike: "nobody reads", "can't stand"; "can't resist" is liking."""
    return says_no(text) and _DOUBLE.search(text) is None


def says_no(text: str) -> bool:
    """Whether it holds a word of denial or dislike at all: "can't resist" does."""
    return _NEGATIVE.search(text) is not None
