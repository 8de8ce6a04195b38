"""`their-rules sweep`: delete what is older than it is kept."""

import click


@click.command("sweep")
@click.option("--dry-run", is_flag=True, help="Count what is too old; change nothing.")
def command(*, dry_run: bool) -> None:
    """Delete what is older than RETENTION keeps it. `their-rules run` does so every day by itself."""
    from bot.core.errors import MissingSettings
    from bot.core.retention import read_retention
    from bot.wiring import open_house

    house = open_house()
    retention = read_retention(house.settings.retention)
    if not retention.terms:
        raise MissingSettings(names="RETENTION")
    sweeping = house.database.sweeping(house.settings.workspace)
    swept = sweeping.old(retention) if dry_run else sweeping.sweep(retention)
    for kind, term in retention.terms:
        went = "too old" if dry_run else "deleted"
        click.echo(f"{kind}, kept {term.days:,} days: {swept.get(kind, 0):,} {went}")
