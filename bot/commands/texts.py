"""A text that a person hands to a command: as words, from a file, or on standard input."""

import sys
from pathlib import Path
from typing import BinaryIO

import click

from bot.core.errors import shortened

STANDARD_INPUT = "-"
LONGEST = 32 << 20
"""Bytes. Labelled cases are the longest text: 10,000 of them have some 10 MB."""


def text_of(name: str, words: str | None, file: Path | None) -> str | None:
    """The text; None where none was given. "-" in either place is standard input. Raises UsageError with what to do."""
    if words is not None and file is not None:
        raise click.UsageError(f"Give the {name} as text or as a file, not both.")
    if STANDARD_INPUT in (words, str(file)):
        return _standard_input(name)
    return read_text(file) if file else words


def read_text(file: Path) -> str:
    name = shortened(str(file), 250)
    try:
        with file.open("rb") as opened:
            return _decoded(_to_its_end(opened, name), name)
    except OSError as error:
        raise click.UsageError(f"{name} cannot be read: {error.strerror or error}.") from error


def _standard_input(name: str) -> str:
    if not sys.stdin:  # closed by whoever started us, as with `<&-`
        raise click.UsageError(
            f"Standard input is closed, so there is no {name} to read. Give it as text or as a file."
        )
    return _decoded(_to_its_end(sys.stdin.buffer, "standard input"), "standard input")


def _to_its_end(source: BinaryIO, where: str) -> bytes:
    """Its bytes; UsageError for more than anybody writes, since some devices never end."""
    raw = source.read(LONGEST + 1)
    if len(raw) > LONGEST:
        raise click.UsageError(
            f"{where} has more than {LONGEST >> 20} MB, so it is no text for us. Give a shorter one."
        )
    return raw


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{where} is no UTF-8 text (byte {error.start + 1}). Save it as UTF-8.") from error
