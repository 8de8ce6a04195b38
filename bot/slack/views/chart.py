"""A bar chart, as Slack draws it, in characters where it draws none, and in a sentence for whoever hears the message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.preference.charted import BarChart
from bot.core.preference.words import Bars
from bot.slack.views.message import Block, note, section
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


def by_slack(charts: Iterable[Charted], width: int) -> list[Block]:
    """What Slack can draw, and the others in characters. Slack takes two of its own in a message."""
    return [block for each in charts for block in (_drawn(each, each.drawn) if each.drawn else _written(each, width))]


def in_characters(charts: Iterable[Charted], width: int) -> list[Block]:
    return [block for each in charts for block in _written(each, width)]


def in_sentences(charts: Iterable[Charted]) -> str:
    """All figures, in Slack's markup: a screen reader reads a message's text, and none of its blocks."""
    told = [f"{each.title}: {figures(each.lines)}." for each in charts if each.lines]
    return escaped(" ".join(told))


def figures(lines: Bars) -> str:
    """Such as "SMS, 8 of 12; weekday 17–21, 1 of 24"."""
    return "; ".join(f"{name}, {told}" for name, _, told in lines)


def chart(title: str, bars: Sequence[tuple[str, str, str]], width: int) -> list[Block]:
    """Of each line its name, its bar of at most `width` characters, and its figures; without any bar, no room for one."""
    if not bars:
        return []
    names, room = max(len(name) for name, _, _ in bars), width if any(bar for _, bar, _ in bars) else 0
    drawn = "\n".join(" ".join(filter(None, (f"{name:<{names}}", f"{bar:<{room}}", told))) for name, bar, told in bars)
    return [section(f"*{escaped(title)}*\n```\n{drawn}\n```")]


def _written(charted: Charted, width: int) -> list[Block]:
    return chart(charted.title, charted.lines, width)


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
