"""`their-rules personas`: who they are, how they are reached, and how well they are known."""

from typing import TYPE_CHECKING

import click

from bot.commands.printing import grid, print_json, terminal, trimmed
from bot.core.evidence import Aspect
from bot.usecases.list_personas import PersonaCard

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


@click.command("personas")
@click.option("--json", "as_data", is_flag=True, help="Print a JSON list (bot/shapes/personas.schema.json).")
def command(*, as_data: bool) -> None:
    """List the personas, each with what is known, what is guessed and what is missing."""
    from bot.clock import utc_now
    from bot.usecases.list_personas import list_personas
    from bot.wiring import open_house

    cards = list_personas(open_house().store, utc_now())
    if as_data:
        from bot.shapes.personas import as_json

        print_json(as_json(cards))
        return
    if not cards:
        click.echo("There are no personas yet. `their-rules init --sample` loads six to look at.")
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
    table = grid(gap=2)
    for name, told in (
        ("members", f"{card.members:,} customers" if card.members else "no customers yet"),
        ("reached by", _reached(card)),
        ("coverage", _coverage(card)),
        ("evidence", _grounding(card)),
        ("missing", _missing(card)),
        ("over a year old", "; ".join(item.value for item in card.grounding.stale)),
    ):
        if told:
            table.add_row(name, told)
    return table


def _reached(card: PersonaCard) -> str:
    if card.preference.channel is None or not card.channel_known:
        return "not known: no customer has said or shown it"
    from bot.core.preference.channel_words import named

    channel, hour = named(card.preference.channel), card.preference.hour
    if not card.hour_known:
        return channel
    days = {True: " at weekends", False: " on weekdays", None: ""}[hour.weekend]
    return f"{channel}, {hour.start}–{hour.end} o’clock{days}"


def _coverage(card: PersonaCard) -> str:
    coverage = card.coverage
    return f"{coverage.share:.0%} ({coverage.filled} of the {coverage.fields} fields that matter)"


def _grounding(card: PersonaCard) -> str:
    known = card.grounding
    if known.share is None:
        return "none: nothing is claimed yet"
    if not known.counted:
        return f"0% (all {known.claims} claims are colleagues’ guesses)"
    sources = ", ".join(known.sources)
    newest = f", the newest of {known.newest.day} {known.newest:%B %Y}" if known.newest else ""
    return f"{known.share:.0%} ({known.counted} of {known.claims} claims rest on customers: {sources}{newest})"


def _missing(card: PersonaCard) -> str:
    fields = list(card.coverage.missing)
    aspects = [f"evidence on {_listed(card.grounding.missing)}"] if card.grounding.missing else []
    return "; ".join([", ".join(fields)] * bool(fields) + aspects)


def _listed(aspects: tuple[Aspect, ...]) -> str:
    return ", ".join(str(aspect) for aspect in aspects)
