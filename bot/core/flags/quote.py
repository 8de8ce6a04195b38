"""What a flag quotes: the shortest passage that carries the preference."""

import re

from bot.core.flags.passages import Passage

LONGEST = 15
"""Words of a quote: the shortest passage that carries the preference."""
_JOINT = re.compile(r"(?:and|but|so|or|plus|as|also)\s+", re.I)


def shortened(passage: Passage, start: int, end: int) -> Passage:
    """At most LONGEST words of the passage around `start`..`end` (offsets in the whole text), from no "and" on."""
    joint = _JOINT.match(passage.text)
    if joint and passage.start + joint.end() <= start:
        passage = passage.part(joint.end(), len(passage.text))
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", passage.text)]
    if len(words) <= LONGEST:
        return passage
    inside = [
        n for n, (left, right) in enumerate(words) if right > start - passage.start and left < end - passage.start
    ]
    first = inside[0] if inside else 0
    last = min(max(inside[-1] if inside else 0, first + LONGEST - 4) + 1, len(words) - 1, first + LONGEST - 1)
    return passage.part(words[first][0], words[last][1])
