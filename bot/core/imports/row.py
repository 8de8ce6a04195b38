"""One row of a table, and the reason why it was not taken."""

from typing import NamedTuple


class Row(NamedTuple):
    """`line` is where the row begins in the file, counted from 1. `problem` says why its cells cannot be trusted."""

    line: int
    cells: list[str]
    problem: str = ""


class Refused(Exception):
    """A row that is not taken; the text is the reason, a sentence for the person who mends the file."""
