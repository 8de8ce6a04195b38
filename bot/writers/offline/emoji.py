"""One emoji that shows what the copy is about, for audiences that like them."""

import re

SIGNS: tuple[tuple[str, str], ...] = (
    (r"\broses?\b", "🌹"), (r"tulips?|\bbulbs?\b|spring", "🌷"), (r"hellebore|snowdrop|\bflower|bloom", "🌸"), (r"sunflower", "🌻"), (r"strawberr", "🍓"), (r"houseplant|plants?\b|\bpots?\b|seed|grow", "🪴"),
    (r"\btools?\b|repair|workshop", "🛠️"), (r"\bbread|sourdough|bak(?:e|ing|ery)", "🍞"), (r"\bbikes?\b|cycl", "🚲"), (r"ticket|theatre|\bplay\b|matin", "🎭"),
    (r"coffee|caf[eé]", "☕"), (r"christmas|xmas", "🎄"), (r"\bdeliver", "📦"), (r"\bdog|\bcats?\b|\bpets?\b", "🐾"), (r"\bbooks?\b|reading", "📚"),
    (r"music|gig|concert", "🎶"), (r"\bgift", "🎁"), (r"sale|% off|half price|offer", "🏷️"),
)  # fmt: skip


def emoji_for(brief: str) -> str:
    """The sign of the first subject that the brief names, else ""."""
    return next((sign for words, sign in SIGNS if re.search(words, brief, re.I)), "")
