"""A rule of care: its reason, how it finds, what it notes and what it must let pass. Tests and documentation come from these."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.core.flags.passages import Passage


@dataclass(frozen=True, slots=True)
class Given:
    """`brief` is what the copy was written from, and a hurry or a shortage may be a fact of it; None for pasted copy."""

    text: str
    brief: str | None = None


@dataclass(frozen=True, slots=True)
class CareExample:
    """One piece of copy, and the brief behind it where there is one."""

    text: str
    brief: str | None = None
    is_copy: bool = True
    known: tuple[str, ...] = ()
    tastes: tuple[str, ...] = ()

    @property
    def given(self) -> Given:
        return Given(self.text, self.brief)


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRule:
    """`says` is the note with a gap for the quote. `hits` are texts that it must find something in, `misses` look alike and
    must pass.
    """

    name: str
    reason: str
    says: str
    find: Callable[[Given], Iterator[Passage]]
    hits: tuple[CareExample, ...]
    misses: tuple[CareExample, ...]


def phrases(*pieces: str) -> re.Pattern[str]:
    """One pattern of several; a blank stands for any blanks, an apostrophe for either kind."""
    loose = (piece.replace(" ", r"\s+").replace("'", "['’]") for piece in pieces)
    return re.compile(rf"(?<!\w)(?:{'|'.join(loose)})(?!\w)", re.IGNORECASE)


def found_by(pattern: re.Pattern[str], text: str) -> Iterator[Passage]:
    for found in pattern.finditer(text):
        yield Passage(found[0], found.start(), found.end())
