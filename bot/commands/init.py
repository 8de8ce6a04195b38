"""`their-rules init`: create the store, and load the sample company into it."""

import click

from bot.clock import utc_now
from bot.core.imports.report import ImportReport
from bot.wiring import House, open_house


@click.command("init")
@click.option("--sample", is_flag=True, help="Load Larkmoor Garden Co., a made-up company with six personas.")
def command(sample: bool) -> None:
    """Create or update the store, and say where it is and what is in it."""
    house = open_house()
    click.echo(f"The store is at {house.database.address}.")
    if sample:
        _load(house)
    click.echo(_contents(house.store.counts()))
    click.echo("\nTry next:\n" + "\n".join(f"  {line}" for line in _next(house)))


def _load(house: House) -> None:
    from bot.imports.company import CompanyFolder
    from bot.usecases.load_sample import load_sample
    from store.samples import FOLDER, TOLD_ON

    reports = load_sample(house.store, CompanyFolder(FOLDER), lambda: max(utc_now(), TOLD_ON))
    click.echo(_loaded(reports))


def _loaded(reports: list[ImportReport]) -> str:
    changes = [_counted(report.new + report.changed, report.kind) for report in reports if report.new or report.changed]
    if not changes:
        return "The sample company, Larkmoor Garden Co. of Leeds, was loaded before; nothing has changed."
    return f"Loaded the sample company, Larkmoor Garden Co. of Leeds: {', '.join(changes)}."


def _contents(counts: dict[str, int]) -> str:
    if not any(counts.values()):
        return "It is empty."
    return "It holds " + ", ".join(_counted(number, name) for name, number in counts.items()) + "."


def _counted(number: int, name: str) -> str:
    return f"{number:,} pieces of evidence" if name == "evidence" else f"{number:,} {name}"


def _next(house: House) -> tuple[str, ...]:
    """Three commands that work as they stand, on the sample as on a company's own customers."""
    personas = house.store.personas()
    if not personas:
        return (
            "their-rules init --sample",
            "their-rules import customers FILE.csv",
            "their-rules doctor",
        )
    name = next((persona.title for persona in personas if persona.title == "the busy parent"), personas[0].label)
    return (
        "their-rules personas",
        f'their-rules prefers "{_somebody(house) or name}"',
        f'their-rules draft --for "{name}" --channel sms "Strawberry kits are back, £12 each until 30 May"',
    )


def _somebody(house: House) -> str | None:
    """The customer of the sample whose words and deeds disagree."""
    return "Dana Ruiz" if any(match.exact for match in house.store.find_audiences("Dana Ruiz", limit=1)) else None
