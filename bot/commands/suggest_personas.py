"""`their-rules personas suggest`: whom personas could stand for, by what customers bought."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal

if TYPE_CHECKING:
    from bot.core.suggesting.suggested import Suggested
    from bot.usecases.ports import Store

MOST = 10
"""As many as an analysis finds."""


@click.command("suggest", short_help="Find groups of customers who buy alike, and propose them as personas.")
@click.option(
    "--at-most", type=click.IntRange(1, MOST), default=MOST, show_default=True, help="The largest groups first."
)
@click.option("--as", "by", default="", metavar="ID", help="Who asks, to be told as who found them.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/suggestions.schema.json).")
def command(*, at_most: int, by: str, as_data: bool) -> None:
    """Find groups of customers who buy alike, each with what sets it apart, in figures; what purchases do not tell of
    them; and five questions to ask five of them. Takes up to a minute for a million purchases. No persona is made.
    """
    from bot.clock import utc_now
    from bot.usecases.suggest_personas import keep_suggested, suggest_personas
    from bot.wiring import open_house

    house, now = open_house(), utc_now()
    found = suggest_personas(house.store, house.clusters, now, at_most)
    stands = keep_suggested(house.store, found, by, now)
    labels = _labels(house.store, stands)
    if as_data:
        from bot.shapes.suggestions import as_json

        print_json(as_json(found, stands, labels))
        return
    from bot.commands.suggestions_card import show

    show(terminal(), found, stands, labels)


def _labels(store: "Store", stands: "Sequence[Suggested]") -> dict[str, str]:
    """What the customers and personas are called whom cards speak of."""
    ids = {each.persona_id for each in stands if each.persona_id}
    for each in stands:
        ids |= {*each.proposal.examples, *(persona for persona, _ in each.proposal.already[:3])}
    found = (store.audience(audience_id) for audience_id in sorted(ids))
    return {audience.id: audience.label for audience in found if audience}
