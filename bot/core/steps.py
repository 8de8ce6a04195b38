"""What is being done while somebody waits for copy, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """What is being done, as a person waiting reads it."""

    READING = "reading the evidence"
    WRITING = "writing"
    CHECKING = "checking the draft"


@dataclass(frozen=True, slots=True)
class Doing:
    """A step that has begun, or with its `outcome` is over."""

    step: Step
    outcome: str = ""


OnStep = Callable[[Doing], None]
"""Called when a step begins and when it is over. What it raises ends the work before anything is stored."""


def nobody_listens(_: Doing) -> None:
    pass


def counted(number: int, one: str, many: str = "") -> str:
    """Such as "no flags", "1 flag", "5 pieces of evidence"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"
