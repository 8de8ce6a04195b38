"""The audit as JSON and CSV; `audit.schema.json` beside this file documents every field."""

import csv
import json
from collections.abc import Iterable
from dataclasses import fields
from typing import TextIO

from bot.core.audit import Entry, Facts
from bot.shapes.findings import Json

ALWAYS = ("row", "at", "actor", "deed", "about")
TOLD = tuple(each.name for each in fields(Facts))
COLUMNS = (*ALWAYS, *TOLD, "more")
"""Of the CSV: `more` holds as JSON what an entry tells beside these."""
_FORMULA = ("=", "+", "-", "@", "\t")
"""What a spreadsheet would take for a formula (OWASP, CSV injection)."""


def as_json(entries: Iterable[Entry]) -> Json:
    """The shape that `their-rules audit --json` prints: the oldest first, times in UTC."""
    return {"entries": [_entry(entry) for entry in entries]}


def write_csv(entries: Iterable[Entry], file: TextIO) -> None:
    """One line an entry below the line of COLUMNS; what an entry does not tell is empty."""
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for entry in entries:
        writer.writerow({name: _cell(value) for name, value in _flat(entry).items()})


def _entry(entry: Entry) -> Json:
    return {
        "row": entry.row,
        "at": entry.at.isoformat(),
        "actor": entry.actor or None,
        "deed": entry.deed,
        "about": entry.about,
        "details": dict(entry.details),
    }


def _flat(entry: Entry) -> dict[str, object]:
    always = {name: value for name, value in _entry(entry).items() if name in ALWAYS}
    told = {name: value for name, value in entry.details.items() if name in TOLD}
    more = {name: value for name, value in entry.details.items() if name not in TOLD}
    return always | told | ({"more": json.dumps(more)} if more else {})


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
