"""What Slack makes of what a person types: entities, mentions, links."""

import re
from collections.abc import Iterable

from bot.sandbox.cast import Person

LINK = re.compile(r"https?://[^\s<>|]*[^\s<>|.,;:!?)]")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
LINK_OR_ADDRESS = re.compile(f"({LINK.pattern})|({ADDRESS.pattern})")


def as_message(text: str, people: Iterable[Person]) -> str:
    """A message's text as apps receive it: `&`, `<` and `>` escaped, links, addresses and "@ana" in angle brackets."""
    linked = LINK_OR_ADDRESS.sub(_bracketed, as_command(text))
    for person in people:
        linked = re.sub(rf"(?<![\w<.])@{re.escape(person.name)}\b", f"<@{person.id}>", linked)
    return linked


def as_command(text: str) -> str:
    """A slash command's text: escaped, but links and names stay as they were typed."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _bracketed(found: re.Match[str]) -> str:
    link, address = found.groups()
    return f"<{link}>" if link else f"<mailto:{address}|{address}>"
