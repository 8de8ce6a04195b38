"""Standard markdown into nodes: what `markdown` blocks and streamed text are written in."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from bot.sandbox.page.emoji_signs import with_signs
from bot.sandbox.page.mrkdwn import Names, read_entity
from bot.sandbox.page.nodes import Node, joined, link, tagged

ENTITY = re.compile(r"<[@#!][^<>\n]+>")

HOLDERS = {
    "strong": "bold",
    "em": "italic",
    "s": "strike",
    "blockquote": "quote",
    "paragraph": "paragraph",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "list_item": "item",
    "table": "table",
    "tr": "row",
    "th": "head cell",
    "td": "cell",
}
"""What the parser calls a thing, and what we call it. All of these hold others."""
AS_TYPED = {"code_inline": "code", "code_block": "pre", "fence": "pre"}
EMPTY = {"softbreak": "line break", "hardbreak": "line break", "hr": "rule"}


@cache
def _parser() -> MarkdownIt:
    """HTML in it is shown as it was typed; linkify is left to addresses in angle brackets and to links."""
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


def read_markdown(text: str, names: Names) -> list[Node]:
    tokens: Sequence[Token] = _parser().parse(text)
    return joined(_children(SyntaxTreeNode(tokens), names))


def _children(node: SyntaxTreeNode, names: Names) -> Iterator[Node]:
    for child in node.children:
        yield from _read(child, names)


def _read(node: SyntaxTreeNode, names: Names) -> Iterator[Node]:
    if node.type in HOLDERS:
        yield tagged(HOLDERS[node.type], joined(_children(node, names)))
    elif node.type in AS_TYPED:
        yield tagged(AS_TYPED[node.type], [node.content.removesuffix("\n")])
    elif node.type in EMPTY:
        yield tagged(EMPTY[node.type])
    elif node.type == "heading":
        yield tagged("heading", joined(_children(node, names)), level=int(node.tag[1]))
    elif node.type == "link":
        yield link(str(node.attrs.get("href", "")), joined(_children(node, names)))
    elif node.type == "image":
        yield link(str(node.attrs.get("src", "")), [node.content])
    elif node.type == "text":
        yield from _words(node.content, names)
    else:  # inline, thead, tbody: they only hold others
        yield from _children(node, names)


def _words(text: str, names: Names) -> Iterator[Node]:
    """Slack's mentions may stand in markdown too."""
    at = 0
    for found in ENTITY.finditer(text):
        yield from with_signs(text[at : found.start()])
        yield from read_entity(found[0], names)
        at = found.end()
    yield from with_signs(text[at:])
