"""Figures on the terminal: shares, spans and times, and a table of them that a narrow window takes as blocks of lines."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.commands.printing import grid
from bot.core.flags.scoring.chance import Interval

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

Rows = Sequence[Sequence[str]]
"""Each begins with the name of what the others are about."""


def share(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.2f}"


def span(interval: Interval | None) -> str:
    return "–" if interval is None else f"{interval.low:.2f}–{interval.high:.2f}"


def milliseconds(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"


def table(head: Sequence[str], rows: Rows, width: int) -> "RenderableType":
    """A table, or one block of lines a row where `width` is too narrow for it."""
    columns = zip(head, *rows, strict=True)
    needed = sum(max(map(len, column)) + 1 for column in columns) - 1
    return _wide(head, rows) if width >= needed else _narrow(head, rows)


def _wide(head: Sequence[str], rows: Rows) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for number, name in enumerate(head):
        table.add_column(name, justify="right" if number else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table


def _narrow(head: Sequence[str], rows: Rows) -> "RenderableType":
    from rich.console import Group
    from rich.text import Text

    def block(row: Sequence[str]) -> "Iterable[RenderableType]":
        table = grid(gap=2)
        for name, value in zip(head[1:], row[1:], strict=True):
            table.add_row(f"  {name}", value)
        return Text(row[0], style="bold"), table

    return Group(*(line for row in rows for line in block(row)))
