"""`their-rules personas`: who they are, how they are reached, and how well they are known."""

from typing import TYPE_CHECKING

import click

from bot.commands.assign_personas import assign, drift, move
from bot.commands.decide_personas import accept, merge, refuse
from bot.commands.printing import grid, print_json, terminal, trimmed
from bot.commands.suggest_personas import command as suggest
from bot.core.personas.card import PersonaCard

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


@click.group("personas", invoke_without_command=True)
@click.option("--json", "as_data", is_flag=True, help="Print a JSON list (bot/shapes/personas.schema.json).")
@click.pass_context
def command(context: click.Context, *, as_data: bool) -> None:
    """List the personas, each with what is known, what is guessed and what is missing; or find out whom else there could be."""
    if context.invoked_subcommand is None:
        _list(as_data=as_data)


for _each in (suggest, accept, merge, refuse, assign, drift, move):
    command.add_command(_each)


def _list(*, as_data: bool) -> None:
    from bot.clock import utc_now
    from bot.usecases.list_personas import list_personas
    from bot.wiring import open_house

    cards = list_personas(open_house().store, utc_now())
    if as_data:
        from bot.shapes.personas import as_json

        print_json(as_json(cards))
        return
    if not cards:
        click.echo(
            "There are no personas yet. `their-rules init --sample` loads six to look at; `their-rules personas suggest` looks "
            "for some in what your customers bought."
        )
        return
    show(terminal(), cards)


def show(console: "Console", cards: list[PersonaCard]) -> None:
    """Print one short block a persona."""
    with trimmed(console):
        for number, card in enumerate(cards):
            if number:
                console.print()
            _show(console, card)


def _show(console: "Console", card: PersonaCard) -> None:
    from rich.text import Text

    console.print(Text(f"{card.persona.picture} {card.persona.label}".strip(), style="bold"))
    if card.persona.line:
        console.print(Text(card.persona.line, style="italic"))
    console.print(_facts(card))


def _facts(card: PersonaCard) -> "Table":
    from bot.core.personas.telling import covered, drifted, grounded, heard, missing, reached, stale

    table = grid(gap=2)
    for name, told in (
        ("members", f"{card.members:,} customers" if card.members else "no customers yet"),
        ("heard from", heard(card)),
        ("reached by", reached(card)),
        ("coverage", covered(card)),
        ("evidence", grounded(card)),
        ("drift", drifted(card)),
        ("missing", missing(card)),
        ("to ask again", stale(card)),
    ):
        if told:
            table.add_row(name, told)
    return table
