"""How a persona's customers, or all of them, want to be reached, as `their-rules prefers` prints it."""

from typing import TYPE_CHECKING

import click

from bot.commands.printing import bullets, chart, terminal, trimmed
from bot.core.asks.ask import Ask, Wish
from bot.core.card_words import Heading

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from bot.core.preference.group import Group, HowMany
    from bot.usecases.ports import Store

BAR = 24
"""Characters of the longest bar."""


def answer(store: "Store", ask: Ask, *, as_data: bool) -> None:
    """Print what was asked of many."""
    from bot.commands.printing import print_json
    from bot.shapes import prefers_group as shape
    from bot.usecases.look_up_group import look_up_group, look_up_how_many

    _count_first(store)
    if ask.wish is Wish.HOW_MANY:
        found = look_up_how_many(store, ask.audience, ask.asked_norms)
        print_json(shape.how_many_as_json(found)) if as_data else show_how_many(terminal(), found)
        return
    group = look_up_group(store, ask.audience)
    print_json(shape.group_as_json(group)) if as_data else show_group(terminal(), group)


def _count_first(store: "Store") -> None:
    """A script wants figures as of now, and perhaps no bot runs that counts them in the background."""
    from bot.usecases.look_up_group import FEW, settle

    due = store.leanings_due()
    if due > FEW:
        click.echo(
            f"{due:,} customers changed since they were counted: they are counted first, some thousands a second.",
            err=True,
        )
    settle(store)


def show_group(console: "Console", group: "Group") -> None:
    with trimmed(console):
        _draw_group(console, group)


def _draw_group(console: "Console", group: "Group") -> None:
    from bot.core.preference import group_words as words

    _title(console, words.group_sentence(group))
    if not group.customers:
        return
    if hours := words.hours_sentence(group):
        console.print(hours)
    _section(console, "How much is known", bullets(words.known_lines(group)))
    charts = {
        Heading.PREFERRED_CHANNEL: words.channel_bars(group, BAR),
        Heading.PREFERRED_HOUR: words.hour_bars(group, BAR),
        Heading.ANSWERS: words.answer_bars(group.counts, BAR),
    }
    for title, bars in charts.items():
        if bars:
            _section(console, title, chart(bars, BAR))
    console.print()
    console.print(words.COUNTED_SO, style="dim")


def show_how_many(console: "Console", found: "tuple[HowMany, ...]") -> None:
    from bot.core.preference import group_words as words

    with trimmed(console):
        for each in found:
            _title(console, words.how_many_sentence(each))
            for said in (words.unknown_sentence(each), words.names_sentence(each)):
                if said:
                    console.print(said)
            console.print()
        console.print(words.COUNTED_SO, style="dim")


def _title(console: "Console", sentence: str) -> None:
    from rich.text import Text

    console.print(Text(sentence, style="bold"))


def _section(console: "Console", title: str, body: "RenderableType") -> None:
    from rich.text import Text

    console.print()
    console.print(Text(title, style="cyan"))
    console.print(body)
