"""A text cut into sentences and clauses, each with its place in the text, so that a flag can point at it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.core.flags.flag import Case, Place


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` stands in the whole text from `start` up to, not including, `end` (characters)."""

    text: str
    start: int
    end: int

    def overlaps(self, other: "Passage") -> bool:
        return self.start < other.end and other.start < self.end

    def part(self, start: int, end: int) -> "Passage":
        """The passage from `start` to `end`, counted within this one, without blanks and separators at its ends."""
        return _trimmed(self.text[start:end], self.start + start)


@dataclass(frozen=True)
class Sentence:
    """A sentence with its clauses, and what stands before and after it ("" at the ends of the text)."""

    passage: Passage
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def clauses(self) -> tuple[Passage, ...]:
        return tuple(_clauses(self.passage))

    def clause_at(self, offset: int) -> Passage:
        """The clause in which the character at `offset` of the sentence stands."""
        at = self.passage.start + offset
        return next((clause for clause in self.clauses if clause.start <= at < clause.end), self.passage)

    def from_clause_of(self, start: int, end: int) -> Passage:
        """What runs from the start of the clause at `start` to the end of the clause that `end` falls into."""
        first, last = self.clause_at(start), self.clause_at(max(start, end - 1))
        return self.passage.part(first.start - self.passage.start, last.end - self.passage.start)


@dataclass(frozen=True)
class Page:
    """One text of a case, as the rules read it."""

    case: Case
    place: Place
    text: str

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        found = tuple(split_sentences(self.text))
        texts = ["", *(passage.text for passage in found), ""]
        return tuple(Sentence(passage, texts[n], texts[n + 2]) for n, passage in enumerate(found))

    def sentence_at(self, offset: int) -> int:
        """The number, from 0, of the sentence that the character at `offset` stands in, or of the last before it."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.passage.start for sentence in self.sentences]

    @property
    def is_copy(self) -> bool:
        """Copy speaks with the brand's voice, or the customer's; a brief or a comment with its author's."""
        return self.place is Place.DRAFT


def pages(case: Case) -> tuple[Page, ...]:
    texts = ((Place.BRIEF, case.brief), (Place.DRAFT, case.draft), (Place.COMMENT, case.comment))
    return tuple(Page(case, place, text) for place, text in texts if text and text.strip())


_ENDS = re.compile(r"(?<=[.!?…])[)\"'”’]*\s+|\n+(?:\s*[-*•]\s+)?|(?<=\s)[-–—](?=\s+[A-Z])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|incl|pls|max|min|fig|co|inc|ltd)|(?<![\w/.=-])[a-z])\.$",
    re.I,
)


LONGEST_SENTENCE = 600
"""Characters. What goes on for longer is no sentence but a paste without marks: cut between words, so that the time it
takes to read grows with its length and not with its square.
"""


def split_sentences(text: str) -> Iterator[Passage]:
    """Sentences and lines. "Dr. Haddad" and "3.5 kg" are not cut in two."""
    for sentence in _sentences(text):
        yield from _readable(sentence)


def _readable(sentence: Passage) -> Iterator[Passage]:
    start, text = 0, sentence.text
    while len(text) - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        end = blank if blank > 0 else start + LONGEST_SENTENCE
        yield from _unless_empty(text[start:end], sentence.start + start)
        start = end
    yield from _unless_empty(text[start:], sentence.start + start)


def _sentences(text: str) -> Iterator[Passage]:
    start = 0
    for end in _ENDS.finditer(text):
        if "\n" not in end[0] and _ABBREVIATED.search(text[max(0, end.start() - 8) : end.start()].rstrip("\"'”’) ")):
            continue
        yield from _unless_empty(text[start : end.start()], start)
        start = end.end()
    yield from _unless_empty(text[start:], start)


_SEAMS = re.compile(
    r"""\s*[,;:()](?=\s|$)\s*            # punctuation
      | \s+[-–—]{1,2}\s+ | \s*—\s*       # dashes
      | \s*\((?=\S)                      # an opening bracket
      | \s+(?=(?:because|since|so|but|though|although|while|whereas|cos|cuz|plus|yet)\s)
      | \s+(?=(?:weil|denn|sondern|aber|obwohl|parce\s+que|puisque|mais|porque|pero|aunque|ya\s+que)\s)
      | \s+(?=(?:and|or|as)\s+(?:i|i'm|i’m|my|we|our|she|he|they|it|it's|it’s|nobody|no\s+one|everyone|everybody|people|who)\b)
    """,
    re.I | re.X,
)


def _clauses(sentence: Passage) -> Iterator[Passage]:
    start = 0
    for seam in _SEAMS.finditer(sentence.text):
        yield from _unless_empty(sentence.text[start : seam.start()], sentence.start + start)
        start = seam.end()
    yield from _unless_empty(sentence.text[start:], sentence.start + start)


def _unless_empty(text: str, start: int) -> Iterator[Passage]:
    passage = _trimmed(text, start)
    if passage.text:
        yield passage


_EDGES = " \t\n\r.,;:–—-*•([)]"


def _trimmed(text: str, start: int) -> Passage:
    left = len(text) - len(text.lstrip(_EDGES))
    kept = text.strip(_EDGES)
    return Passage(kept, start + left, start + left + len(kept))
