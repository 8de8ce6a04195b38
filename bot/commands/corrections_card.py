"""The figures on the terminal: what people say of flags, with how many that rests on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.commands.printing import grid, trimmed
from bot.core.corrections.figures import ENOUGH, CorrectionFigures, Tally
from bot.core.corrections.words import SILENCE

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def render(figures: CorrectionFigures, console: "Console") -> None:
    """Print the card. Shares of fewer than ENOUGH are not told."""
    from rich.text import Text

    total = figures.total
    with trimmed(console):
        console.print(Text("How good the flags are, as people judged them", style="bold"))
        console.print(_facts(figures, total))
        for title, tallies in (("By aspect", figures.by_aspect), ("By what found them", figures.by_rule)):
            if tallies:
                console.print(Text(f"\n{title}", style="cyan"))
                console.print(_rows(tallies))
        console.print(Text(f"\n{SILENCE} Below {ENOUGH} no share is told.", style="dim"))


def _facts(figures: CorrectionFigures, total: Tally) -> "Table":
    table = grid(gap=2)
    table.add_row("precision", total.precision_in_words())
    table.add_row("recall, as far as known", total.recall_in_words())
    table.add_row("answers shown", f"{figures.judgements:,}")
    table.add_row("called no flag", f"{total.disputed:,}")
    table.add_row("missed", f"{total.missed:,}")
    table.add_row("people", f"{figures.people:,}")
    table.add_row("texts kept", f"{figures.kept:,}")
    if figures.typed:
        table.add_row("typed", f"{figures.typed:,} corrections by command line, which count in no share")
    return table


def _rows(tallies: Mapping[str, Tally]) -> "Table":
    table = grid(gap=2)
    for name, tally in tallies.items():
        missed = f"; {tally.missed:,} missed" if tally.missed else ""
        table.add_row(name, f"{tally.precision_in_words()}{missed}")
    return table
