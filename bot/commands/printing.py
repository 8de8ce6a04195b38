"""How commands print: JSON for scripts; for people lists and tables, which a pipe gets without the blanks behind lines."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def print_json(shape: object) -> None:
    """One of the documented shapes (bot/shapes), indented, on standard output. Where that takes fewer characters than
    Unicode has, those beyond ASCII are escaped, so that none is lost.
    """
    import json

    whole = "utf" in (getattr(sys.stdout, "encoding", None) or "").lower()
    click.echo(json.dumps(shape, ensure_ascii=not whole, indent=2))


def terminal(file: IO[str] | None = None, width: int | None = None) -> "Console":
    """What every card is printed on. It shows words as they stand: people write "[our shop]" and ":tada:", which rich
    would take for its own marks.
    """
    from rich.console import Console

    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)


@contextmanager
def trimmed(console: "Console") -> Iterator[None]:
    """Whatever is printed within: a terminal gets it as it is; elsewhere no line ends in the blanks that fill a row."""
    if console.is_terminal or console.record:
        yield
        return
    with console.capture() as drawn:
        yield
    console.file.write("".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines()))


def bullets(lines: Iterable[str]) -> "Table":
    """One point a line, folded under itself."""
    points = grid()
    for line in lines:
        points.add_row("·", line)
    return points


def grid(gap: int = 1) -> "Table":
    """Two columns without rules: a short dim one, and one that folds. `gap` is in blanks."""
    from rich.table import Table

    table = Table.grid(padding=(0, gap))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    return table


def chart(bars: Sequence[tuple[str, str, str]], width: int) -> "Table":
    """Of each line its name, its bar of at most `width` characters, and its figures; without any bar, no room for one."""
    table, drawn = grid(gap=2), any(bar for _, bar, _ in bars)
    for name, bar, figures in bars:
        table.add_row(name, f"{bar:<{width}}  {figures}" if drawn else figures)
    return table
