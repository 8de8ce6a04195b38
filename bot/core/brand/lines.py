"""The brand's words as people type them: one a line, and what belongs to it behind an arrow."""

import re

from bot.core.brand.brand import Always, Never, Spelling
from bot.core.channels.channel import Channel
from bot.core.channels.named import channel_named
from bot.core.drafts import PartName
from bot.core.errors import TheirRulesError, UnknownChannel

ARROW = "→"
_ARROW = re.compile(r"\s*(?:→|->|=>|⇒)\s*")
_PARTS = {"cta": PartName.CALL_TO_ACTION, "preview": PartName.PREHEADER} | {str(part): part for part in PartName}


class UnknownPlace(TheirRulesError):
    """“{typed}” is no channel and no part of a message. Behind the arrow name where the words have to stand, for example: grown in Leeds → email, body."""


class NothingBefore(TheirRulesError):
    """“{typed}” has nothing before its arrow. Write the words first, then the arrow, for example: cheap → fair price."""


class TwoArrows(TheirRulesError):
    """“{typed}” has more than one arrow. Write one line for each."""


def _cut_at_arrow(line: str) -> tuple[str, str]:
    """The words, and what stands behind the arrow; "" where there is none."""
    pieces = _ARROW.split(line.strip())
    if len(pieces) > 2:
        raise TwoArrows(typed=line)
    if not pieces[0]:
        raise NothingBefore(typed=line)
    return pieces[0], pieces[1] if len(pieces) == 2 else ""


def always_from(line: str) -> Always:
    """“grown in Leeds → email, body”; without an arrow, anywhere on every channel. Raises UnknownPlace."""
    words, where = _cut_at_arrow(line)
    parts: list[PartName] = []
    channels: list[Channel] = []
    for name in filter(None, re.split(r"\s*(?:,|;|\band\b|\bor\b)\s*", where)):
        part = _PARTS.get(name.casefold().removeprefix("the "))
        if part:
            parts.append(part)
        else:
            channels.append(_channel(name))
    return Always(words, tuple(dict.fromkeys(parts)), tuple(dict.fromkeys(channels)))


def _channel(name: str) -> Channel:
    try:
        return channel_named(name)
    except UnknownChannel as error:
        raise UnknownPlace(typed=name) from error


def always_line(always: Always) -> str:
    return _line(always.words, ", ".join((*always.channels, *always.parts)))


def never_from(line: str) -> Never:
    """“cheap → fair price”; without an arrow, what to write instead is the writer's."""
    return Never(*_cut_at_arrow(line))


def never_line(never: Never) -> str:
    return _line(never.words, never.instead)


def spelling_from(line: str) -> Spelling:
    """“e-book”, or “ebook, electronic book → e-book”: what is right stands last."""
    words, right = _cut_at_arrow(line)
    if not right:
        return Spelling(words)
    return Spelling(right, tuple(filter(None, re.split(r"\s*,\s*", words))))


def spelling_line(spelling: Spelling) -> str:
    return _line(", ".join(spelling.wrong), spelling.right) if spelling.wrong else spelling.right


def _line(words: str, behind: str) -> str:
    return f"{words} {ARROW} {behind}" if behind else words
