"""Text with marks on it, as the browser draws it: words, and tagged nodes with more of both inside.

The tags are words of ours; the browser knows an element for each and shows no other. No HTML ever travels.
"""

from collections.abc import Iterable

from bot.sandbox.wire import Doc

Node = str | Doc
"""Words as they are to be read; or {"tag": "bold", "of": [nodes]} with what else the tag needs (an address, a name)."""

TAGS = (
    "bold",
    "italic",
    "strike",
    "code",
    "pre",
    "quote",
    "link",
    "mention",
    "emoji",
    "line break",
    "paragraph",
    "heading",
    "bullets",
    "numbers",
    "item",
    "table",
    "row",
    "head cell",
    "cell",
    "rule",
)
SAFE = ("https://", "http://", "mailto:", "tel:")
"""What an address that can be followed begins with."""


def tagged(tag: str, of: Iterable[Node] = (), **more: object) -> Doc:
    return {"tag": tag, "of": list(of), **more}


def link(address: str, of: Iterable[Node]) -> Node:
    """A link where the address may be followed; else the words with the address behind them, so that nothing hides."""
    words = list(of)
    if address.lower().startswith(SAFE):
        return tagged("link", words, to=address)
    return tagged("code", [*words, f" ({address})"])


def joined(nodes: Iterable[Node]) -> list[Node]:
    """Neighbouring words as one, and no empty ones."""
    told: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and told and isinstance(told[-1], str):
            told[-1] += node
        elif node:
            told.append(node)
    return told
