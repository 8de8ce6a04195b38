"""The clauses of the corpus as candidates, each with what people said of it: the ways without a network learn from these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.evidence import Aspect, Evidence, Taste
from bot.core.flags.contract import can_speak
from bot.core.flags.flag import Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.passages import Page, Passage, Sentence, pages
from bot.core.flags.quote import shortened
from bot.core.flags.scoring.pairs import pairs_of
from tests.training.flags.corpus import SILENT, LabelledPassage, Lesson

REST, TASTE, ASK = range(3)
"""What a clause is there for: a taste given as a reason, something asked for or shown, or anything else."""
_TASTES_OF = ("author", "circle", "crowd")
_SHARED = 0.5
"""Of the characters of the shorter: from so many on a clause and a labelled passage are the same."""

Item = Evidence | Taste


@dataclass(frozen=True, eq=False)
class Clause:
    """`passage` is what a flag would quote. `said` is the labelled passage it is part of, or that is part of it."""

    page: Page
    sentence: Sentence
    passage: Passage
    said: LabelledPassage | None

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def kind(self) -> int:
        if self.said is None:
            return REST
        if self.said.function == "taste":
            return TASTE if self.said.holder in _TASTES_OF else REST
        return ASK if self.said.function in ("ask", "content") else REST

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The evidence that can speak for or against it, and what is known of the author."""
        return (*(item for item in self.page.case.evidence if can_speak(item)), *self.page.case.tastes)

    @property
    def mark(self) -> Mark:
        """The flag that it would be."""
        return Mark(place=self.page.place, quote=self.text, aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED)


@dataclass(frozen=True, eq=False)
class Beside:
    """A clause beside one item."""

    clause: Clause
    item: Item

    @property
    def relation(self) -> int:
        return self.clause.said.relations.get(self.item.id, SILENT) if self.clause.said else SILENT


@dataclass(frozen=True, eq=False)
class Told:
    """A labelled case, its clauses, and which of them find a label (`labelled`, one a clause)."""

    told: LabelledCase
    clauses: tuple[Clause, ...]
    labelled: tuple[bool, ...]


def all_told(cases: Sequence[LabelledCase], lessons: Sequence[Lesson]) -> list[Told]:
    said = {(one.id, one.place): one.passages for one in lessons if one.flags is not None}
    return [_told(case, [clause for page in pages(case.case) for clause in _clauses(page, said[case.id, page.place])])
            for case in cases]  # fmt: skip


def single_pairs(lessons: Sequence[Lesson]) -> list[Beside]:
    """What was labelled without a case around it: one passage, and evidence beside it."""
    return [pair for lesson in lessons if lesson.flags is None for pair in _single(lesson)]


def looked_at(clause: Clause) -> Iterator[Beside]:
    return (Beside(clause, item) for item in clause.items)


def _told(case: LabelledCase, clauses: Sequence[Clause]) -> Told:
    marks = [clause.mark for clause in clauses]
    found = {id(pair.predicted) for pair in pairs_of(case, marks) if pair.found}
    return Told(case, tuple(clauses), tuple(id(mark) in found for mark in marks))


def _clauses(page: Page, said: Sequence[LabelledPassage]) -> Iterator[Clause]:
    for sentence in page.sentences:
        for clause in sentence.clauses:
            passage = shortened(clause, clause.start, clause.end)
            yield Clause(page, sentence, passage, _said_of(passage, page.text, said))


def _said_of(clause: Passage, text: str, said: Sequence[LabelledPassage]) -> LabelledPassage | None:
    shares = [(_share(clause, text.find(one.quote), len(one.quote)), n) for n, one in enumerate(said)]
    share, n = max(shares, default=(0.0, 0))
    return said[n] if share >= _SHARED else None


def _share(clause: Passage, start: int, length: int) -> float:
    shared = min(clause.end, start + length) - max(clause.start, start)
    return shared / min(length, len(clause.text))


def _single(lesson: Lesson) -> Iterator[Beside]:
    page = Page(lesson.case, lesson.place, lesson.text)
    for said in lesson.passages:
        start = lesson.text.find(said.quote)
        passage = Passage(said.quote, start, start + len(said.quote))
        yield from looked_at(Clause(page, page.sentences[max(0, page.sentence_at(start))], passage, said))
