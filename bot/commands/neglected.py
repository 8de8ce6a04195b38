"""`their-rules neglected`: customers nobody has had good contact with for long."""

from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal, trimmed
from bot.core.care.contact import LONG, MOST_DAYS

if TYPE_CHECKING:
    from bot.core.care.contact import Neglected

PAGE = 20


@click.command("neglected")
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=LONG, show_default=True, help="How long is long.")
@click.option("--page", type=click.IntRange(1, 1_000_000), default=1, show_default=True, help=f"{PAGE} customers each.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/neglected.schema.json).")
def command(*, days: int, page: int, as_data: bool) -> None:
    """Who has not answered, bought or told us anything for so many days: the longest silent first.

    A click counts as an answer; a message that we sent counts for nothing.
    """
    from bot.clock import utc_now
    from bot.usecases.list_neglected import list_neglected
    from bot.wiring import open_house

    found = list_neglected(open_house().store, utc_now(), days, PAGE, (page - 1) * PAGE)
    if as_data:
        from bot.shapes.neglected import as_json

        print_json(as_json(found))
        return
    _show(found, page)


def _show(found: "Neglected", page: int) -> None:
    from rich.table import Table
    from rich.text import Text

    from bot.core.care.neglected_words import since_when, summary

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for each in found.people:
        table.add_row(Text(each.customer.name), Text(since_when(each)))
    console = terminal()
    with trimmed(console):
        console.print(summary(found))
        if found.people:
            console.print()
            console.print(table)
        if found.next_offset is not None:
            console.print()
            console.print(f"More: their-rules neglected --days {found.days} --page {page + 1}")
