"""Lessons as tensors: the same readings that the judge makes, with what each token, passage and pair should be called."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from bot.core.evidence import Aspect
from bot.core.flags.passages import Page
from bot.judges.learnt.candidates import OTHER_BEGINS, TASTE_BEGINS
from bot.judges.learnt.reading import PADDING, Reading, Tokenize, items_of, readings
from tests.training.flags.corpus import FUNCTIONS, HOLDERS, SILENT, LabelledPassage, Lesson

_ASPECTS = tuple(Aspect)
WIDTHS = 32
OUTSIDE_HOLDER, OUTSIDE_FUNCTION = len(HOLDERS), len(FUNCTIONS)


@dataclass(frozen=True, slots=True)
class Example:
    lesson: Lesson
    reading: Reading


def example(lesson: Lesson, tokenize: Tokenize, chance: random.Random | None = None) -> Example:
    """The text's first window with the items that fit; their order is no news, so it changes with `chance`."""
    page = Page(lesson.case, lesson.place, lesson.text)
    items = list(items_of(lesson.case))
    if chance:
        chance.shuffle(items)
    return Example(lesson, next(readings(page, items, tokenize)))


def batches(examples: Sequence[Example], size: int, chance: random.Random) -> Iterator[list[Example]]:
    """Batches of about the same length, in an order left to chance."""
    mixed = list(examples)
    chance.shuffle(mixed)
    chunks = [mixed[at : at + size * 8] for at in range(0, len(mixed), size * 8)]
    for chunk in chunks:
        chunk.sort(key=lambda one: len(one.reading.ids))
    told = [chunk[at : at + size] for chunk in chunks for at in range(0, len(chunk), size)]
    chance.shuffle(told)
    yield from told


@dataclass(frozen=True, slots=True)
class Inputs:
    """[examples, tokens] each."""

    ids: Tensor
    attention: Tensor
    kinds: Tensor


def _width(batch: Sequence[Example]) -> int:
    """Tokens of the longest, rounded up: kernels are compiled anew for each width that they have not met."""
    longest = max(len(one.reading.ids) for one in batch)
    return -(-longest // WIDTHS) * WIDTHS


def inputs(batch: Sequence[Example]) -> Inputs:
    longest = _width(batch)
    ids = torch.full((len(batch), longest), PADDING)
    attention, kinds = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, one in enumerate(batch):
        length = len(one.reading.ids)
        ids[row, :length] = torch.tensor(one.reading.ids)
        attention[row, :length] = 1
        kinds[row, :length] = torch.tensor(one.reading.kinds)
    return Inputs(ids, attention, kinds)


@dataclass(frozen=True, slots=True)
class Labels:
    """Places count along the batch laid out flat: row * longest + column.

    `tokens` are those of the texts, with a `tag`, `holder` and `function` each. `passages` are [first, last) places, with
    an `aspect` or -1. A pair is a number of a passage and the place of an item's mark, with its relation.
    """

    tokens: list[int]
    tags: list[int]
    holders: list[int]
    functions: list[int]
    passages: list[tuple[int, int]]
    aspects: list[int]
    pairs: list[tuple[int, int]]
    relations: list[int]


def labels(batch: Sequence[Example]) -> Labels:
    longest = _width(batch)
    told = Labels([], [], [], [], [], [], [], [])
    for row, one in enumerate(batch):
        _label(one, row * longest, told)
    return told


def _label(one: Example, base: int, told: Labels) -> None:
    reading, at = one.reading, base + one.reading.text_at
    placed = [(passage, span) for passage in one.lesson.passages if (span := _span(passage, one))]
    if one.lesson.flags is not None:
        told.tokens.extend(range(at, at + len(reading.offsets)))
        for listed, named in zip((told.tags, told.holders, told.functions), _named(one, placed), strict=True):
            listed.extend(named)
    for passage, (first, last) in placed:
        for mark, item in zip(reading.marks, reading.items, strict=True):
            told.pairs.append((len(told.passages), base + mark))
            told.relations.append(passage.relations.get(item, SILENT))
        told.passages.append((at + first, at + last))
        told.aspects.append(_ASPECTS.index(passage.aspect) if passage.aspect else -1)


def _span(passage: LabelledPassage, one: Example) -> tuple[int, int] | None:
    """The passage as tokens of the reading, [first, last); None where it lies beyond the window."""
    start = one.lesson.text.find(passage.quote)
    end = start + len(passage.quote)
    inside = [n for n, (left, right) in enumerate(one.reading.offsets) if left < end and right > start]
    return (inside[0], inside[-1] + 1) if inside else None


def _named(
    one: Example, placed: list[tuple[LabelledPassage, tuple[int, int]]]
) -> tuple[list[int], list[int], list[int]]:
    length = len(one.reading.offsets)
    tags, holders, functions = [0] * length, [OUTSIDE_HOLDER] * length, [OUTSIDE_FUNCTION] * length
    flagged = {mark.quote for mark in one.lesson.flags or ()}
    for passage, (first, last) in placed:
        begins = TASTE_BEGINS if passage.function == "taste" else OTHER_BEGINS
        for n in range(first, last):
            holders[n], functions[n] = HOLDERS.index(passage.holder), FUNCTIONS.index(passage.function)
            if passage.quote in flagged:
                tags[n] = begins if n == first else begins + 1
    return tags, holders, functions
