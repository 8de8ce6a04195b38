"""What in a message is nobody's business here: told before it is kept, since everybody of the workspace can read it."""

import re

_KINDS = {
    "an email address": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "a phone number": re.compile(r"(?<![\w.])\+?\d(?:[\s()/.-]{0,2}\d){8,}(?![\w])"),
    "somebody's health": re.compile(
        r"\b(?:ill|illness|sick\s+leave|cancer|diabet\w+|pregnan\w+|depress\w+|disab\w+|surgery|hospital|diagnos\w+|medication|therapy|dementia)\b",
        re.I,
    ),
    "somebody's faith, politics or private life": re.compile(
        r"\b(?:divorc\w+|affair|religio\w+|muslim|christian|jewish|catholic|gay|lesbian|votes?\s+for|union\s+member|bankrupt\w*|criminal|conviction)\b",
        re.I,
    ),
}


def private_in(text: str) -> tuple[str, ...]:
    """Kinds of it, in words; () where nothing stands out. What it misses, the person who keeps it has to see."""
    return tuple(kind for kind, pattern in _KINDS.items() if pattern.search(text))
