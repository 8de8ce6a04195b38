"""`their-rules digest`: what happened about a persona lately, and what to do about it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from bot.commands.printing import bullets, print_json, terminal, trimmed

if TYPE_CHECKING:
    from rich.console import Console

    from bot.core.keeping_up.digest import Digest

MOST_DAYS = 366
MOST_SHOWN = 12
"""Pieces of new evidence that are printed; --json has 200."""


@click.command("digest")
@click.argument("persona")
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=7, show_default=True, help="How far it looks back.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/digest.schema.json).")
def command(persona: str, *, days: int, as_data: bool) -> None:
    """What is new about PERSONA, what disagrees, what grew old, and whom to ask what.

    The same comes once a week in Slack to whoever follows the persona.
    """
    from bot.clock import utc_now
    from bot.usecases.digest import house_of, make_digest, persona_called
    from bot.wiring import open_house

    store, now = open_house().store, utc_now()
    digest = make_digest(store, persona_called(store, persona), now - timedelta(days=days), now, house_of(store))
    if as_data:
        from bot.shapes.digest import as_json

        print_json(as_json(digest))
        return
    show(terminal(), digest)


def show(console: "Console", digest: "Digest") -> None:
    from rich.text import Text

    from bot.core.keeping_up.telling import heard_from, in_one_line, span_of
    from bot.core.preference.words import capital

    with trimmed(console):
        console.print(Text(f"{digest.persona.picture} {digest.persona.label}".strip(), style="bold"))
        console.print(
            Text(f"{span_of(digest)}: {in_one_line(digest)}. {capital(heard_from(digest.heard))}.", style="italic")
        )
        for heading, lines in _parts(digest):
            if lines:
                console.print()
                console.print(Text(heading, style="bold"))
                console.print(bullets(lines))


def _parts(digest: "Digest") -> Iterable[tuple[str, list[str]]]:
    """Each with its heading; what there is nothing of is left out."""
    from bot.core.keeping_up.telling import clash_line, news_line, old_line, quote_line, standing_line, unshown_line
    from bot.core.preference.words import capital
    from bot.core.suggesting.drift import drift_words

    today = digest.until.date()
    yield "In their own words", [f"{quote_line(each, today)}\n{each.evidence.link}" for each in digest.quotes]
    others = digest.others[:MOST_SHOWN]
    shown = len(digest.quotes) + len(others)
    yield "New", [*(news_line(each, today) for each in others), *unshown_line(digest, shown)]
    yield "What disagrees", [*(clash_line(digest, each) for each in digest.clashes), *standing_line(digest)]
    yield "What they said against what they did", [f"{each.said}; {each.did}" for each in digest.parted]
    yield "How they buy by now", [capital(drift_words(digest.drift))] if digest.drift else []
    yield "Grown old: to ask again", [old_line(item) for item in digest.grown_old]
    yield "Whom to ask what", list(_asked(digest))


def _asked(digest: "Digest") -> Iterable[str]:
    from bot.core.keeping_up.telling import reach_of

    for each in digest.to_ask:
        yield f"{each.customer.name}, {reach_of(each)}\n“{each.question.text}” Why: {each.question.why}."
