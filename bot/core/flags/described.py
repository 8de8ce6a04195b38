"""What people may read about whatever finds flags, be it a rule or a learnt part: its reason, its examples, its figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.core.care.rule import CareExample, CareRule
from bot.core.flags.passages import Passage, pages
from bot.core.flags.rules.rule import Example, Rule

ENOUGH = 10
"""A part that found fewer flags than this over the measured cases has no figures yet: one more hit would change them."""


class Kind(StrEnum):
    RULE = "rule"
    LEARNT = "learnt part"
    CARE = "note"
    """What it finds is good to know, and no flag."""


AnyExample = Example | CareExample


class Described(Protocol):
    """`name` is what a flag says it was found by. `hits` must be found, `misses` look alike and must pass."""

    @property
    def name(self) -> str: ...

    @property
    def reason(self) -> str: ...

    @property
    def hits(self) -> tuple[AnyExample, ...]: ...

    @property
    def misses(self) -> tuple[AnyExample, ...]: ...


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a part spoke (`fired`), how often it was right to (`hits`), also with its verdict (`right`), and how often
    it would have been right to (`labels`): of a rule, all labelled flags.
    """

    fired: int
    hits: int
    right: int
    labels: int

    @property
    def enough(self) -> bool:
        return self.fired >= ENOUGH

    @property
    def precision(self) -> float | None:
        """None where it fired too seldom to tell."""
        return self.hits / self.fired if self.enough else None

    @property
    def recall(self) -> float | None:
        """Share of what there was to find. Rules share out all flags: their recalls add up to the judge's."""
        return self.hits / self.labels if self.enough and self.labels else None


@dataclass(frozen=True, slots=True)
class MeasuredOn:
    """The labelled cases behind the figures: their file and the SHA-256 of it, how many cases, how many labels."""

    file: str
    sha256: str
    cases: int
    labels: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntPart:
    """A trained part, described as a rule is. Its figures come with it: they are those of cases that its training never
    saw, which `measured_on` names.
    """

    name: str
    reason: str
    hits: tuple[Example, ...]
    misses: tuple[Example, ...]
    measured: Measured
    measured_on: str


@dataclass(frozen=True, slots=True)
class Part:
    """One rule or learnt part with its figures: None where it was not there when the others were measured.

    `measured_on` names the cases behind them where they are not those of the other parts.
    """

    kind: Kind
    told: Described
    measured: Measured | None
    measured_on: str = ""


def measured_in_words(part: Part) -> str:
    """Such as "precision 0.95 (20 of 21), recall 0.29 (20 of 69)", or why there is no figure."""
    found = part.measured
    if found is None:
        return "not measured yet"
    if found.precision is None or found.recall is None:
        times = {0: "never fired", 1: "fired once"}.get(found.fired, f"fired {found.fired} times")
        return f"n too small ({times})"
    precision = f"precision {found.precision:.2f} ({found.hits} of {found.fired})"
    where = f", on {part.measured_on}" if part.measured_on else ""
    return f"{precision}, recall {found.recall:.2f} ({found.hits} of {found.labels}){where}"


def found_in(part: Part, example: AnyExample) -> tuple[Passage, ...]:
    """The passages that a rule points at, none over another; what a learnt part says is not bound to a place."""
    if isinstance(part.told, CareRule) and isinstance(example, CareExample):
        return tuple(part.told.find(example.given))
    if not isinstance(part.told, Rule) or not isinstance(example, Example):
        return ()
    passages = [hit.passage for page in pages(example.case) for hit in part.told.find(page)]
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda passage: passage.start):
        if not kept or not passage.overlaps(kept[-1]):
            kept.append(passage)
    return tuple(kept)


def example_in_words(part: Part, example: AnyExample) -> Iterator[tuple[str, bool]]:
    """Pieces of "“Text her, I loathe emails.” (audience likes channel: email)", each with whether the part points at it."""
    yield ("In a draft: “" if example.is_copy else "“"), False
    at = 0
    for passage in found_in(part, example):
        yield example.text[at : passage.start], False
        yield passage.text, True
        at = passage.end
    known = [f"audience {line}" for line in example.known] + [f"author {line}" for line in example.tastes]
    if isinstance(example, CareExample) and example.brief is not None:
        known.append(f"the brief: “{example.brief}”")
    yield f"{example.text[at:]}”" + (f" ({'; '.join(known)})" if known else ""), False


def measured_on_in_words(measured: MeasuredOn) -> str:
    return (
        f"Measured on {measured.file}: {measured.cases:,} labelled cases with {measured.labels:,} flags to find, which the "
        f"parts share out. Below {ENOUGH} finds there is no figure. What was written with cases at hand finds less in words "
        "that it has not seen."
    )


def listed_by_kind(parts: Sequence[Part]) -> dict[Kind, list[Part]]:
    """Kinds without a part are left out."""
    return {kind: found for kind in Kind if (found := [part for part in parts if part.kind is kind])}
