"""`their-rules cap`: how often customers are written to at the most, and who set it."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.core.norms import FrequencyNorm
    from bot.core.preference.house_cap import HouseCap


@click.command("cap")
@click.argument("cap", required=False)
@click.option("--as", "who", metavar="ID", help="Who sets it: you, by your Slack user id. The audit keeps it.")
def command(*, cap: str | None, who: str | None) -> None:
    """Print how often customers who said nothing of it are written to at the most, or set it to CAP.

    CAP is such as 3/week, 4/month, 20/year, or none. It holds for the whole workspace, in Slack as well.
    """
    from bot.wiring import open_house

    house = open_house()
    seen = house.store.house_cap()
    if cap is not None:
        from bot.clock import utc_now
        from bot.core.preference.house_cap import HouseCap, read_cap
        from bot.usecases.set_house_cap import set_house_cap

        if not who:
            raise click.UsageError("Say who sets it: --as ID.")
        wanted = HouseCap(norm=read_cap(cap), set_by=who, set_at=utc_now())
        set_house_cap(house.store, wanted, seen.set_at.isoformat() if seen else "")
        seen = wanted
    click.echo(_told(seen, house.settings.frequency_cap))


def _told(kept: "HouseCap | None", otherwise: "FrequencyNorm | None") -> str:
    from bot.core.preference.frequency import house_cap_in_words
    from bot.core.preference.words import capital

    who = (
        f"Set by {kept.set_by} on {kept.set_at:%Y-%m-%d}." if kept else "So says FREQUENCY_CAP; nobody has set another."
    )
    return f"{capital(house_cap_in_words(kept.norm if kept else otherwise))}. {who}"
