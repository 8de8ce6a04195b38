"""What a batch changed, and the one way to write a batch that may be written again."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table, Update, bindparam, insert, update

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Row = dict[str, object]

BATCH = 5_000
"""Rows handled together: large enough for set-based statements, far below SQLite's 32,766 parameters."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows that were new, that changed what stood there, and that changed nothing."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(self.new + other.new, self.changed + other.changed, self.same + other.same)


def in_batches(items: Iterable[T], keep: Callable[[Sequence[T]], Kept], size: int = BATCH) -> Kept:
    """Keep all items, so many at a time; the sum of what each batch changed."""
    total, rest = Kept(), iter(items)
    while batch := list(islice(rest, size)):
        total += keep(batch)
    return total


def write(
    connection: Connection, table: Table, keys: Sequence[str], stored: Mapping[K, Row], wanted: Mapping[K, Row]
) -> Kept:
    """Insert the wanted rows that are not stored and update those that differ; `keys` name the columns of the key."""
    new = [row for key, row in wanted.items() if key not in stored]
    changed = [row for key, row in wanted.items() if key in stored and differs(stored[key], row)]
    if new:
        connection.execute(insert(table), new)
    if changed:
        connection.execute(_update(table, keys, changed[0]), [_bound(row, keys) for row in changed])
    return Kept(len(new), len(changed), len(wanted) - len(new) - len(changed))


def differs(stored: Row, wanted: Row) -> bool:
    return any(stored[name] != value for name, value in wanted.items())


def _update(table: Table, keys: Sequence[str], example: Row) -> Update:
    where = [table.c[name] == bindparam(f"key_{name}") for name in keys]
    return update(table).where(*where).values({name: bindparam(name) for name in example if name not in keys})


def _bound(row: Row, keys: Sequence[str]) -> Row:
    return {f"key_{name}" if name in keys else name: value for name, value in row.items()}
