"""Personas proposed from purchases, on the terminal: one card each, as one would want to read it before asking anybody."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.commands.printing import bullets, grid, trimmed
from bot.core.suggesting.fifths import OF_FIVE, how_they_buy, ranks
from bot.core.suggesting.proposal import Suggestions
from bot.core.suggesting.suggested import Suggested
from bot.core.suggesting.telling import behind, compared, covered, not_known, sized, steady

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def show(console: "Console", found: Suggestions, stands: Sequence[Suggested], labels: Mapping[str, str]) -> None:
    """`labels` are of the customers and personas that cards speak of, by their ids."""
    from rich.text import Text

    with trimmed(console):
        for each in stands:
            console.print(Text(each.proposal.title, style="bold"))
            console.print(_facts(each, labels))
            console.print()
        for line in covered(found):
            console.print(Text(line))
        if found.criterion:
            console.print(Text(f"\nHow it was found: {found.criterion}.", style="dim"))
        if any(each.waits for each in stands):
            console.print(
                Text('\nDecide: their-rules personas accept ID --name "...", or merge, or refuse.', style="dim")
            )


def _facts(each: Suggested, labels: Mapping[str, str]) -> "Table":
    table = grid(gap=2)
    for name, told in _rows(each, labels):
        if told:
            table.add_row(name, told)
    table.add_row("ask five of them", bullets(each.proposal.questions))
    table.add_row("id", each.proposal.id)
    return table


def _rows(each: Suggested, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    proposal = each.proposal
    yield "decided", decided(each, labels)
    yield "who", sized(proposal)
    for number, trait in enumerate(proposal.apart):
        yield "" if number else "sets them apart", compared(trait)
    for number, told in enumerate(how_they_buy(proposal.fifths, proposal.currency)):
        yield "" if number else "how they buy", told
    if proposal.fifths:
        yield "", f"{ranks(proposal.fifths)}: {OF_FIVE}"
    yield "season", proposal.season
    yield "trend", proposal.trend
    yield "already", behind(proposal, labels)
    yield "for example", ", ".join(labels.get(customer, customer) for customer in proposal.examples)
    yield "not known", not_known(proposal)
    yield "how steady", steady(proposal)


def decided(each: Suggested, labels: Mapping[str, str]) -> str:
    """What somebody made of it before; "" while it is open."""
    if each.waits:
        return ""
    by = f" by {each.decided_by}" if each.decided_by else ""
    at = f" on {each.decided_at.day} {each.decided_at:%B %Y}" if each.decided_at else ""
    what = f", {labels.get(each.persona_id, each.persona_id)}" if each.persona_id else ""
    return f"{each.standing}{by}{at}{what}"
