"""The brand as a text file that people edit: a heading with a colon at the start of a line, what belongs to it behind or below.

    core message: We only sell what we have grown or used ourselves.
    words never used:
      cheap → fair price

Lines that begin with # are remarks. A heading that is not there leaves its field as it stands.
"""

import re
from collections.abc import Iterator

from bot.core.brand.brand import Brand
from bot.core.brand.typed import LISTS, BrandField, as_typed
from bot.core.errors import TheirRulesError
from bot.core.plain_text import plain

VERSION = "version"
_INDENT = "  "
_HEADING = re.compile(r"([a-z][a-z -]*?)\s*:\s*(.*)", re.IGNORECASE)


class UnknownHeading(TheirRulesError):
    """Line {line} begins with “{typed}”, which is no field of the brand. The fields are: {names}. Indent a line that belongs to the field above it."""


class NoVersion(TheirRulesError):
    """Line {line} says “{typed}” for the version; it is a number. Take the line out to change the brand as it stands now."""


class TwiceInFile(TheirRulesError):
    """“{typed}” stands twice in the file, the second time in line {line}. Put the two together."""


def as_file(brand: Brand) -> str:
    """What `typed_in_file` reads back to the same; the version says from which one it was made."""
    remark = "# Change what you like, then: their-rules core --set THIS-FILE --as YOUR-ID"
    return "\n".join((remark, f"{VERSION}: {brand.version}", *_lines(brand))) + "\n"


def _lines(brand: Brand) -> Iterator[str]:
    for field, text in as_typed(brand).items():
        if field in LISTS:
            yield f"{field}:"
            yield from (f"{_INDENT}{line}" for line in text.split("\n") if line)
        else:
            yield f"{field}: {text}".rstrip()


def typed_in_file(text: str) -> tuple[dict[BrandField, str], int | None]:
    """The fields that are in it, and the version that it was made from, None where it says none.

    Raises UnknownHeading, TwiceInFile and NoVersion.
    """
    version: int | None = None
    told: dict[BrandField, list[str]] = {}
    under: list[str] = []
    for number, line in enumerate(plain(text).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace() and told:
            under.append(line.strip())
            continue
        name, value = _heading(line, number)
        if name == VERSION:
            version = _number(value, number)
            continue
        field = BrandField(name)
        if field in told:
            raise TwiceInFile(typed=name, line=number)
        under = told[field] = [value] if value else []
    return {field: "\n".join(lines) for field, lines in told.items()}, version


def _heading(line: str, number: int) -> tuple[str, str]:
    found = _HEADING.fullmatch(line.strip())
    name = " ".join(found[1].casefold().split()) if found else ""
    known = {field.casefold(): str(field) for field in BrandField} | {VERSION: VERSION}
    if found is None or name not in known:
        raise UnknownHeading(line=number, typed=line, names=", ".join(BrandField))
    return known[name], found[2].strip()


def _number(value: str, number: int) -> int:
    if not value.isdecimal():
        raise NoVersion(line=number, typed=value)
    return int(value)
