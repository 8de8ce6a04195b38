"""What is typed behind `their-rules import`, understood, or told in a sentence."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.core.errors import TheirRulesError
from bot.core.imports.kinds import Kind

KINDS = tuple(str(kind) for kind in Kind)
NO_PLACES = ("", "localtime", "posixrules", "Factory")
"""Names in the system's list of zones that stand for no place, or for wherever this machine happens to be."""


class UnknownZone(TheirRulesError):
    """“{name}” is no time zone we know. Write one like Europe/London."""


class UnknownCountry(TheirRulesError):
    """{reason}. --country wants two letters, such as GB."""


class NoPair(TheirRulesError):
    """“{typed}” is no pair. Write {like}."""


class NothingToImport(TheirRulesError):
    """Say which file to import, such as `their-rules import people.csv`."""


def parted(kind: str | None, files: tuple[Path, ...]) -> tuple[str | None, tuple[Path, ...]]:
    """The kind may stand before the files, as long as no file is called so."""
    if not files:
        raise NothingToImport
    first = str(files[0])
    if kind is None and first in KINDS and not files[0].exists():
        kind, files = first, files[1:]
    elif kind is None and len(files) > 1 and not files[0].exists() and not files[0].suffix:
        raise click.BadParameter(f"{first!r} is not one of {', '.join(map(repr, KINDS))}.", param_hint="[KIND]")
    if not files:
        raise NothingToImport
    return kind, files


def pairs_in(typed: Sequence[str], like: str) -> tuple[tuple[str, str], ...]:
    """Apart at the last “=” of a heading, which may have one itself."""
    found = []
    for each in typed:
        left, mark, right = each.rpartition("=") if like.startswith("HEADING") else each.partition("=")
        if not (mark and left.strip() and right.strip()):
            raise NoPair(typed=each, like=like)
        found.append((left.strip(), right.strip()))
    return tuple(found)


def country_of(typed: str | None) -> str | None:
    from bot.core.imports.contacts import read_country
    from bot.core.imports.row import Refused

    try:
        return read_country(typed.strip()) if typed else None
    except Refused as reason:
        raise UnknownCountry(reason=str(reason)) from reason


def zone_of(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        if name in NO_PLACES:
            raise ValueError(name)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name=name) from error
