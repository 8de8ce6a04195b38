"""People's words in Slack's markup: shown as typed, never obeyed."""

import re
from collections.abc import Sequence
from datetime import date

_CROWD = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.IGNORECASE)
_MARK = re.compile(r"[*_~`]")
_MARKDOWN = re.compile(r"[\\`*_~\[\]#|]")
_HALF_ENTITY = re.compile(r"&[a-z]{0,3}$")
WORD_JOINER = "\u2060"
"""Takes no room and keeps `@here` from calling a room together."""


def escaped(text: str) -> str:
    """Text for mrkdwn: `&`, `<` and `>` are Slack's control characters (links, mentions) and are escaped. For its other
    marks it knows no escape: a mark that stands inside a word opens nothing, so each is joined to what is before it.
    """
    return _MARK.sub(rf"{WORD_JOINER}\g<0>", _entities(text))


def as_markdown(text: str) -> str:
    """Text for standard markdown, which streams are written in: there a backslash takes a mark's meaning away."""
    return _MARKDOWN.sub(r"\\\g<0>", _entities(text))


def _entities(text: str) -> str:
    return calm(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def calm(text: str) -> str:
    """Nobody is called by a stored or pasted `@here`."""
    return _CROWD.sub(f"@{WORD_JOINER}", text)


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, ending in "…" where something is missing; an escaped character is never halved."""
    if len(text) <= limit:
        return text
    return f"{_HALF_ENTITY.sub('', text[: limit - 1]).rstrip()}…"


def quoted(text: str, limit: int = 300) -> str:
    """Somebody's words for mrkdwn, on one line and in quotation marks."""
    return f"“{escaped(cut(' '.join(text.split()), limit))}”"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items in a sentence: a, b and c."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 flag, 3 flags."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def on_day(day: date) -> str:
    """A day as a person writes it: 3 May 2026."""
    return f"{day.day} {day:%B %Y}"
