"""`their-rules personas accept`, `merge` and `refuse`: what becomes of a persona that purchases speak for."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.core.suggesting.suggested import Suggested
    from bot.usecases.ports import Store
    from bot.wiring import House

_BY = click.option("--as", "by", default="", metavar="ID", help="Who decides (a Slack user id), kept beside it.")


@click.command("accept", short_help="Make a proposed persona one of your own.")
@click.argument("proposal")
@click.option("--name", default="", metavar="NAME", help="What they are called; else a working title.")
@click.option("--title", default="", metavar="WORDS", help="Who they are, in a few words: “the bulb buyer”.")
@_BY
def accept(proposal: str, *, name: str, title: str, by: str) -> None:
    """Store the persona, with its figures as evidence, and put customers behind it who surely buy like this."""
    from bot.clock import new_id, utc_now
    from bot.core.personas.typed import PersonaField
    from bot.usecases.decide_proposal import accept_proposal
    from bot.wiring import open_house

    house = open_house()
    typed = {field: words for field, words in ((PersonaField.NAME, name), (PersonaField.TITLE, title)) if words}
    decided = accept_proposal(house.store, proposal, typed, new_id(), by=by, at=utc_now())
    click.echo(f"“{decided.proposal.title}” is accepted as {_persona(house.store, decided)}.")
    _link(house, decided)


@click.command("merge", short_help="Let a proposed persona become one with another.")
@click.argument("proposal")
@click.argument("into")
@_BY
def merge(proposal: str, into: str, *, by: str) -> None:
    """Into a persona, by name or id, which gets its evidence and its customers; or into another proposal, by id."""
    from bot.clock import utc_now
    from bot.usecases.decide_proposal import merge_proposal
    from bot.usecases.find_audience import find_audience
    from bot.wiring import open_house

    house = open_house()
    target = into if house.store.proposal(into) else find_audience(house.store, into).id
    decided = merge_proposal(house.store, proposal, target, by=by, at=utc_now())
    if not decided.persona_id:
        click.echo(f"“{decided.proposal.title}” is merged into a proposal that is still open: {decided.into}.")
        return
    click.echo(f"“{decided.proposal.title}” is merged into {_persona(house.store, decided)}.")
    _link(house, decided)


@click.command("refuse", short_help="Have a proposed persona no more.")
@click.argument("proposal")
@click.option("--reason", default="", metavar="WORDS", help="Why, for whoever meets it later.")
@_BY
def refuse(proposal: str, *, reason: str, by: str) -> None:
    """It does not come back by itself, unless the group changes clearly."""
    from bot.clock import utc_now
    from bot.usecases.decide_proposal import refuse_proposal
    from bot.wiring import open_house

    decided = refuse_proposal(open_house().store, proposal, reason, by=by, at=utc_now())
    click.echo(f"“{decided.proposal.title}” is refused. It does not come back by itself, unless it changes clearly.")


def _persona(store: "Store", decided: "Suggested") -> str:
    persona = store.audience(decided.persona_id)
    return persona.label if persona else decided.persona_id


def _link(house: "House", decided: "Suggested") -> None:
    from bot.clock import utc_now
    from bot.core.preference.words import capital
    from bot.core.suggesting.telling import behind
    from bot.usecases.assign_customers import assign_customers

    fitting = assign_customers(house.store, house.clusters, utc_now()).fitting.get(decided.persona_id, 0)
    who = "1 customer is" if fitting == 1 else f"{fitting:,} customers are" if fitting else "No further customer is"
    click.echo(f"{who} put behind it by what they bought.")
    if decided.proposal.already:
        labels = {each.id: each.label for each in house.store.personas()}
        click.echo(f"{capital(behind(decided.proposal, labels))}, and stay there.")
