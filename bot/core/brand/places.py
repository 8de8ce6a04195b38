"""Where in a text something stands, as people say it: in the subject, in the second line of the body."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.drafts import Copy, PartName

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of copy, or a whole text (`part` None): `text` begins at `start` (characters) of all that is looked at."""

    part: PartName | None
    text: str
    start: int = 0

    def place(self, at: int) -> str:
        """Where the character at `at` of this text stands: "in the subject", "in the second line"."""
        number = bisect_right(self._lines(), at)
        line = _line(number) if len(self._lines()) > 1 else ""
        if self.part is None:
            return f"in the {line or 'text'}"
        return f"in the {line} of the {self.part}" if line else f"in the {self.part}"

    def _lines(self) -> list[int]:
        """Where each line that is not empty begins."""
        begins, at = [], 0
        for line in self.text.split("\n"):
            begins += [at] if line.strip() else []
            at += len(line) + 1
        return begins


def _line(number: int) -> str:
    number = max(number, 1)
    return f"{_ORDINALS[number - 1]} line" if number <= len(_ORDINALS) else f"{number}th line"


def stretches(copy: Copy | str) -> tuple[Stretch, ...]:
    """The parts that somebody wrote: what the law wants in the footer is the brand's own. A text is one stretch."""
    return (Stretch(None, copy),) if isinstance(copy, str) else tuple(_parts(copy))


def _parts(copy: Copy) -> Iterator[Stretch]:
    at = 0
    for part in copy.parts:
        if part.name is not PartName.FOOTER:
            yield Stretch(part.name, part.text, at)
        at += len(part.text) + len("\n\n")
