"""Near-duplicates: texts of the corpus that say the same in almost the same words, within it and against other cases.

    python -m tests.training.flags.duplicates [CASES.jsonl ...]

A twin repeats the text it is a twin of, on purpose: both stand in one voice, which is learnt from or held out as a whole.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from bot.core.flags.labelled import LabelledCase
from bot.judges.labels import read_labelled
from tests.training.flags.corpus import read_cases

ALIKE = 85.0
"""Of 100: the share of characters that stay when one text is turned into the other, words in any order (Indel)."""
SHORTEST = 4
"""Texts of fewer words are alike by chance."""


@dataclass(frozen=True, slots=True)
class Text:
    case: str
    family: str
    words: str


def texts(cases: Sequence[LabelledCase]) -> list[Text]:
    family: dict[str, str] = {}
    for told in cases:
        family[told.id] = family.get(told.twin_of, told.twin_of) or told.id
    return [
        Text(told.id, family[told.id], words)
        for told in cases
        for words in (told.case.brief, told.case.draft)
        if words and len(words.split()) >= SHORTEST
    ]


def alike(ours: Sequence[Text], theirs: Sequence[Text]) -> Iterator[tuple[float, Text, Text]]:
    """Pairs of different families, each once, with how alike they are."""
    scores = process.cdist(
        [text.words for text in ours],
        [text.words for text in theirs],
        scorer=fuzz.token_sort_ratio,
        score_cutoff=ALIKE,
        dtype=np.uint8,
    )
    for row, column in zip(*np.nonzero(scores), strict=True):
        one, other = ours[row], theirs[column]
        if one.family != other.family and one.case < other.case:
            yield float(scores[row, column]), one, other


def main(others: Sequence[str]) -> None:
    ours = texts(read_cases())
    within = list(alike(ours, ours))
    print(f"{len(ours)} texts, {len(within)} pairs of different cases that are alike by {ALIKE:.0f} of 100 or more")
    for score, one, other in within:
        print(f"  {score:.0f}  {one.case}  {other.case}  {one.words[:70]}")
    for file in others:
        theirs = texts(read_labelled(Path(file).read_text(encoding="utf-8").splitlines()))
        across = list(alike(ours, [Text(f"~{text.case}", text.family, text.words) for text in theirs]))
        print(f"against {Path(file).name}: {len(across)} of {len(theirs)} texts")
        for score, one, other in across:
            print(f"  {score:.0f}  {one.case}  {other.case}")


if __name__ == "__main__":
    main(sys.argv[1:])
