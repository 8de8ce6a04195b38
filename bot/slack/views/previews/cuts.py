"""Words with marks where their readers stop seeing."""

from collections.abc import Sequence
from itertools import pairwise

from bot.core.channels.rule import Limit
from bot.slack.views.message import SECTION, Block, note, verbatim
from bot.slack.views.rich import Run, rich, run
from bot.slack.views.text import counted, escaped

MARK = "✂"


def marked(text: str, cuts: Sequence[Limit], *styles: str) -> list[Block]:
    """The words with a mark at each cut that falls into them, and below them what it stands for.

    `cuts` are in their order, each before what a section holds. Words beyond that follow without a style.
    """
    within = [cut for cut in cuts if cut.characters < len(text)]
    if not within:
        return [rich([run(text, *styles)])] if styles and len(text) <= SECTION else verbatim(text)
    drawn = rich(_pieces(text[: SECTION - MARKS], within, styles))
    return [drawn, *verbatim(text[SECTION - MARKS :]), note(_told(within))]


MARKS = 20
"""Characters that the marks themselves take, at most."""


def _pieces(text: str, cuts: Sequence[Limit], styles: tuple[str, ...]) -> list[Run]:
    """What everybody sees, then each mark with what is seen beyond it."""
    ends = [*(cut.characters for cut in cuts), len(text)]
    beyond = (
        each
        for number, (start, end) in enumerate(pairwise(ends), start=1)
        for each in (run(_name(number, cuts), "code"), run(text[start:end], *styles))
    )
    return [run(text[: ends[0]], *styles), *beyond]


def _name(number: int, cuts: Sequence[Limit]) -> str:
    return f"{MARK}{number}" if len(cuts) > 1 else MARK


def _told(cuts: Sequence[Limit]) -> str:
    """Such as: ✂1 33 characters, seen on small phones; ✂2 50, seen on phones."""
    told = []
    for number, cut in enumerate(cuts, start=1):
        many = counted(cut.characters, "character") if number == 1 else f"{cut.characters:,}"
        told.append(f"{_name(number, cuts)} after {many}: {escaped(cut.source or 'the end of what is seen')}")
    return "; ".join(told)
