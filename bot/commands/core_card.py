"""What stands of the brand on the terminal, its versions, and its one sentence as each persona gets it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.commands.printing import bullets, grid, trimmed
from bot.core.brand import Brand, Change
from bot.core.brand.typed import LISTS, as_typed
from bot.core.brand.versions import changed_by_each
from bot.core.card_words import HOW, NOTHING_LEADS_TO_IT
from bot.usecases.change_brand import Changed
from bot.usecases.convey_core_message import Conveyed

if TYPE_CHECKING:
    from rich.console import Console


def show_brand(brand: Brand, last: Change | None, console: "Console") -> None:
    from rich.text import Text

    with trimmed(console):
        if last is None:
            console.print(
                Text("Nothing is set yet. `their-rules core --file` prints a file to fill in and to `--set`.")
            )
            return
        for field, text in as_typed(brand).items():
            console.print(Text(field, style="cyan"))
            lines = text.split("\n") if text else ["not set"]
            console.print(bullets(lines) if field in LISTS and text else Text(f"  {lines[0]}"))
        console.print(Text(f"\n{_version(last)}", style="dim"))


def show_changed(changed: Changed, console: "Console") -> None:
    from rich.text import Text

    what = ", ".join(changed.fields)
    said = f"Saved as version {changed.brand.version}: {what}." if what else "Nothing was changed: it says just that."
    console.print(Text(said))


def show_versions(changes: Sequence[Change], console: "Console") -> None:
    """The newest first."""
    table = grid(gap=2)
    for change, fields in changed_by_each(changes):
        table.add_row(_version(change), ", ".join(fields) or "the same words")
    with trimmed(console):
        console.print(table)


def show_personas(brand: Brand, told: Sequence[Conveyed], console: "Console") -> None:
    from rich.text import Text

    with trimmed(console):
        console.print(Text(f"“{brand.core_message}”", style="bold"))
        for each in told:
            because = "; ".join(f"{item.value} ({HOW[item.source]})" for item in each.because)
            console.print(Text(f"\n{each.persona.label}", style="cyan"))
            console.print(Text(f"  {each.text}"))
            console.print(Text(f"  because: {because or NOTHING_LEADS_TO_IT}", style="dim"))


def _version(change: Change) -> str:
    by = f", {change.by}" if change.by else ""
    return f"Version {change.brand.version}, {change.at.day} {change.at:%B %Y}{by}"
