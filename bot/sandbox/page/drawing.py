"""Blocks with their texts read: the browser gets each text object with the nodes it is drawn from."""

from collections.abc import Iterable
from typing import Any

from bot.sandbox.page.emoji_signs import with_signs
from bot.sandbox.page.markdown import read_markdown
from bot.sandbox.page.mrkdwn import Names, read_mrkdwn
from bot.sandbox.page.nodes import Node, joined
from bot.sandbox.page.rich_text import read_rich_text
from bot.sandbox.wire import Doc


def draw_blocks(blocks: Iterable[Doc], names: Names) -> list[Doc]:
    """The blocks as they were sent, with `nodes` beside every text in them."""
    return [_drawn(block, names) for block in blocks]


def draw_text(text: str, names: Names, *, markdown: bool = False) -> list[Node]:
    """A message that has no blocks. What is streamed is markdown, all else Slack's own markup."""
    return read_markdown(text, names) if markdown else read_mrkdwn(text, names)


def _drawn(part: Any, names: Names) -> Any:
    if isinstance(part, list | tuple):
        return [_drawn(one, names) for one in part]
    if not isinstance(part, dict):
        return part
    inside = {key: _drawn(value, names) for key, value in part.items()}
    nodes = _nodes(part, names)
    return inside if nodes is None else inside | {"nodes": nodes}


def _nodes(part: Doc, names: Names) -> list[Node] | None:
    """The nodes of what is itself a text; None for what only holds texts."""
    kind, text = part.get("type"), part.get("text")
    if kind == "rich_text":
        return read_rich_text(part, names)
    if not isinstance(text, str):
        return None
    if kind == "mrkdwn":
        return read_mrkdwn(text, names)
    if kind == "plain_text":
        return joined(with_signs(text)) if part.get("emoji", True) else [text]
    return read_markdown(text, names) if kind == "markdown" else None
