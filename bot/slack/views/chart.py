"""A bar chart, as Slack draws it, in characters where it draws none, and in a sentence for whoever hears the message."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.preference.charted import BarChart
from bot.core.preference.words import Bars
from bot.slack.views.message import Block, Message, message, note, section
from bot.slack.views.text import calm, cut, escaped

TITLE, AXIS = 50, 50
"""Characters (docs.slack.dev, Data visualization block). The name of a bar or a series has 20; ours are all shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """One chart of a card. `lines` are in characters; `drawn` is what Slack can draw of it, None where there is too
    little to draw, under a title of its own where there is `titled`, and with `beside` in small letters below it.
    """

    title: str
    lines: Bars
    drawn: BarChart | None = None
    titled: str = ""
    beside: str = ""


def with_charts(
    text: str, charts: Sequence[Charted], width: int, card: Callable[[Sequence[Block]], list[Block]]
) -> Message:
    """The message that `card` makes of the charts' blocks: with Slack's own, and with all of them in bars of at most
    `width` characters for where it takes none. `text` is what is heard before the figures.
    """
    heard = f"{text} {_in_sentences(charts)}".strip()
    written = card([block for each in charts for block in _written(each, width)])
    if not any(each.drawn for each in charts):
        return message(heard, written)
    drawn = [_drawn(each, each.drawn) if each.drawn else _written(each, width) for each in charts]
    return message(heard, card([block for blocks in drawn for block in blocks]), written)


def figures(lines: Bars) -> str:
    """Such as "SMS, 8 of 12; weekday 17–21, 1 of 24"."""
    return "; ".join(f"{name}, {told}" for name, _, told in lines)


def _in_sentences(charts: Sequence[Charted]) -> str:
    """All figures, in Slack's markup: a screen reader reads a message's text, and none of its blocks."""
    told = [f"{each.title}: {figures(each.lines)}." for each in charts if each.lines]
    return escaped(" ".join(told))


def _written(charted: Charted, width: int) -> list[Block]:
    """Of each line its name, its bar, and its figures; without any bar, no room for one."""
    bars = charted.lines
    if not bars:
        return []
    names, room = max(len(name) for name, _, _ in bars), width if any(bar for _, bar, _ in bars) else 0
    drawn = "\n".join(" ".join(filter(None, (f"{name:<{names}}", f"{bar:<{room}}", told))) for name, bar, told in bars)
    return [section(f"*{escaped(charted.title)}*\n```\n{drawn}\n```")]


def _drawn(charted: Charted, drawn: BarChart) -> list[Block]:
    points = [{"label": name, "value": height} for name, height in drawn.bars]
    shown = {
        "type": "bar",
        "series": [{"name": drawn.series, "data": points}],
        "axis_config": {
            "categories": [name for name, _ in drawn.bars],
            "x_label": cut(calm(drawn.across), AXIS),
            "y_label": drawn.up,
        },
    }
    block = {"type": "data_visualization", "title": cut(charted.titled or charted.title, TITLE), "chart": shown}
    return [block, note(escaped(charted.beside))] if charted.beside else [block]
