"""`their-rules audit`: who did what with which draft, and when; for people, for scripts and for spreadsheets."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.commands.printing import grid, print_json, terminal, trimmed
from bot.core.errors import Exit, TheirRulesError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.audit import Entry

_DAY = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])
_SHORT = 12
"""Characters of a digest that people compare; scripts get all 64."""


class NothingInTheAudit(TheirRulesError):
    """The audit has nothing about the draft “{asked}”. `their-rules audit` lists all that it has."""

    exit = Exit.ANSWER_IS_NO


@click.command("audit")
@click.option("--draft", "draft_id", metavar="ID", help="Only what was done with this draft.")
@click.option("--since", type=_DAY, help="Only what was done since then: a day or a time, in UTC.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/audit.schema.json).")
@click.option("--csv", "as_table", is_flag=True, help="Print CSV, for a spreadsheet.")
def command(*, draft_id: str | None, since: datetime | None, as_data: bool, as_table: bool) -> None:
    """Print the audit, the oldest entry first. It holds ids, digests, decisions and versions, and nobody's words."""
    if as_data and as_table:
        raise click.UsageError("Choose one of --json and --csv.")
    from bot.wiring import open_house

    store = open_house().store
    entries = store.audited(draft_id, since.replace(tzinfo=UTC) if since else None)
    if as_data:
        from bot.shapes.audit import as_json

        print_json(as_json(entries))
    elif as_table:
        from bot.shapes.audit import write_csv

        write_csv(entries, sys.stdout)
    elif not _show(entries) and draft_id and not any(store.audited(draft_id)):
        raise NothingInTheAudit(asked=draft_id)


def _show(entries: "Iterable[Entry]") -> int:
    """How many there were."""
    console, count = terminal(), 0
    with trimmed(console):
        for entry in entries:
            table = grid(gap=2)
            table.add_row(f"{entry.at:%Y-%m-%d %H:%M}", _told(entry))
            console.print(table)
            count += 1
    return count


def _told(entry: "Entry") -> str:
    """“U-max approved d1 (number 1, digest 3f2a…)”, as data: an audit has no style."""
    who = entry.actor or "nobody named"
    facts = ", ".join(f"{name} {_short(name, value)}" for name, value in entry.details.items())
    return f"{who}: {entry.deed}, {entry.about}" + (f" ({facts})" if facts else "")


def _short(name: str, value: object) -> object:
    cut = isinstance(value, str) and name in ("digest", "evidence") and len(value) > _SHORT
    return f"{str(value)[:_SHORT]}…" if cut else value
