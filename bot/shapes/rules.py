"""Rules and learnt parts as JSON; `rules.schema.json` beside this file documents every field."""

from collections.abc import Sequence

from bot.core.care.rule import CareExample
from bot.core.flags.described import AnyExample, Measured, MeasuredOn, Part, found_in
from bot.shapes.findings import Json


def as_json(parts: Sequence[Part], measured_on: MeasuredOn) -> Json:
    """The shape that `their-rules rules --json` prints: shares from 0 to 1, null where too little was found to tell."""
    return {
        "measured_on": {
            "file": measured_on.file,
            "sha256": measured_on.sha256,
            "cases": measured_on.cases,
            "labels": measured_on.labels,
        },
        "parts": [_part(part) for part in parts],
    }


def _part(part: Part) -> Json:
    return {
        "name": part.told.name,
        "kind": str(part.kind),
        "reason": part.told.reason,
        "hits": [_example(part, example) for example in part.told.hits],
        "misses": [_example(part, example) for example in part.told.misses],
        "measured": _measured(part.measured) if part.measured else None,
        "measured_on": part.measured_on or None,
    }


def _example(part: Part, example: AnyExample) -> Json:
    return {
        "in": "draft" if example.is_copy else "brief",
        "text": example.text,
        "brief": example.brief if isinstance(example, CareExample) else None,
        "known": list(example.known),
        "tastes": list(example.tastes),
        "found": [passage.text for passage in found_in(part, example)],
    }


def _measured(measured: Measured) -> Json:
    return {
        "fired": measured.fired,
        "hits": measured.hits,
        "right_verdict": measured.right,
        "precision": _rounded(measured.precision),
        "recall": _rounded(measured.recall),
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)
