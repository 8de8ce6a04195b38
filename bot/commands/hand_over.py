"""`their-rules hand-over DRAFT`: approved copy for mail and SMS tools, as a file or to the webhook; and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.core.handover.formats import Format

if TYPE_CHECKING:
    from bot.usecases.hand_over import Handing
    from bot.usecases.ports import Store


@click.command("hand-over")
@click.argument("draft")
@click.option("--format", "wanted", type=click.Choice([str(each) for each in Format]), help="What to write it as.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write it; else it is printed.")
@click.option("--send", is_flag=True, help="Send it to HANDOVER_WEBHOOK_URL, once for each version.")
@click.option("--results", is_flag=True, help="What came of it, from imported touches.")
@click.option("--as", "who", default="", metavar="ID", help="Who asks (a Slack user id), for the audit.")
def command(*, draft: str, wanted: str | None, out: Path | None, send: bool, results: bool, who: str) -> None:
    """Hand the approved version of DRAFT over (the JSON: bot/shapes/hand_over.schema.json).

    Copy that is not approved, or no longer, is refused. Each file and each sending is noted in the audit. Where the file
    names a customer, nobody else on this machine may read it.
    """
    if [bool(wanted), send, results].count(True) != 1:
        raise click.UsageError("Say what to do: --format FORMAT, --send, or --results.")
    if out and not wanted:
        raise click.UsageError("--out belongs to --format.")
    from bot.wiring import open_house

    house = open_house()
    if results:
        _tell_results(house.store, draft)
    elif send:
        _send(house.handing, draft, who)
    else:
        _write(house.handing, draft, Format(wanted or Format.TEXT), out, who)


def _write(handing: "Handing", draft: str, wanted: Format, out: Path | None, who: str) -> None:
    from bot.usecases.hand_over import write_file

    file = write_file(handing, draft, wanted, who)
    if out is None:
        click.echo(file.content.decode(), nl=False)
        return
    try:
        out.touch(mode=0o600)
        out.write_bytes(file.content)  # to the byte: a table's lines end as it says
    except OSError as error:
        raise click.UsageError(f"{out} cannot be written: {error.strerror or error}.") from error
    click.echo(
        f"The approved copy is in {out}. Send it under the draft id {draft}, so that its answers find their way back."
    )


def _send(handing: "Handing", draft: str, who: str) -> None:
    """At once, while whoever asked waits: what fails is asked for again, under the same key."""
    from bot.core.errors import TheirRulesError
    from bot.core.handover.handed import HandOverState
    from bot.usecases.hand_over import ask_for_delivery, deliver

    handed = ask_for_delivery(handing, draft, who, handing.new_id())
    try:
        deliver(handing, handed.id)
    except TheirRulesError:
        handing.store.end_hand_over(handed.id, HandOverState.GIVEN_UP, handing.now())
        raise
    click.echo(f"Version {handed.number} has arrived there, under the key {handed.id}.")


def _tell_results(store: "Store", draft: str) -> None:
    from bot.core.handover.results import HOW_COUNTED, NOTHING_YET, results_lines
    from bot.usecases.review_draft import require_draft

    lines = results_lines(store.results_of(require_draft(store, draft).id))
    click.echo("\n".join([*lines, HOW_COUNTED]) if lines else NOTHING_YET)
