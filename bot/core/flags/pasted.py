"""What a text is that somebody pasted without saying: copy for the customer, or a brief about them.

It matters for the first person: in copy “I” is the brand's voice, in a brief it is the marketer's own taste. Copy
speaks to the customer; a brief speaks of them, and its only “you” is whoever is to write.
"""

import re

from bot.core.flags.flag import Place

GREETING = re.compile(
    r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?\n]{0,40}[,!:\n]", re.IGNORECASE
)
ASKED_OF_THE_WRITER = re.compile(
    r"\b(?:can|could|would|will|if|do|did|please|thank|thanks|wish|want|need|like|love) (?:you|u)\b|\b(?:you|u) (?:can|could)\b",
    re.IGNORECASE,
)
THE_READER = re.compile(r"\b(?:you|your|yours|you're|you'll|you've)\b", re.IGNORECASE)
WAY_OUT = re.compile(r"\breply stop\b|\bunsubscribe\b", re.IGNORECASE)


def place_of(text: str) -> Place:
    """DRAFT where the text greets its reader, speaks to them or tells them how to opt out; else BRIEF."""
    speaks_to_the_reader = THE_READER.search(ASKED_OF_THE_WRITER.sub(" ", text))
    return Place.DRAFT if GREETING.match(text) or speaks_to_the_reader or WAY_OUT.search(text) else Place.BRIEF
