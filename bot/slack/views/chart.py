"""A bar chart in characters, its figures beside it, so that the words alone say the same to a screen reader."""

from collections.abc import Sequence

from bot.slack.views.message import Block, section
from bot.slack.views.text import escaped


def chart(title: str, bars: Sequence[tuple[str, str, str]], width: int) -> list[Block]:
    """Of each line its name, its bar of at most `width` characters, and its figures; without any bar, no room for one."""
    if not bars:
        return []
    names, room = max(len(name) for name, _, _ in bars), width if any(bar for _, bar, _ in bars) else 0
    drawn = "\n".join(" ".join(filter(None, (f"{name:<{names}}", f"{bar:<{room}}", told))) for name, bar, told in bars)
    return [section(f"*{escaped(title)}*\n```\n{drawn}\n```")]
