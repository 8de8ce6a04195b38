"""Labelled cases, one JSON object a line: read to be judged, and predictions written to be scored."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.core.audiences import AudienceKind
from bot.core.channels.channel import Channel
from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Case, Findings


class BadCase(TheirRulesError):
    """Line {line} is no labelled case: {why}. Mend or remove the line and run the command again."""


class Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Taste(Shape):
    aspect: Aspect
    value: str = Field(min_length=1)
    polarity: Polarity


class _Evidence(_Taste):
    id: str = Field(min_length=1)
    source: Source
    note: str = ""


class _Audience(Shape):
    name: str = Field(min_length=1)
    kind: AudienceKind
    evidence: tuple[_Evidence, ...]


class Line(Shape):
    id: str = Field(min_length=1)
    marketer: tuple[_Taste, ...] = ()
    audience: _Audience
    channel: Channel | None = None
    brief: str | None = None
    draft: str | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Line":
        if not (self.brief or "").strip() and not (self.draft or "").strip():
            raise ValueError("it needs a brief or a draft")
        ids = [item.id for item in self.audience.evidence]
        if len(set(ids)) != len(ids):
            raise ValueError("two pieces of evidence have the same id")
        return self


def read_cases(lines: Iterable[str]) -> Iterator[tuple[str, Case]]:
    """The id and the case of each line that is not blank. Raises BadCase with the line's number, counted from 1."""
    for _, told in read_lines(lines, Line):
        yield told.id, case_of(told)


_Shape = TypeVar("_Shape", bound=Line)


def read_lines(lines: Iterable[str], shape: type[_Shape]) -> Iterator[tuple[int, _Shape]]:
    """The number, from 1, and what stands in each line that is not blank. Raises BadCase."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield number, shape.model_validate_json(line)
        except ValidationError as error:
            raise BadCase(line=number, why=_first_fault(error)) from error


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"])
    told = fault["msg"].removeprefix("Value error, ")
    return f"{where}: {told}" if where else told


def case_of(told: Line) -> Case:
    return Case(
        audience_name=told.audience.name,
        audience_kind=told.audience.kind,
        evidence=tuple(
            Evidence(
                id=item.id,
                audience_id=told.id,
                aspect=item.aspect,
                value=item.value,
                polarity=item.polarity,
                source=item.source,
                note=item.note,
            )
            for item in told.audience.evidence
        ),
        tastes=tuple(
            Taste(id=f"t{n}", owner="author", aspect=item.aspect, value=item.value, polarity=item.polarity)
            for n, item in enumerate(told.marketer, 1)
        ),
        channel=told.channel,
        brief=told.brief,
        draft=told.draft,
    )


def prediction(case_id: str, findings: Findings) -> str:
    """One line of predictions, without its end of line."""
    flags: list[dict[str, Any]] = [
        {
            "in": str(flag.place),
            "quote": flag.quote,
            "aspect": str(flag.aspect),
            "verdict": str(flag.verdict),
            "evidence": list(flag.evidence),
        }
        for flag in findings.flags
    ]
    return json.dumps({"id": case_id, "flags": flags}, ensure_ascii=False)
