"""`their-rules draft --for NAME "brief"`: copy by the audience's rules, with its reasons and its flags."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal
from bot.commands.texts import text_of
from bot.core.errors import Exit

if TYPE_CHECKING:
    from rich.console import Console

    from bot.usecases.draft_message import Drafting
    from bot.usecases.drafted import Drafted
    from bot.usecases.prepare_draft import Wanted


@click.command("draft")
@click.argument("brief", nargs=-1)
@click.option("--for", "audience", required=True, metavar="NAME", help="Whom it is for: a customer or a persona.")
@click.option("--channel", help="email, sms, push, whatsapp ...; without it, the channel they prefer.")
@click.option(
    "--brief-file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), help="Read the brief from a file."
)
@click.option("--as", "asked_by", default="", metavar="ID", help="Whose tastes the flags know (a Slack user id).")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/draft.schema.json).")
@click.option("--fail-on-flags", is_flag=True, help="Exit with 1 where there are flags.")
def command(
    brief: tuple[str, ...],
    *,
    audience: str,
    channel: str | None,
    brief_file: Path | None,
    asked_by: str,
    as_data: bool,
    fail_on_flags: bool,
) -> None:
    """Draft a message from a BRIEF, by the rules of whom it is for.

    BRIEF says what the message is about; "-" reads it from standard input.
    """
    from bot.commands.kept_tastes import keep_tastes
    from bot.core.channels.named import channel_named
    from bot.core.evidence import TasteSource
    from bot.core.flags.flag import Place
    from bot.usecases.prepare_draft import Wanted
    from bot.wiring import open_house

    wanted = Wanted(
        audience=audience,
        brief=text_of("brief", " ".join(brief) if brief else None, brief_file) or "",
        channel=channel_named(channel) if channel else None,
        asked_by=asked_by,
    )
    drafting = open_house().drafting
    drafted = _quietly(drafting, wanted) if as_data else in_sight(terminal(), drafting, wanted)
    texts = {Place.BRIEF: drafted.written.brief}
    keep_tastes(drafting, asked_by, drafted.flags, texts, TasteSource.BRIEF)
    if fail_on_flags and drafted.flags:
        click.get_current_context().exit(Exit.ANSWER_IS_NO)


def _quietly(drafting: "Drafting", wanted: "Wanted") -> "Drafted":
    from bot.shapes.draft import as_json
    from bot.usecases.draft_message import draft_message

    drafted = draft_message(drafting, wanted)
    print_json(as_json(drafted))
    return drafted


def in_sight(console: "Console", drafting: "Drafting", wanted: "Wanted") -> "Drafted":
    """On a terminal the copy is seen growing; then, and everywhere else, the card."""
    from bot.commands.draft_card import render_card
    from bot.usecases.draft_message import draft_message

    drafted = _growing(console, drafting, wanted) if console.is_terminal else draft_message(drafting, wanted)
    render_card(drafted, console)
    return drafted


def _growing(console: "Console", drafting: "Drafting", wanted: "Wanted") -> "Drafted":
    from rich.console import Group
    from rich.live import Live
    from rich.spinner import Spinner
    from rich.text import Text

    from bot.core.steps import Doing
    from bot.usecases.draft_message import draft_message

    spinner, copy = Spinner("dots", "…", style="cyan"), Text(style="dim")

    def tell(doing: Doing) -> None:
        spinner.update(text=Text(str(doing.step).capitalize() + " …"))

    def show(text: str) -> None:
        copy.plain = text

    with Live(Group(spinner, copy), console=console, transient=True, refresh_per_second=12):
        return draft_message(drafting, wanted, on_text=show, on_step=tell)
