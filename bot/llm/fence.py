"""Stored and pasted text goes to a model as data: as JSON, between two lines that nobody could have written into it."""

import json
import secrets
from collections.abc import Callable, Mapping

from bot.core.plain_text import plain

NewBoundary = Callable[[], str]


def random_boundary() -> str:
    """A line that cannot be guessed by whoever wrote the text inside."""
    return f"=====DATA {secrets.token_hex(8)}====="


def fenced(data: Mapping[str, object], new_boundary: NewBoundary = random_boundary) -> str:
    """`data` as JSON between two lines of the same boundary, its texts without hidden and direction-changing characters."""
    text = json.dumps(_plain(data), ensure_ascii=False, indent=1)
    boundary = new_boundary()
    while boundary in text:
        boundary = new_boundary()
    return f"{boundary}\n{text}\n{boundary}"


def _plain(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
