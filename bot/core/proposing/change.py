"""A change that a comment names with its place: “drop the last line”, “tighten the second paragraph”, “say spring instead
of summer”. What names no place, such as “shorter please”, is read as under any draft.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.drafts import PartName


class Unit(StrEnum):
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Place:
    """The `nth` of its kind, from 0, from the end where negative. A sentence may be counted inside the paragraph `within`.

    Of a part, `part` says which.
    """

    unit: Unit
    nth: int = 0
    within: int | None = None
    part: PartName | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    place: Place


@dataclass(frozen=True, slots=True)
class Tighten:
    place: Place


@dataclass(frozen=True, slots=True)
class Reword:
    """`old` as it was typed; it may stand in the copy in another case."""

    old: str
    new: str


Change = Drop | Tighten | Reword
