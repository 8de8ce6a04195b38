"""Everything that finds flags in this house, as people may read about it, with the figures that were measured last."""

import json
from functools import cache
from importlib.resources import files

from bot.core.care.rules import CARE
from bot.core.errors import Exit, TheirRulesError
from bot.core.flags.described import Described, Kind, LearntPart, Measured, MeasuredOn, Part
from bot.core.flags.rules import RULES
from bot.judges.learnt.described import described

DESCRIBED: dict[Kind, tuple[Described, ...]] = {Kind.RULE: RULES, Kind.LEARNT: (described(),), Kind.CARE: CARE}
"""A part that finds flags or notes gives them its own name. What is added here is listed, documented and held to its
examples.
"""
CARE_FIGURES = "care_figures.json"
"""Of the rules of care. Made by `python -m tests.core.care.measure`, never by hand."""
FIGURES = "figures.json"
"""Of the rules. Made by `python -m tests.judges.measure_rules`, never by hand."""


class UnknownRule(TheirRulesError):
    """Nothing that finds flags is called “{asked}”. There are: {names}."""

    exit = Exit.ANSWER_IS_NO


def all_parts() -> tuple[Part, ...]:
    return tuple(_part(kind, told) for kind, listed in DESCRIBED.items() for told in listed)


def part_named(asked: str) -> Part:
    """The part of that name, however it is spelt: "Own taste" is own-taste. Raises UnknownRule."""
    wanted = "-".join(asked.casefold().replace("-", " ").replace("_", " ").split())
    found = next((part for part in all_parts() if part.told.name == wanted), None)
    if found is None:
        raise UnknownRule(asked=asked, names=", ".join(part.told.name for part in all_parts()))
    return found


def _part(kind: Kind, told: Described) -> Part:
    if isinstance(told, LearntPart):
        return Part(kind, told, told.measured, told.measured_on)
    if kind is Kind.CARE:
        on, figures = _care_figures()
        return Part(kind, told, figures.get(told.name), on)
    return Part(kind, told, _figures()[1].get(told.name))


def measured_on() -> MeasuredOn:
    return _figures()[0]


@cache
def _figures() -> tuple[MeasuredOn, dict[str, Measured]]:
    told = json.loads(files("bot.judges").joinpath(FIGURES).read_text(encoding="utf-8"))
    measured = {name: Measured(**counts) for name, counts in told["parts"].items()}
    return MeasuredOn(**told["measured_on"]), measured


@cache
def _care_figures() -> tuple[str, dict[str, Measured]]:
    told = json.loads(files("bot.judges").joinpath(CARE_FIGURES).read_text(encoding="utf-8"))
    return told["measured_on"], {name: Measured(**counts) for name, counts in told["parts"].items()}
