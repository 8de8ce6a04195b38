"""What people think of drafts on the terminal, with how many that rests on."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.commands.printing import bullets, grid, trimmed
from bot.core.feedback.feedback import Feedback
from bot.core.feedback.figures import ENOUGH, FeedbackFigures, Tally

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def render(figures: FeedbackFigures, said: Sequence[Feedback], console: "Console") -> None:
    """Print the card. Shares of fewer than ENOUGH are not told, and nobody's name is."""
    from rich.text import Text

    faults = {str(fault): f"{number:,}" for fault, number in figures.faults.items()}
    parts = {
        "By writer": _tallies(figures.by_writer),
        "By prompt": _tallies(figures.by_prompt),
        "By channel": _tallies(figures.by_channel),
        "What was wrong": faults,
    }
    with trimmed(console):
        console.print(Text("What people think of drafts", style="bold"))
        console.print(_rows(_facts(figures)))
        for title, rows in parts.items():
            if rows:
                console.print(Text(f"\n{title}", style="cyan"))
                console.print(_rows(rows))
        if said:
            console.print(Text("\nIn their words, the newest first", style="cyan"))
            console.print(bullets(_line(each) for each in said))
        console.print(Text(f"\nWho says nothing is not counted. Below {ENOUGH} no share is told.", style="dim"))


def _facts(figures: FeedbackFigures) -> dict[str, str]:
    return {
        "in all": figures.total.in_words(),
        "people": f"{figures.people:,}",
        "versions judged": f"{figures.judged:,}",
        "versions stored": f"{figures.stored:,}",
    }


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, str]:
    return {name: tally.in_words() for name, tally in tallies.items()}


def _rows(rows: Mapping[str, str]) -> "Table":
    table = grid(gap=2)
    for name, told in rows.items():
        table.add_row(name, told)
    return table


def _line(each: Feedback) -> str:
    by = f"{each.writer}, {each.prompt}" if each.prompt else each.writer
    return f"{each.at:%Y-%m-%d}, {each.channel} by {by}: {' '.join(each.words.split())}"
