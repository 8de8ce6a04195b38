"""`their-rules evaluate preference`: how well look-ups foretell what customers answer."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal, trimmed

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from bot.core.preference.trial.hold import Foretold, Trial

WAYS = ("ours", "raw rate", "persona only", "everybody", "three messages")
HEAD = ("", "messages", "log-loss", "Brier", "off by")


@click.command("preference", short_help="See how well look-ups foretell what your customers answer.")
@click.option(
    "--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/evaluate_preference.schema.json)."
)
@click.option(
    "--plot",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.png",
    help="Draw how often answers came against how likely they were said to be.",
)
def command(*, as_data: bool, plot: Path | None) -> None:
    """Hide the newest fifth of the messages, foretell from the others who answers them, and see who did.

    “Ours” is what look-ups rest on. It has to beat each customer's raw share of answers, their persona's,
    everybody's, and what vendors count: the share of six months where three messages arrived on each of two
    channels, else everybody's. Of log-loss and Brier score less is better; “off by” is the distance between chances
    and answers. What another channel would have brought is not known of real customers, and so not claimed.
    """
    from bot.usecases.evaluate_preference import evaluate_preference
    from bot.wiring import open_house

    trial = evaluate_preference(open_house().store)
    if plot:
        _draw(trial, plot)
    if as_data:
        from bot.shapes.evaluate_preference import as_json

        print_json(as_json(trial))
        return
    show(terminal(), trial)
    if plot:
        click.echo(f"\nThe plot is in {plot}.")


def _draw(trial: "Trial", out: Path) -> None:
    from bot.commands.reliability_plot import plot_reliability
    from bot.core.preference.trial.figures import bins

    since = trial.split.isoformat() if trial.split else ""
    title = f"{len(trial.foretold):,} messages since {since}, foretold from {trial.known:,} before"
    try:
        plot_reliability(bins(trial.foretold, "ours"), title, out)
    except OSError as error:
        message = f"{out} cannot be written ({error.strerror}). Name a file in a folder that is there."
        raise click.UsageError(message) from error


def show(console: "Console", trial: "Trial") -> None:
    from rich.text import Text

    with trimmed(console):
        console.print(Text(_title(trial), style="bold"))
        for title, body in _sections(trial, console.width):
            console.print()
            console.print(Text(title, style="cyan"))
            console.print(body)


def _title(trial: "Trial") -> str:
    since = trial.split.isoformat() if trial.split else ""
    return (
        f"{len(trial.foretold):,} messages since {since}, foretold from {trial.known:,} before to "
        f"{trial.customers:,} customers."
    )


def _sections(trial: "Trial", width: int) -> "Iterator[tuple[str, RenderableType]]":
    from bot.commands.figures import table
    from bot.core.preference.trial.figures import SPANS, of_span

    yield "All of them", table(HEAD, [_row(trial.foretold, way) for way in WAYS], width)
    for span in SPANS:
        if told := of_span(trial.foretold, span):
            yield _span(span), table(HEAD, [_row(told, way) for way in WAYS], width)
    yield "How often ours was right", table(("said", "came", "messages", ""), _reliability(trial), width)


def _span(span: tuple[int, int | None]) -> str:
    from bot.core.preference.trial.figures import words_of

    return words_of(span)


def _row(told: "Sequence[Foretold]", way: str) -> tuple[str, ...]:
    from bot.core.preference.trial.figures import figures

    found = figures(told, way)
    if found is None:
        return (way, "0", "–", "–", "–")
    return (way, f"{found.n:,}", f"{found.log_loss:.4f}", f"{found.brier:.4f}", f"{100 * found.gap:.1f} %")


def _reliability(trial: "Trial") -> list[tuple[str, ...]]:
    from bot.core.preference.trial.figures import bins
    from bot.core.preference.words import bar

    found = bins(trial.foretold, "ours")
    top = max(each.came for each in found)
    return [
        (f"{100 * each.said:.1f} %", f"{100 * each.came:.1f} %", f"{each.n:,}", f"{bar(each.came, top):<12}")
        for each in found
    ]
