"""A text that a person hands to a command: as words, from a file, or on standard input."""

import sys
from pathlib import Path

import click

STANDARD_INPUT = "-"


def text_of(name: str, words: str | None, file: Path | None) -> str | None:
    """The text; None where none was given. "-" in either place is standard input. Raises UsageError with what to do."""
    if words is not None and file is not None:
        raise click.UsageError(f"Give the {name} as text or as a file, not both.")
    if STANDARD_INPUT in (words, str(file)):
        return _decoded(sys.stdin.buffer.read(), "standard input")
    return read_text(file) if file else words


def read_text(file: Path) -> str:
    try:
        return _decoded(file.read_bytes(), str(file))
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror or error}.") from error


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{where} is no UTF-8 text (byte {error.start + 1}). Save it as UTF-8.") from error
