"""One way in which English says a liking, and what becomes of the words around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.evidence import Polarity

Lean = Callable[[str], Polarity | None]
"""What the words around the thing say: that it is liked, disliked, or neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`pattern` has a group `thing`; what it matches beside that is handed to `lean`.

    `hits` are passages with what is read in them ("dislikes long emails"), `misses` passages that look alike.
    """

    name: str
    pattern: re.Pattern[str]
    lean: Lean
    hits: tuple[tuple[str, str], ...]
    misses: tuple[str, ...]

    def read(self, passage: str) -> "tuple[str, Polarity, int] | None":
        """The thing, whether it is liked, and where in the passage the saying begins; None where this form is not used."""
        found = self.pattern.search(passage)
        if found is None:
            return None
        around = f"{found[0][: found.start('thing') - found.start()]} {found[0][found.end('thing') - found.start() :]}"
        polarity = self.lean(around)
        return (found["thing"], polarity, found.start()) if polarity else None


def always(polarity: Polarity) -> Lean:
    return lambda _: polarity


def pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE | re.VERBOSE)
