"""A bar chart in characters, its figures beside it, so that the words alone say the same to a screen reader."""

from collections.abc import Sequence

from bot.slack.views.message import Block, section
from bot.slack.views.text import escaped


def chart(title: str, bars: Sequence[tuple[str, str, str]], width: int) -> list[Block]:
    """Of each line its name, its bar of at most `width` characters, and its figures; [] without lines."""
    if not bars:
        return []
    names = max(len(name) for name, _, _ in bars)
    drawn = "\n".join(f"{name:<{names}} {bar:<{width}} {figures}" for name, bar, figures in bars)
    return [section(f"*{escaped(title)}*\n```\n{drawn}\n```")]
