"""`their-rules tastes --as ID`: somebody's own tastes, to be looked at, put down, corrected and deleted."""

from typing import TYPE_CHECKING

import click

from bot.commands.printing import grid, print_json, terminal, trimmed
from bot.core.evidence import Aspect, Polarity

if TYPE_CHECKING:
    from bot.core.evidence import Taste
    from bot.usecases.edit_tastes import AsPut
    from bot.usecases.ports import Store

LEANINGS = (Polarity.LIKES, Polarity.DISLIKES)
_OWNER = click.option("--as", "owner", metavar="ID", help="Whose tastes: yours, by your Slack user id.")


@click.group("tastes", invoke_without_command=True)
@_OWNER
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/tastes.schema.json).")
@click.pass_context
def command(context: click.Context, *, owner: str | None, as_data: bool) -> None:
    """List your own tastes. They are yours alone: whoever can use this command is trusted to name themselves."""
    context.obj = owner
    if context.invoked_subcommand:
        return
    me, store = _me(context, None), _store()
    tastes, keeps = store.tastes_of(me), store.keeps_tastes(me)
    if as_data:
        from bot.shapes.tastes import as_json

        print_json(as_json(me, tastes, keeps=keeps))
        return
    _show(tastes, keeps=keeps)


@command.command("add")
@_OWNER
@click.argument("aspect", type=click.Choice([str(aspect) for aspect in Aspect]))
@click.argument("leaning", type=click.Choice([str(leaning) for leaning in LEANINGS]))
@click.argument("value", nargs=-1, required=True)
@click.pass_context
def add(context: click.Context, *, owner: str | None, aspect: str, leaning: str, value: tuple[str, ...]) -> None:
    """Put one down: `tastes add --as ID topic likes golf`."""
    from bot.clock import new_id, utc_now
    from bot.core.tastes.words import leaning as told
    from bot.usecases.edit_tastes import AsPut, add_taste

    put = AsPut(value=" ".join(value), aspect=Aspect(aspect), polarity=Polarity(leaning))
    kept = add_taste(_store(), _me(context, owner), put, utc_now().date(), new_id)
    click.echo(f"Kept for you alone: you {told(kept)} ({kept.aspect}).")


@command.command("correct")
@_OWNER
@click.argument("taste")
@click.option("--value", help="What it is, in a few words.")
@click.option("--aspect", type=click.Choice([str(aspect) for aspect in Aspect]))
@click.option("--leaning", type=click.Choice([str(leaning) for leaning in LEANINGS]))
@click.pass_context
def correct(
    context: click.Context, *, owner: str | None, taste: str, value: str | None, aspect: str | None, leaning: str | None
) -> None:
    """Put TASTE right. Name it by its words or its id, and say what changes."""
    from bot.core.tastes.words import leaning as told
    from bot.usecases.edit_tastes import correct_taste, taste_of

    if not (value or aspect or leaning):
        raise click.UsageError("Say what changes: --value, --aspect or --leaning.")
    me, store = _me(context, owner), _store()
    known = taste_of(store, me, taste)
    kept = correct_taste(store, me, known.id, _as_put(known, value, aspect, leaning))
    click.echo(f"Corrected: you {told(kept)} ({kept.aspect}).")


@command.command("delete")
@_OWNER
@click.argument("taste", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All of them.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.pass_context
def delete(context: click.Context, *, owner: str | None, taste: tuple[str, ...], every: bool, yes: bool) -> None:
    """Delete TASTE, named by its words or its id. The same words do not bring it back."""
    from bot.usecases.edit_tastes import delete_taste, taste_of

    if bool(taste) is every:
        raise click.UsageError("Name the taste to delete, or give --all.")
    me, store = _me(context, owner), _store()
    if every:
        if not yes:
            click.confirm("Delete all your tastes, and what you guessed?", abort=True)
        click.echo(f"Deleted: {store.delete_tastes(me)}.")
        return
    known = taste_of(store, me, " ".join(taste))
    delete_taste(store, me, known.id)
    click.echo(f"Deleted: {known.value}.")


@command.command("off")
@_OWNER
@click.pass_context
def off(context: click.Context, *, owner: str | None) -> None:
    """Keep nothing of what you say about yourself. What is kept already stays until you delete it."""
    _store().let_tastes_be_kept(_me(context, owner), keeps=False)
    click.echo(
        "From now on nothing that you say about yourself is kept. What is kept already stays until you delete it."
    )


@command.command("on")
@_OWNER
@click.pass_context
def on(context: click.Context, *, owner: str | None) -> None:
    """Keep what you say about yourself, for you alone."""
    _store().let_tastes_be_kept(_me(context, owner), keeps=True)
    click.echo("From now on what you say about yourself is kept again, for you alone.")


def _me(context: click.Context, owner: str | None) -> str:
    """Whoever was named, behind `tastes` or behind what follows it."""
    me = (owner or context.obj or "").strip()
    if not me:
        raise click.UsageError("Say whose tastes with --as ID: yours, by your Slack user id, as with `draft --as`.")
    return me


def _store() -> "Store":
    from bot.wiring import open_house

    return open_house().store


def _as_put(known: "Taste", value: str | None, aspect: str | None, leaning: str | None) -> "AsPut":
    from bot.usecases.edit_tastes import AsPut

    return AsPut(
        value=value or known.value,
        aspect=Aspect(aspect) if aspect else known.aspect,
        polarity=Polarity(leaning) if leaning else known.polarity,
    )


def _show(tastes: "tuple[Taste, ...]", *, keeps: bool) -> None:
    from rich.text import Text

    from bot.core.tastes.words import WHAT_FOR, said_of

    console = terminal()
    with trimmed(console):
        if not tastes:
            console.print(
                Text("No taste of yours is kept. Say in a brief what you like, or put one down with `tastes add`.")
            )
        for number, taste in enumerate(reversed(tastes)):
            if number:
                console.print()
            console.print(Text.assemble((said_of(taste), "bold"), f" ({taste.aspect})"))
            console.print(_facts(taste))
        if not keeps:
            console.print(
                Text("\nNothing that you say about yourself is kept (`tastes on` changes that).", style="yellow")
            )
        console.print(Text(f"\n{WHAT_FOR}", style="dim"))


def _facts(taste: "Taste") -> object:
    table = grid(gap=2)
    day = f" on {taste.on.day} {taste.on:%B %Y}" if taste.on else ""
    corrected = ", corrected by you" if taste.corrected else ""
    for name, told in (
        ("said", f"“{taste.quote}”" if taste.quote else ""),
        ("from", f"{taste.source}{day}{corrected}"),
        ("link", taste.link),
        ("id", taste.id),
    ):
        if told:
            table.add_row(name, told)
    return table
