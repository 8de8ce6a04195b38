"""One passage beside one item, as the second network reads them: does the item support it, speak against it, or neither?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.judges.learnt.reading import END, LONGEST_ITEM, START, Tokenize

OPENS, CLOSES = 3, 4
"""Marks around the passage; the vocabulary left these places unused."""
BEFORE, AFTER = 110, 60
"""Characters of the text that are read with the passage: an ask stands before its reason more often than behind."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens, their kinds (0 text, 1 item), and where the passage's and the item's own tokens are: [first, last)."""

    ids: tuple[int, ...]
    kinds: tuple[int, ...]
    passage: tuple[int, int]
    item: tuple[int, int]


def pairs_with(text: str, start: int, end: int, items: Sequence[str], tokenize: Tokenize) -> list[Pair]:
    """The passage `start`..`end` of the text (characters) with each item's words."""
    left = max(0, start - BEFORE)
    read = tokenize(text[left : end + AFTER])
    inside = [n for n, (begins, ends) in enumerate(read.offsets) if begins + left < end and ends + left > start]
    first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
    told = (START, *read.ids[:first], OPENS, *read.ids[first:last], CLOSES, *read.ids[last:], END)
    passage = (first + 2, last + 2)
    return [_pair(told, passage, tokenize(words).ids[:LONGEST_ITEM]) for words in items]


def _pair(told: tuple[int, ...], passage: tuple[int, int], item: tuple[int, ...]) -> Pair:
    ids = (*told, *item, END)
    kinds = (0,) * len(told) + (1,) * (len(item) + 1)
    return Pair(ids, kinds, passage, (len(told), len(told) + max(1, len(item))))
