"""`their-rules prefers NAME`: how and when somebody wants to be reached, and why."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from bot.commands.printing import bullets, chart, grid, print_json, terminal, trimmed
from bot.core.card_words import NOTHING_KNOWN, Heading
from bot.core.preference.answer import ChannelStanding, Preference

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from bot.wiring import House

MANY = re.compile(
    r"(?:personas?|segment|group|audience|every\w+|any\w+|all|who|which|how|what|when|customers|people)\b",
    re.IGNORECASE,
)
"""How words begin that ask about many."""


@click.command("prefers")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/prefers.schema.json).")
def command(name: tuple[str, ...], *, as_data: bool) -> None:
    """How and when NAME wants to be reached, and why.

    NAME is a customer or a persona: a name, an email address, a phone number, an id, or "the baker in Leeds". "persona
    NAME" looks at the customers behind a persona, "everyone" at all; "everyone at 9am" and "who likes sms" count them.
    """
    from bot.clock import utc_now
    from bot.core.errors import UnknownAudience
    from bot.usecases.look_up_preference import look_up_preference
    from bot.wiring import open_house

    words, house, today = " ".join(name), open_house(), utc_now().date()
    if MANY.match(words) and _answered(house, words, as_data=as_data):
        return
    try:
        preference = look_up_preference(house.store, words, today, house.moment()).preference
    except UnknownAudience:
        if not _answered(house, words, as_data=as_data):  # “evryone” is nobody's name
            raise
        return
    if as_data:
        from bot.shapes.prefers import as_json

        print_json(as_json(preference))
        return
    show(terminal(), preference, today)


def _answered(house: "House", words: str, *, as_data: bool) -> bool:
    """Whether something is asked of many, and was answered. A name, which is what mostly stands here, is not read by all
    the ways of asking.
    """
    from bot.commands import prefers_group
    from bot.core.asks.crowd_ask import asked_of_many

    ask = asked_of_many(f"prefers {words}")
    if ask is None:
        return False
    prefers_group.answer(house.store, ask, as_data=as_data)
    return True


def show(console: "Console", preference: Preference, today: date) -> None:
    """Print the answer: the line that says it all, then what it rests on."""
    with trimmed(console):
        _draw(console, preference, today)


def _draw(console: "Console", preference: Preference, today: date) -> None:
    from rich.text import Text

    console.print(Text(preference.sentence, style="bold"))
    for title, body in _sections(preference, today):
        console.print()
        if title:
            console.print(Text(title, style="cyan"))
        console.print(body)


def _sections(preference: Preference, today: date) -> "Iterator[tuple[str, RenderableType]]":
    yield "", _basis(preference, today)
    yield Heading.CHANNELS, _channels(preference, today)
    untried = _unknown(preference)
    if untried:
        yield "", untried
    if preference.weighing:
        yield "", _weighing(preference)
    yield from _charts(preference)
    if preference.disagreements:
        yield Heading.SAID_AND_DONE, bullets(_disagreements(preference))
    if preference.needed:
        yield Heading.NEEDED, bullets(preference.needed)


def _charts(preference: Preference) -> "Iterator[tuple[str, RenderableType]]":
    """By channel only where there is something to compare: the figures stand in the table above."""
    from bot.core.preference.words import BAR, bars, standing_bars

    channels = standing_bars(preference.standings)
    if any(bar for _, bar, _ in channels):
        yield Heading.ANSWERS, chart(channels, BAR)
    if preference.hours:
        yield Heading.HOURS, chart(bars(preference.hours), BAR)


def _basis(preference: Preference, today: date) -> "RenderableType":
    from bot.core.preference.channel_words import named
    from bot.core.preference.words import count_in_words, span_in_words

    what = ("piece of evidence", "pieces of evidence") if preference.evidence else ("message", "messages")
    span = span_in_words(preference.first_on, preference.last_on, today)
    rests = [str(preference.level), count_in_words(preference.n, *what), span]
    table = grid(gap=2)
    table.add_row("Rests on", ", ".join(part for part in rests if part))
    table.add_row(Heading.RUNNER_UP, named(preference.runner_up) if preference.runner_up else "none")
    table.add_row("Hour", preference.hour.sentence)
    if preference.sending and preference.sending.sentence:
        table.add_row("When", preference.sending.sentence)
    return table


def _channels(preference: Preference, today: date) -> "RenderableType":
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("", "consent", "answered", "expected", "the best?"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("", "answered", "expected"))
    for standing in preference.standings:
        if standing.known:
            table.add_row(*_row(standing, today), style=None if standing.open else "dim")
    return table


def _row(standing: ChannelStanding, today: date) -> tuple[str, ...]:
    from bot.core.preference.channel_words import named
    from bot.core.preference.words import best_in_words, consent_in_words, likely_in_words

    answered = f"{standing.answered:,} of {standing.delivered:,}" if standing.delivered else "untried"
    best = best_in_words(standing) if standing.open else _closed(standing)
    return named(standing.channel), consent_in_words(standing, today), answered, likely_in_words(standing), best


def _closed(standing: ChannelStanding) -> str:
    """The reason without the advice, which stands under what would be needed."""
    return f"closed: {standing.needed.partition(': ')[0]}"


def _unknown(preference: Preference) -> str:
    from bot.core.preference.channel_words import named
    from bot.core.preference.words import listed

    names = listed(named(each.channel) for each in preference.standings if not each.known)
    return f"{NOTHING_KNOWN}: {names}." if names else ""


def _weighing(preference: Preference) -> str:
    from bot.core.preference.words import capital

    return f"Expected with 95 % certainty. {capital(preference.weighing)}"


def _disagreements(preference: Preference) -> list[str]:
    from bot.core.preference.words import capital

    return [f"{capital(each.said)}; {each.did}.\nAsk: “{each.ask}”" for each in preference.disagreements]
