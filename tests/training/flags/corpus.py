"""The corpus: labelled cases in many voices, with what every passage that was looked at is, and single relations.

`corpus/cases-*.jsonl` hold cases in the shape that `their-rules evaluate flags` reads. Their `passages` say of each passage
whose preference it speaks of, what it is there for, and which pieces of evidence support or contradict it; the rest is
silent on it. `corpus/relations-*.jsonl` hold one passage a line with evidence labelled against it, and no flags.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.audiences import AudienceKind
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Case, Place
from bot.core.flags.labelled import LabelledCase, Mark
from bot.judges.labels import read_labelled

FOLDER = Path(__file__).parent / "corpus"
HOLDERS = ("author", "circle", "crowd", "audience", "brand", "third", "none")
FUNCTIONS = (
    "taste", "ask", "content", "constraint", "data", "logistics", "chat", "setaside", "question", "quote",
)  # fmt: skip
LATER = ("ee", "ff", "gg", "hh", "ii", "jj", "kk", "ll", "y3")
"""Voices that were written after the network that is shipped: it has not learnt from them (FIGURES.md says why)."""
SILENT, SUPPORTS, CONTRADICTS = range(3)
_RELATIONS = {"supports": SUPPORTS, "matches": SUPPORTS, "contradicts": CONTRADICTS, "opposes": CONTRADICTS}


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A passage and what was said of it. `relations` maps the ids of items; what it leaves out is silent."""

    place: Place
    quote: str
    holder: str
    function: str
    aspect: Aspect | None
    relations: dict[str, int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One text to learn from. `flags` is None where only relations were labelled."""

    id: str
    voice: str
    case: Case
    place: Place
    passages: tuple[LabelledPassage, ...]
    flags: tuple[Mark, ...] | None

    @property
    def text(self) -> str:
        return (self.case.brief if self.place is Place.BRIEF else self.case.draft) or ""


def read_cases() -> list[LabelledCase]:
    """All labelled cases, the files in the order of their names."""
    lines = (line for file in sorted(FOLDER.glob("cases-*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return read_labelled(lines)


def lessons() -> list[Lesson]:
    """A lesson a text of each case, then the relations."""
    passages = {told["id"]: told["passages"] for told in _lines("cases-*.jsonl")}
    found = [
        lesson
        for labelled in read_cases()
        for lesson in _of_case(labelled, tuple(_passage(told) for told in passages[labelled.id]))
    ]
    return found + [_relation(told) for told in _lines("relations-*.jsonl")]


def _lines(pattern: str) -> Iterator[dict[str, Any]]:
    for file in sorted(FOLDER.glob(pattern)):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def _of_case(labelled: LabelledCase, passages: tuple[LabelledPassage, ...]) -> Iterator[Lesson]:
    for place, text in ((Place.BRIEF, labelled.case.brief), (Place.DRAFT, labelled.case.draft)):
        if text:
            yield Lesson(
                labelled.id,
                labelled.voice,
                labelled.case,
                place,
                tuple(passage for passage in passages if passage.place is place),
                tuple(mark for mark in labelled.flags if mark.place is place),
            )


def _passage(told: dict[str, Any]) -> LabelledPassage:
    """Tastes are m1, m2 ... in a case's lines and t1, t2 ... once it is read."""
    relations = {name.replace("m", "t"): _RELATIONS[how] for name, how in told["relations"].items()}
    return LabelledPassage(
        Place(told["in"]),
        told["quote"],
        told["holder"],
        told["function"],
        Aspect(told["aspect"]) if told["aspect"] else None,
        relations,
    )


def _relation(told: dict[str, Any]) -> Lesson:
    """A line of {"id", "voice", "text", "quote", "evidence": [{..., "relation"}]}."""
    items: list[dict[str, str]] = told["evidence"]
    evidence = tuple(
        Evidence(
            id=f"e{n}",
            audience_id="relation",
            aspect=Aspect(item["aspect"]),
            value=item["value"],
            polarity=Polarity(item["polarity"]),
            source=Source(item["source"]),
            note=item["note"],
        )
        for n, item in enumerate(items, 1)
    )
    relations = {
        f"e{n}": _RELATIONS[item["relation"]] for n, item in enumerate(items, 1) if item["relation"] in _RELATIONS
    }
    passage = LabelledPassage(Place.BRIEF, told["quote"], "none", "ask", None, relations)
    case = Case(
        audience_name="the audience",
        audience_kind=AudienceKind.CUSTOMER,
        evidence=evidence,
        brief=told["text"],
    )
    return Lesson(told["id"], told["voice"], case, Place.BRIEF, (passage,), None)
