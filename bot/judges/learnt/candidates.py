"""Passages that might be flags, each with all that the network makes of it. What becomes a flag is weighed elsewhere."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.core.flags.passages import Page
from bot.core.flags.rules import RULES
from bot.core.flags.rules.rule import Hit
from bot.judges.learnt.network import Array, Network, Read
from bot.judges.learnt.reading import Item, Reading, items_of, readings

TASTE_BEGINS, TASTE, OTHER_BEGINS, OTHER = 1, 2, 3, 4
"""Columns of the tags: a taste that is given as a reason, and what only the evidence or a known taste tells. 0 is neither."""
LOW = 0.2
"""A passage is looked at from this share on: most of what is looked at is then weighed too light."""
BEGINS = 0.5
GAP = 2
"""So many tokens without a tag do not cut a passage in two."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """`start`..`end` are characters of the text. `relations` gives each item's shares of silent, supports, contradicts."""

    start: int
    end: int
    taste: float
    other: float
    peak: float
    holders: Array
    functions: Array
    aspects: Array
    relations: dict[str, Array] = field(default_factory=dict)
    rules: tuple[tuple[str, Hit], ...] = ()


def candidates(page: Page, network: Network) -> list[Candidate]:
    """What the network or a rule points at, in the order of the text, none over another."""
    hits = [(rule.name, hit) for rule in RULES for hit in rule.find(page)]
    seen = [
        (window.cuts(candidate, page.text), candidate)
        for window in _windows(page, items_of(page.case), network)
        for candidate in _of_window(window, page, network, hits)
    ]
    found: list[Candidate] = []
    for _, candidate in sorted(seen, key=lambda pair: pair[0]):
        if not any(candidate.start < other.end and other.start < candidate.end for other in found):
            found.append(candidate)
    return sorted(found, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class _Window:
    """A part of the text, read once for each group of the items."""

    readings: list[Reading]
    reads: list[Read]

    @property
    def offsets(self) -> tuple[tuple[int, int], ...]:
        return self.readings[0].offsets

    def cuts(self, candidate: Candidate, text: str) -> bool:
        """Whether it may go on beyond the window: the next window, or the one before, then sees more of it."""
        first, last = self.offsets[0][0], self.offsets[-1][1]
        goes_before = candidate.start <= first and bool(text[:first].strip())
        return goes_before or (candidate.end >= last and bool(text[last:].strip()))

    @property
    def tags(self) -> Array:
        """A taste is one beside whatever is known, so that all groups of the items have a say; what some item speaks
        against shows beside that one.
        """
        told = np.stack([read.tags for read in self.reads])
        taste = told[:, :, [TASTE_BEGINS, TASTE]].mean(axis=0)
        other = told[:, :, [OTHER_BEGINS, OTHER]].max(axis=0)
        neither = np.clip(1 - taste.sum(axis=1) - other.sum(axis=1), 0, 1)
        whole: Array = np.concatenate([neither[:, None], taste, other], axis=1)
        return whole


def _windows(page: Page, items: Sequence[Item], network: Network) -> Iterator[_Window]:
    waiting: list[Reading] = []
    for reading in readings(page, items, network.tokenize):
        if waiting and reading.offsets != waiting[0].offsets:
            yield _read(waiting, network)
            waiting = []
        waiting.append(reading)
    yield _read(waiting, network)


def _read(waiting: list[Reading], network: Network) -> _Window:
    return _Window(waiting, [network.read(reading) for reading in waiting])


@dataclass(frozen=True, slots=True)
class _Pointer:
    """What a rule points at, as tokens of the window: [first, last). `begins` where the window shows its beginning."""

    rule: str
    hit: Hit
    first: int
    last: int
    begins: bool

    def touches(self, span: tuple[int, int]) -> bool:
        return self.first < span[1] and span[0] < self.last


def _of_window(window: _Window, page: Page, network: Network, hits: Iterable[tuple[str, Hit]]) -> Iterator[Candidate]:
    tags = window.tags
    found = spans(tags)
    pointers = [pointer for name, hit in hits for pointer in _pointer(name, hit, window.offsets, page.text)]
    for pointer in pointers:
        if pointer.begins and not any(pointer.touches(span) for span in found):
            found.append((pointer.first, pointer.last))
    for span in found:
        told = tuple((pointer.rule, pointer.hit) for pointer in pointers if pointer.touches(span))
        yield _candidate(window, page, network, span, told)


def _pointer(rule: str, hit: Hit, offsets: Sequence[tuple[int, int]], text: str) -> Iterator[_Pointer]:
    inside = [n for n, (start, end) in enumerate(offsets) if start < hit.passage.end and end > hit.passage.start]
    if inside:
        left_out = text[hit.passage.start : offsets[inside[0]][0]]
        yield _Pointer(rule, hit, inside[0], inside[-1] + 1, begins=not any(map(str.isalnum, left_out)))


def spans(tags: Array, low: float = LOW) -> list[tuple[int, int]]:
    """Runs of tokens, [first, last), that may be flags. A tag that begins one ends the run before it."""
    on, begins = 1 - tags[:, 0], tags[:, TASTE_BEGINS] + tags[:, OTHER_BEGINS]
    found: list[list[int]] = []
    for n in np.flatnonzero(on > low):
        joins = bool(found) and n - found[-1][1] <= GAP
        if joins and not (begins[n] > BEGINS and n - found[-1][0] > GAP):
            found[-1][1] = int(n) + 1
        else:
            found.append([int(n), int(n) + 1])
    return [(first, last) for first, last in found]


def _candidate(
    window: _Window, page: Page, network: Network, span: tuple[int, int], rules: tuple[tuple[str, Hit], ...]
) -> Candidate:
    first, last = span
    start, end = whole_words(page.text, window.offsets[first][0], window.offsets[last - 1][1])
    part = window.tags[first:last]
    return Candidate(
        start,
        end,
        taste=float(part[:, [TASTE_BEGINS, TASTE]].sum(axis=1).mean()),
        other=float(part[:, [OTHER_BEGINS, OTHER]].sum(axis=1).mean()),
        peak=float(1 - part[:, 0].min()),
        holders=_mean([read.holders[first:last].mean(axis=0) for read in window.reads]),
        functions=_mean([read.functions[first:last].mean(axis=0) for read in window.reads]),
        aspects=_mean([network.aspects(read.text[first:last].mean(axis=0)) for read in window.reads]),
        relations=_relations(window, network, span),
        rules=rules,
    )


def _mean(shares: Sequence[Array]) -> Array:
    """What the readings beside each group of the items say, together."""
    told: Array = np.mean(shares, axis=0)
    return told


def _relations(window: _Window, network: Network, span: tuple[int, int]) -> dict[str, Array]:
    """What the network hears between the passage and each item, in the reading that showed both."""
    first, last = span
    relations: dict[str, Array] = {}
    for reading, read in zip(window.readings, window.reads, strict=True):
        if reading.items:
            rows = network.relations(read.text[first:last].mean(axis=0), read.items)
            relations |= zip(reading.items, rows, strict=True)
    return relations


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with all of the words at its ends, and with the accents and joined signs of its last character."""
    while start > 0 and _goes_on(text, start):
        start -= 1
    while end < len(text) and _goes_on(text, end):
        end += 1
    return start, end


APOSTROPHES = "'’"
JOINER = "\N{ZERO WIDTH JOINER}"


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on from text[at - 1] to text[at]; the apostrophe of "I'd" stands within one."""
    if _belong_together(text[at - 1], text[at]):
        return True
    mark = next((place for place in (at - 1, at) if text[place] in APOSTROPHES), None)
    return mark is not None and mark > 0 and text[mark - 1].isalnum() and text[mark + 1 : mark + 2].isalnum()


def _belong_together(left: str, right: str) -> bool:
    if left.isspace() or right.isspace():
        return False
    if JOINER in (left, right) or _is_mark(right):
        return True
    return right.isalnum() and (left.isalnum() or _is_mark(left))


def _is_mark(sign: str) -> bool:
    """An accent, a vowel sign, the sign that makes a heart red: never alone (Unicode's categories Mn, Mc and Me)."""
    return unicodedata.category(sign).startswith("M")
