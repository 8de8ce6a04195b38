"""Slack's way of writing a message, turned into what its writer saw.

Slack escapes &, < and >, and wraps links, mentions and dates in angle brackets:
<https://x|label>, <mailto:a@b|a@b>, <@U123>, <#C123|sales>, <!here>, <!date^1392734382^{date}|18 Feb>.
"""

import html
import re

from bot.core.plain_text import plain

_WRAPPED = re.compile(r"<([^<>|\s][^<>|]*)(?:\|([^<>]*))?>")


def as_seen(text: str) -> str:
    """The text without mentions, with links in full, and without what does not show."""
    return plain(html.unescape(_WRAPPED.sub(_unwrapped, text))).strip()


def _unwrapped(found: re.Match[str]) -> str:
    target, label = found[1], found[2] or ""
    if target.startswith("@"):
        return ""
    if target.startswith("#"):
        return f"#{label}" if label else ""
    if target.startswith("!"):
        return label if target.startswith("!date") else ""
    if target.startswith(("mailto:", "tel:")):
        return label or target.partition(":")[2]
    return _link(target, label) if "://" in target else found[0]


def _link(target: str, label: str) -> str:
    """Label and address, or the address alone where the label says no more."""
    short = target.partition("://")[2].rstrip("/")
    return target if label.rstrip("/") in ("", target.rstrip("/"), short) else f"{label} ({target})"
