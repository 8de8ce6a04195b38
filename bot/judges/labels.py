"""The labels of labelled cases: `flags` says which passages deserve one.

A line may carry `voice`, who wrote its texts; `twin_of`, the id of a case that it differs from in a detail; and `passages`,
what else was said about passages of it: {"in", "quote", "holder", "function", "relations": {"e1": "contradicts", "m1":
"matches"}}. Whatever else it carries is let pass.
"""

from collections.abc import Iterable, Iterator

from pydantic import Field, model_validator

from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Trigger, Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from bot.judges.cases import BadCase, Line, Shape, case_of, read_lines


class CaseTwice(BadCase):
    """Lines {first} and {line} have the same id, {name}. Give each case an id of its own and run the command again."""


class NoCases(TheirRulesError):
    """There is not a single labelled case in it. Give a file with one JSON object a line."""


class _Passage(Shape):
    place: Place = Field(alias="in")
    quote: str
    holder: str | None = None
    function: str | None = None
    relations: dict[str, str] = Field(default_factory=dict)

    def trigger(self, verdict: Verdict) -> Trigger | None:
        """Why it was labelled: it says a taste, else evidence speaks against it, else it matches a known taste."""
        if self.function == "taste" and self.holder in ("author", "circle", "crowd"):
            return Trigger.SELF_REFERENCE
        if verdict is Verdict.CONTRADICTED:
            return Trigger.AGAINST_AUDIENCE
        return Trigger.MIRROR if "matches" in self.relations.values() else None


class _Label(Shape):
    place: Place = Field(alias="in")
    quote: str = Field(min_length=1)
    aspect: Aspect
    verdict: Verdict
    evidence: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _cites_as_its_verdict_asks(self) -> "_Label":
        if bool(self.evidence) != (self.verdict is Verdict.CONTRADICTED):
            raise ValueError("what is contradicted cites evidence, and what is unsupported cites none")
        return self


class _LabelledLine(Line):
    flags: tuple[_Label, ...]
    voice: str | None = None
    twin_of: str | None = None
    passages: tuple[_Passage, ...] = ()

    @model_validator(mode="after")
    def _labels_what_is_there(self) -> "_LabelledLine":
        known = {item.id for item in self.audience.evidence}
        for label in self.flags:
            if not label.quote.strip():
                raise ValueError("a flag quotes nothing but blanks")
            text = {Place.BRIEF: self.brief, Place.DRAFT: self.draft}.get(label.place) or ""
            if (times := text.count(label.quote)) != 1:
                raise ValueError(f"the {label.place} says “{label.quote}” {times} times, not once")
            if unknown := set(label.evidence) - known:
                raise ValueError(f"a flag cites {min(unknown)}, which is no evidence of the case")
        return self


def read_labelled(lines: Iterable[str]) -> list[LabelledCase]:
    """The cases with their labels. Raises BadCase, also for an id that occurs twice, and NoCases."""
    read, at = [], dict[str, int]()
    for number, told in read_lines(lines, _LabelledLine):
        if told.id in at:
            raise CaseTwice(line=number, first=at[told.id], name=told.id)
        at[told.id] = number
        read.append(_labelled(told))
    if not read:
        raise NoCases
    return read


def _labelled(told: _LabelledLine) -> LabelledCase:
    return LabelledCase(
        id=told.id,
        case=case_of(told),
        flags=tuple(_labels(told)),
        voice=told.voice or "",
        twin_of=told.twin_of or "",
    )


def _labels(told: _LabelledLine) -> Iterator[Mark]:
    passages = {(passage.place, passage.quote): passage for passage in told.passages}
    for label in told.flags:
        passage = passages.get((label.place, label.quote))
        yield Mark(
            place=label.place,
            quote=label.quote,
            aspect=label.aspect,
            verdict=label.verdict,
            evidence=label.evidence,
            trigger=passage.trigger(label.verdict) if passage else None,
        )
