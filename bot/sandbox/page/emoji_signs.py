"""Emoji by the names that people type between colons."""

import re
from collections.abc import Iterator
from functools import cache

from bot.sandbox.page.nodes import Node, tagged

SHORTCODE = re.compile(r":(?P<name>[a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?")


@cache
def sign(name: str) -> str | None:
    """The sign of a name such as "tada" or "+1"; None for a name that nothing is called by."""
    import emoji  # noqa: PLC0415 - its table of names takes a moment to read, and most starts show none

    code = f":{name}:"
    found = emoji.emojize(code, language="alias")
    return found if found != code else None


def with_signs(text: str) -> Iterator[Node]:
    """The words, with a node for each emoji in them; unknown names stay as they were typed."""
    at = 0
    for found in SHORTCODE.finditer(text):
        if shown := sign(found["name"]):
            yield text[at : found.start()]
            yield tagged("emoji", [shown], name=found["name"])
            at = found.end()
    yield text[at:]
