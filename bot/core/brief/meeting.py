"""Whether a piece of evidence and something that is said speak of the same thing."""

import re

from bot.core.brief.stems import stems

_MEANS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d\s?%|per\s?cent", re.I), "percentage discount"),
    (re.compile(r"\bcode\b|\bvoucher\b", re.I), "voucher"),
    (re.compile(r"\bends? (?:at|tonight)|\bmidnight\b|\b(?:today|24 hours) only\b|\bflash\b", re.I), "flash sale"),
    (re.compile(r"\boff\b|half[\s-]price", re.I), "discount"),
)
"""What a fact is called when people speak of it."""


def spoken_of(text: str) -> frozenset[str]:
    """The stems of what the text speaks of, in its words and in those that people have for it."""
    return stems(text + " " + " ".join(name for pattern, name in _MEANS if pattern.search(text)))


def meets(value: str, text: str, *, share: float = 0.0) -> bool:
    """Whether they speak of the same thing; `share` is how much of the value has to be there, else one word of it."""
    wanted = stems(value)
    shared = wanted & spoken_of(text)
    return bool(shared) and len(shared) >= share * len(wanted)
