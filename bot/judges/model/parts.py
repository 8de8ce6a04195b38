"""Long texts are judged in parts, cut where a reader would pause; a short case is one part, whole."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.flags.contract import text_at
from bot.core.flags.flag import Case, Flag, Place

COMFORTABLE = 6_000
"""Characters that a model judges in one answer without losing some: about 1,500 tokens, or two pages."""
MOST_PARTS = 8
"""Questions that one case may cost before repairs; longer parts are dearer in attention, more of them in money."""
_FULL = 0.75
"""How full a part is at least: borders nearer to its start are passed over, so that there are never more of them."""
_BORDERS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…。]['\"”’)]*\s"), re.compile(r"\s"))
"""Where to cut, the best first: between paragraphs, lines, sentences, words."""


@dataclass(frozen=True, slots=True)
class Part:
    """`case` holds the texts, or the piece of one that begins `start` characters into it; `number` counts from 1."""

    case: Case
    start: int = 0
    number: int = 1
    of: int = 1

    @property
    def texts(self) -> dict[Place, str]:
        return {place: text for place in Place if (text := text_at(self.case, place)).strip()}

    @property
    def name(self) -> str:
        """Such as "part 2 of 5 of the brief"; "" for a whole case."""
        return f"part {self.number} of {self.of} of the {next(iter(self.texts))}" if self.of > 1 else ""

    def holds(self, flag: Flag) -> bool:
        """Whether a flag of the whole text begins in this part."""
        text = self.texts.get(flag.place)
        return text is not None and self.start <= flag.start < self.start + len(text)

    def in_whole(self, flag: Flag) -> Flag:
        """The flag with its place in the whole text."""
        return replace(flag, start=flag.start + self.start, end=flag.end + self.start)


def parts_of(case: Case) -> list[Part]:
    """None for a case without texts, one where they are short together, else each text in as many as it takes."""
    texts = Part(case).texts
    length = sum(map(len, texts.values()))
    if length <= COMFORTABLE:
        return [Part(case)] if texts else []
    # Each text may leave a scrap at its end, which is a part as well.
    most = max(COMFORTABLE, math.ceil(length / _FULL / (MOST_PARTS - len(texts))))
    return [part for place, text in texts.items() for part in _parts_of(case, place, text, most)]


def _parts_of(case: Case, place: Place, text: str, most: int) -> Iterator[Part]:
    pieces = [(start, end) for start, end in _cut(text, most) if text[start:end].strip()]
    for number, (start, end) in enumerate(pieces, 1):
        yield Part(_only(case, place, text[start:end]), start, number, len(pieces))


def _only(case: Case, place: Place, text: str) -> Case:
    told = {each: text if each is place else None for each in Place}
    return replace(case, brief=told[Place.BRIEF], draft=told[Place.DRAFT], comment=told[Place.COMMENT])


def _cut(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most so many characters that make up the text."""
    start = 0
    while len(text) - start > most:
        end = _border(text, start, start + most)
        yield start, end
        start = end
    yield start, len(text)


def _border(text: str, start: int, end: int) -> int:
    """Behind the last border of the best kind there is."""
    earliest = start + math.ceil((end - start) * _FULL)
    for border in _BORDERS:
        found = [each.end() for each in border.finditer(text, earliest, end)]
        if found:
            return found[-1]
    return end
