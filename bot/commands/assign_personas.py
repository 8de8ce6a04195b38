"""`their-rules personas assign`, `drift` and `move`: who is put behind a persona by what they bought, and whether they stay."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal, trimmed

if TYPE_CHECKING:
    from bot.core.suggesting.drift import Drift
    from bot.usecases.assign_customers import Report
    from bot.usecases.ports import Store


@click.command("assign", short_help="Put customers behind personas by what they bought.")
@click.option("--dry-run", is_flag=True, help="Say how many it would be; change nothing.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/assigned.schema.json).")
def assign(*, dry_run: bool, as_data: bool) -> None:
    """Put whoever stands behind nobody behind the accepted persona that their purchases speak for, where they do so surely
    enough. Whom somebody put behind a persona, or a file, stays there. `their-rules run` does so every day by itself.
    """
    from bot.clock import utc_now
    from bot.usecases.assign_customers import assign_customers
    from bot.wiring import open_house

    house = open_house()
    report = assign_customers(house.store, house.clusters, utc_now(), dry_run=dry_run)
    labels = _labels(house.store)
    if as_data:
        from bot.shapes.assigned import assigned_as_json

        print_json(assigned_as_json(report, labels, dry_run=dry_run))
        return
    _show_assigned(report, labels, dry_run=dry_run)


@click.command("drift", short_help="Whether those behind a persona still buy alike.")
@click.option("--json", "as_data", is_flag=True, help="Print a JSON list (bot/shapes/drifts.schema.json).")
def drift(*, as_data: bool) -> None:
    """Of each persona that came from purchases: how many buy like another group now, and which figures changed since it
    was accepted. Counted are those whom their purchases put there.
    """
    from bot.clock import utc_now
    from bot.usecases.report_drift import report_drift
    from bot.wiring import open_house

    house = open_house()
    found = report_drift(house.store, house.clusters, utc_now())
    labels = _labels(house.store)
    if as_data:
        from bot.shapes.assigned import drifts_as_json

        print_json(drifts_as_json(found, labels))
        return
    if not found:
        click.echo("No persona came from purchases yet: `their-rules personas suggest` looks for some.")
        return
    _show_drifts(found, labels)


@click.command("move", short_help="Move customers to the persona that they buy like by now.")
@click.argument("persona")
@click.option("--dry-run", is_flag=True, help="Say how many it would be; change nothing.")
@click.option("--as", "by", default="", metavar="ID", help="Who has it done (a Slack user id), kept in the audit.")
def move(persona: str, *, dry_run: bool, by: str) -> None:
    """Of those whom their purchases put behind PERSONA, put whoever surely buys like another persona's customers by now behind
    that one. Whom somebody put there, or a file, stays. `their-rules personas drift` tells of how many it is so.
    """
    from bot.clock import utc_now
    from bot.usecases.digest import persona_called
    from bot.usecases.move_customers import move_customers
    from bot.usecases.report_drift import report_drift
    from bot.wiring import open_house

    house, now = open_house(), utc_now()
    found = persona_called(house.store, persona)
    moved = move_customers(house.store, house.clusters, found.id, by=by, now=now, dry_run=dry_run)
    if not dry_run:
        report_drift(house.store, house.clusters, now, only=found.id)
    labels, would = _labels(house.store), "would be moved" if dry_run else "moved"
    for persona_id, number in sorted(moved.items(), key=lambda pair: -pair[1]):
        click.echo(f"{labels.get(persona_id, persona_id)}: {number:,} {would} behind it from {found.label}")


def _labels(store: "Store") -> dict[str, str]:
    return {each.id: each.label for each in store.personas()}


def _show_assigned(report: "Report", labels: Mapping[str, str], *, dry_run: bool) -> None:
    would = "would be put" if dry_run else "put"
    if not report.looked_at:
        click.echo(
            "Nobody to look at: no persona came from purchases yet, or everybody who bought twice stands behind one."
        )
        return
    for persona_id, number in sorted(report.fitting.items(), key=lambda pair: -pair[1]):
        click.echo(f"{labels.get(persona_id, persona_id)}: {number:,} {would} behind it")
    rest = "1 customer stands" if report.left == 1 else f"{report.left:,} customers stand"
    click.echo(f"{rest} behind nobody though they bought twice or more: what they bought says too little.")


def _show_drifts(found: "tuple[Drift, ...]", labels: Mapping[str, str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from bot.core.suggesting.drift import drift_words

    console = terminal()
    with trimmed(console):
        for each in found:
            console.print(Text(labels.get(each.persona_id, each.persona_id), style="bold"))
            console.print(Padding(Text(drift_words(each)), (0, 0, 0, 2)))
            for persona_id, number in each.like:
                like = f"{number:,} of them buy like {labels.get(persona_id, persona_id)} (`their-rules personas move`)"
                console.print(Padding(Text(like), (0, 0, 0, 2)))
