"""`their-rules export-customer`: all that is stored of a customer, as one JSON file."""

import json
from pathlib import Path

import click


@click.command("export-customer")
@click.argument("name", nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write it; else it is printed.")
def command(name: tuple[str, ...], *, out: Path | None) -> None:
    """Write down all that is stored of the customer NAME (bot/shapes/export_customer.schema.json)."""
    from bot.clock import utc_now
    from bot.commands.printing import print_json
    from bot.shapes.export_customer import as_json
    from bot.usecases.export_customer import export_customer
    from bot.usecases.forget_customer import who_is_meant
    from bot.wiring import open_house

    house = open_house()
    customer = who_is_meant(house.store, " ".join(name))
    exporting = house.database.exporting(house.settings.workspace)
    told = as_json(export_customer(house.forgetting, exporting, customer, utc_now))
    if out is None:
        print_json(told)
        return
    out.touch(mode=0o600)  # nobody else on this machine is to read it
    out.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    click.echo(f"All that is stored of {customer.name} is in {out}. Send it to nobody but them, then delete it.")
