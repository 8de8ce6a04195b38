"""The formats that copy is handed over in: a list that can be read."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.handover.as_csv import as_csv
from bot.core.handover.as_html import as_html
from bot.core.handover.as_json import as_json_text
from bot.core.handover.as_text import as_text
from bot.core.handover.package import Package


class Format(StrEnum):
    TEXT = "text"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Rendering:
    """`ending` is that of the file's name, without its dot."""

    ending: str
    kind: str
    render: Callable[[Package], str]


RENDERINGS = {
    Format.TEXT: Rendering("txt", "text/plain; charset=utf-8", as_text),
    Format.HTML: Rendering("html", "text/html; charset=utf-8", as_html),
    Format.JSON: Rendering("json", "application/json", as_json_text),
    Format.CSV: Rendering("csv", "text/csv; charset=utf-8", as_csv),
}


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


def file_of(package: Package, wanted: Format) -> File:
    """In UTF-8."""
    rendering = RENDERINGS[wanted]
    return File(f"{package.name}.{rendering.ending}", rendering.render(package).encode())
