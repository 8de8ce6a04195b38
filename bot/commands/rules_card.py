"""Rules and learnt parts on the terminal: all of them in short, or one with every example."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from bot.commands.printing import grid, trimmed
from bot.core.flags.described import (
    AnyExample,
    Kind,
    MeasuredOn,
    Part,
    example_in_words,
    listed_by_kind,
    measured_in_words,
    measured_on_in_words,
)

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

SHOWN = 2
"""Examples of each side that stand in the list of all parts."""
TITLES = {Kind.RULE: "Rules", Kind.LEARNT: "Learnt parts", Kind.CARE: "Notes, which are no flags"}


def show_all(parts: Sequence[Part], measured_on: MeasuredOn, console: "Console") -> None:
    """Print each part with its reason, its figures and a few examples."""
    _print(console, _all(parts, measured_on))


def show_one(part: Part, measured_on: MeasuredOn, console: "Console") -> None:
    """Print one part with all of its examples."""
    _print(console, _one(part, measured_on))


def _print(console: "Console", lines: "Iterable[RenderableType]") -> None:
    with trimmed(console):
        for line in lines:
            console.print(line)


def _all(parts: Sequence[Part], measured_on: MeasuredOn) -> "Iterator[RenderableType]":
    from rich.text import Text

    for kind, listed in listed_by_kind(parts).items():
        yield Text(f"{TITLES[kind]}: {len(listed)}", style="cyan")
        for part in listed:
            yield ""
            yield Text.assemble((part.told.name, "bold"), (f"  {measured_in_words(part)}", "dim"))
            yield Text(part.told.reason)
            yield _in_short(part)
        yield ""
    yield Text(measured_on_in_words(measured_on), style="dim")
    yield Text("All examples of one: `their-rules rules NAME`.", style="dim")


def _in_short(part: Part) -> "RenderableType":
    table = grid(gap=2)
    for title, examples in (("finds", part.told.hits), ("lets pass", part.told.misses)):
        for number, example in enumerate(examples[:SHOWN]):
            table.add_row("" if number else title, _shown(part, example))
    return table


def _shown(part: Part, example: AnyExample) -> "Text":
    from rich.text import Text

    return Text.assemble(*((words, "bold yellow" if found else "") for words, found in example_in_words(part, example)))


def _one(part: Part, measured_on: MeasuredOn) -> "Iterator[RenderableType]":
    from rich.text import Text

    yield Text.assemble((part.told.name, "bold"), (f"  {part.kind}, {measured_in_words(part)}", "dim"))
    yield Text(part.told.reason)
    for title, examples in (("Finds", part.told.hits), ("Lets pass", part.told.misses)):
        yield ""
        yield Text(title, style="cyan")
        points = grid()
        for example in examples:
            points.add_row("·", _shown(part, example))
        yield points
    yield ""
    yield Text(measured_on_in_words(measured_on), style="dim")
