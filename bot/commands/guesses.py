"""`their-rules guesses --as ID`: what somebody guessed of their audiences, beside the evidence of today."""

from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal, trimmed

if TYPE_CHECKING:
    from rich.console import Console

    from bot.core.guesses.guess import AsksFirst
    from bot.core.guesses.record import Held, Record
    from bot.usecases.ports import Store
    from bot.usecases.yours_and_theirs import YoursAndTheirs

_OWNER = click.option("--as", "owner", metavar="ID", help="Whose guesses: yours, by your Slack user id.")
_EVERYBODY = click.option("--everybody", is_flag=True, help="For the whole workspace.")
CHANNELS = ("email", "sms", "push", "whatsapp", "linkedin", "instagram", "phone", "post", "in-app")
HOURS = ("6-9", "9-12", "12-17", "17-21", "21-24")


@click.group("guesses", invoke_without_command=True)
@_OWNER
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/guesses.schema.json).")
@click.pass_context
def command(context: click.Context, *, owner: str | None, as_data: bool) -> None:
    """List your own guesses. They are yours alone: whoever can use this command is trusted to name themselves."""
    context.obj = owner
    if context.invoked_subcommand:
        return
    from bot.clock import utc_now
    from bot.usecases.yours_and_theirs import yours_and_theirs

    me, store = _me(context, None), _store()
    seen, asks = yours_and_theirs(store, me, utc_now().date()), store.asks_first(me)
    if as_data:
        from bot.shapes.guesses import as_json

        print_json(as_json(me, seen, asks))
        return
    _show(seen, asks)


@command.command("add")
@_OWNER
@click.argument("name")
@click.option("--channel", type=click.Choice(CHANNELS), help="Which channel they like.")
@click.option("--hours", type=click.Choice(HOURS), help="When they like to be written to.")
@click.pass_context
def add(context: click.Context, *, owner: str | None, name: str, channel: str | None, hours: str | None) -> None:
    """Guess what NAME likes, then see what is known: `guesses add --as ID "Dana Ruiz" --channel sms`."""
    from bot.clock import new_id, utc_now
    from bot.core.evidence import Aspect
    from bot.core.guesses.words import gap_in_words, summed_up
    from bot.usecases.ask_yours_first import Asker, change_guesses, is_first_draft
    from bot.usecases.find_audience import find_audience
    from bot.usecases.yours_and_theirs import gaps_about

    told = {Aspect.CHANNEL: channel and f"channel:{channel}", Aspect.TIMING: hours and f"hours:{hours}"}
    guessed = {aspect: key for aspect, key in told.items() if key}
    if not guessed:
        raise click.UsageError("Say what you guess: --channel or --hours.")
    me, store, today = _me(context, owner), _store(), utc_now().date()
    audience = find_audience(store, name)
    blind = is_first_draft(store, me, audience.id)
    change_guesses(Asker(store, utc_now, new_id), me, audience.id, guessed, blind=blind)
    gaps = gaps_about(store, me, audience, today)
    click.echo(f"Kept for you alone. {summed_up(gaps)}")
    for gap in gaps:
        click.echo(gap_in_words(gap, today))


@command.command("delete")
@_OWNER
@click.argument("name", required=False)
@click.option("--all", "every", is_flag=True, help="All of them.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.pass_context
def delete(context: click.Context, *, owner: str | None, name: str | None, every: bool, yes: bool) -> None:
    """Delete what you guessed of NAME, or all of it."""
    from bot.usecases.find_audience import find_audience

    if bool(name) is every:
        raise click.UsageError("Name the customer or persona, or give --all.")
    me, store = _me(context, owner), _store()
    if every and not yes:
        click.confirm("Delete all your guesses?", abort=True)
    audience_id = find_audience(store, name).id if name else None
    click.echo(f"Deleted: {store.delete_guesses(me, audience_id)}.")


@command.command("off")
@_OWNER
@_EVERYBODY
@click.pass_context
def off(context: click.Context, *, owner: str | None, everybody: bool) -> None:
    """Ask nothing before a first draft. What was guessed already stays until you delete it."""
    _store().let_ask_first(None if everybody else _me(context, owner), asks=False)
    click.echo(f"From now on {'nobody is' if everybody else 'you are not'} asked before a first draft.")


@command.command("on")
@_OWNER
@_EVERYBODY
@click.pass_context
def on(context: click.Context, *, owner: str | None, everybody: bool) -> None:
    """Ask before a first draft in Slack."""
    _store().let_ask_first(None if everybody else _me(context, owner), asks=True)
    click.echo(f"From now on {'people are' if everybody else 'you are'} asked before a first draft.")


def _me(context: click.Context, owner: str | None) -> str:
    """Whoever was named, behind `guesses` or behind what follows it."""
    me = (owner or context.obj or "").strip()
    if not me:
        raise click.UsageError("Say whose guesses with --as ID: yours, by your Slack user id, as with `draft --as`.")
    return me


def _store() -> "Store":
    from bot.wiring import open_house

    return open_house().store


def _show(seen: "YoursAndTheirs", asks: "AsksFirst") -> None:
    from rich.text import Text

    console, record = terminal(), seen.record
    with trimmed(console):
        if not record.newest:
            console.print(Text("Nothing is guessed yet. Guess with `guesses add`, or answer before a draft in Slack."))
        _figures(console, record)
        for held in record.newest:
            console.print(_guess(held))
        if record.seen:
            console.print(Text(f"\n{record.seen} made with a draft in view, and not counted.", style="dim"))
        if seen.left_out:
            console.print(Text(f"\n{seen.left_out} older audiences were not looked at.", style="dim"))
        if not asks:
            console.print(Text("\nYou are not asked before a first draft (`guesses on` changes that).", style="yellow"))


def _figures(console: "Console", record: "Record") -> None:
    from rich.text import Text

    from bot.core.guesses.options import ASPECTS
    from bot.core.guesses.words import share_in_words
    from bot.core.preference.words import capital

    for aspect, share in record.by_aspect:
        console.print(Text(f"{capital(ASPECTS[aspect])}: {share_in_words(share)}", style="bold"))
    for (year, month), share in record.months:
        console.print(Text(f"  {year}-{month:02}  {share.right} of {share.n}"))
    if record.by_aspect:
        console.print()


def _guess(held: "Held") -> object:
    from rich.text import Text

    from bot.clock import utc_now
    from bot.core.guesses.words import Gap, gap_in_words

    guess = held.guess
    gap = Gap(aspect=guess.aspect, guessed=guess.norm, theirs=held.theirs)
    return Text.assemble((guess.audience_label, "bold"), f". {gap_in_words(gap, utc_now().date())}")
