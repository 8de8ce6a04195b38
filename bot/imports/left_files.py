"""Customers' files that lie on this machine: refused rows, and whatever is in the folders that are imported from."""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from bot.core.errors import TheirRulesError
from bot.core.forgetting.identity import Mentions
from bot.core.forgetting.search import Looked
from bot.imports.encoding import find_encoding

TABLES = (".csv", ".tsv", ".txt", ".part")
"""Endings of files whose rows can be read and taken out one by one."""
OTHERS = (".xlsx", ".xls", ".ods", ".zip", ".gz", ".json", ".jsonl")
"""Endings of files that may hold customers too, and that a person has to look through."""

Line = str
"""One record as it stands in the file, with its line break; a quoted cell may run over several lines."""


@dataclass(frozen=True, slots=True)
class LeftFiles:
    """`listed` is a file of paths, one a line: where refused rows were written, on this machine. `folders` are searched
    with all that is in them.
    """

    listed: Path
    folders: tuple[Path, ...] = ()

    def remember(self, path: Path) -> None:
        """Refused rows were written there. Known once is known for good."""
        known = self._remembered()
        if (path := path.resolve()) not in known:
            self.listed.parent.mkdir(parents=True, exist_ok=True)
            with self.listed.open("a", encoding="utf-8") as file:
                file.write(f"{path}\n")

    def search(self, mentions: Mentions) -> tuple[tuple[Looked, ...], tuple[str, ...]]:
        """What each file holds, and why some could not be read."""
        looked, unread = [], []
        for path in self._files():
            try:
                records = _records(path)
            except (OSError, TheirRulesError) as error:
                unread.append(f"{path}: {getattr(error, 'strerror', None) or error}")
                continue
            sure = sum(mentions.sure(record) for record in records)
            perhaps = sum(bool(mentions.perhaps(record)) for record in records) - sure
            looked.append(Looked(str(path), len(records), sure, max(perhaps, 0)))
        return tuple(looked), tuple(unread)

    def erase(self, mentions: Mentions) -> dict[str, int]:
        """Take out the rows that name the person: how many, by file. The first line names the columns and stays."""
        gone = {}
        for path in self._files():
            try:
                number = _without(path, mentions)
            except (OSError, TheirRulesError):
                continue  # the search that follows says which, and why
            if number:
                gone[str(path)] = number
        return gone

    def _files(self) -> Iterator[Path]:
        inside = (path for folder in self.folders for path in sorted(folder.rglob("*")))
        wanted = [path.resolve() for path in inside if path.suffix.lower() in (*TABLES, *OTHERS) and path.is_file()]
        yield from dict.fromkeys([*(path for path in self._remembered() if path.is_file()), *wanted])

    def _remembered(self) -> list[Path]:
        try:
            return [Path(line) for line in self.listed.read_text("utf-8").splitlines() if line]
        except FileNotFoundError:
            return []


class CannotBeReadHere(TheirRulesError):
    """It is no plain table: look through it yourself, or delete it."""


def folders_of(setting: str) -> tuple[Path, ...]:
    """The folders of a setting, apart as in PATH."""
    return tuple(Path(folder) for folder in setting.split(os.pathsep) if folder)


def _records(path: Path) -> list[Line]:
    if path.suffix.lower() in OTHERS:
        raise CannotBeReadHere
    return list(_parted(_text(path)))


def _without(path: Path, mentions: Mentions) -> int:
    """Written beside it and put in its place, so that the file is never half."""
    if path.suffix.lower() in OTHERS:
        return 0
    encoding = find_encoding(path)
    heading, *rows = list(_parted(_text(path))) or [""]
    kept = [row for row in rows if not mentions.sure(row)]
    if len(kept) < len(rows):
        part = path.with_name(f"{path.name}.forgetting")
        with part.open("w", encoding=encoding.name, errors=encoding.errors, newline="") as file:
            file.writelines([heading, *kept])
        part.replace(path)
    return len(rows) - len(kept)


def _text(path: Path) -> str:
    encoding = find_encoding(path)
    with path.open(encoding=encoding.name, errors=encoding.errors, newline="") as file:
        return file.read()


def _parted(text: str) -> Iterator[Line]:
    """The records of a table, word for word. Where quotation marks do not pair, each line is one."""
    lines = StringIO(text, newline="").readlines()
    taken: list[str] = []

    def counted() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    records = []
    try:
        for _ in csv.reader(counted(), strict=True):
            records.append("".join(taken))
            taken.clear()
    except csv.Error:
        return iter(lines)
    return iter([*records, *taken])
