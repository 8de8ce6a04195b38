"""`their-rules core`: the brand's one sentence, its proofs and its voice; who changed them; and how each persona gets it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal
from bot.commands.texts import read_text, text_of

if TYPE_CHECKING:
    from bot.usecases.change_brand import Changed
    from bot.usecases.convey_core_message import Conveyed
    from bot.wiring import House

_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)


@click.command("core")
@click.option(
    "--set", "file", type=_FILE, help="Change what this file says, in the form of --file; - is standard input."
)
@click.option(
    "--as", "owner", default="", metavar="ID", help="Who changes it (a Slack user id), kept beside the change."
)
@click.option("--file", "as_file", is_flag=True, help="Print it as a file to edit and to --set.")
@click.option("--personas", is_flag=True, help="How each persona gets the one sentence, side by side.")
@click.option("--versions", is_flag=True, help="Who changed what, and when.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/core.schema.json).")
def command(*, file: Path | None, owner: str, as_file: bool, personas: bool, versions: bool, as_data: bool) -> None:
    """Show what stands of the brand, or change it from a file. Drafts keep it, and a check says where a text does not."""
    from bot.wiring import open_house

    if sum(map(bool, (as_file, personas, versions))) > 1:
        raise click.UsageError("Choose one of --file, --personas and --versions.")
    house = open_house()
    changed = _change(house, file, owner) if file else None
    if as_file:
        from bot.core.brand.file import as_file as written

        click.echo(written(house.store.brand()), nl=False)
    elif as_data:
        _print_data(house, personas=personas)
    else:
        _show(house, changed, personas=personas, versions=versions)


def _change(house: "House", file: Path, owner: str) -> "Changed":
    """Raises what reading the file and changing the brand raise."""
    from bot.core.brand.file import typed_in_file
    from bot.usecases.change_brand import change_brand

    text = text_of("file", None, file) if str(file) == "-" else read_text(file)
    typed, version = typed_in_file(text or "")
    return change_brand(house.store, typed, owner, house.drafting.now(), version)


def _print_data(house: "House", *, personas: bool) -> None:
    from bot.shapes.core import as_json

    print_json(as_json(house.store.brand(), house.store.brand_changes(), _conveyed(house) if personas else None))


def _conveyed(house: "House") -> "list[Conveyed]":
    from bot.usecases.convey_core_message import convey_core_message
    from bot.writers.offline.conveyed import conveyed

    return convey_core_message(house.store, conveyed)


def _show(house: "House", changed: "Changed | None", *, personas: bool, versions: bool) -> None:
    from bot.commands.core_card import show_brand, show_changed, show_personas, show_versions

    console = terminal()
    if personas:
        show_personas(house.store.brand(), _conveyed(house), console)
    elif versions:
        show_versions(house.store.brand_changes(), console)
    elif changed:
        show_changed(changed, console)
    else:
        show_brand(house.store.brand(), next(iter(house.store.brand_changes(1)), None), console)
