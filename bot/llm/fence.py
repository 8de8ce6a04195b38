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
    """`data` as JSON between two lines of the same boundary, its texts without hidden and direction-changing characters.

    One line for each entry, and one for each item of a list of objects: easy to read in a log, and cheap in tokens.
    """
    text = "{\n" + ",\n".join(f"{json.dumps(key)}: {_line(_plain(value))}" for key, value in data.items()) + "\n}"
    boundary = new_boundary()
    while boundary in text:
        boundary = new_boundary()
    return f"{boundary}\n{text}\n{boundary}"


def _line(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return "[\n" + ",\n".join(_dense(item) for item in value) + "\n]"
    return _dense(value)


def _dense(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
