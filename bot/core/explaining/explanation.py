"""An answer to a question about a draft, as values that a view draws."""

from dataclasses import dataclass

from bot.core.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that is said; `quote` are words of the brief or the copy that it is about, `evidence` what it rests on."""

    text: str
    quote: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`title` is the answer in a line; groups without points are left away."""

    title: str
    groups: tuple[Group, ...] = ()
    note: str = ""
