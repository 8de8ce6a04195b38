"""Write thousands of rows of events quickly."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Insert

from store.columns import NaiveTime, UtcDateTime, Word

REMEMBERED = 50_000
"""Times whose text is remembered, in some 10 MB: those of two batches."""

Columns = Mapping[str, Iterable[object]]
"""The values of each column, in the order of the rows; itertools.repeat for one that is the same in all."""


def insert_columns(connection: Connection, statement: Insert, columns: Columns) -> None:
    """Insert rows that are given column by column.

    On SQLite they go to the driver as they are: SQLAlchemy's care for each value of each row costs more there than the
    writing itself. What its column types would do to a time or a word is done here, for a whole column at a time.
    """
    if connection.dialect.name != "sqlite":
        rows = zip(*columns.values(), strict=False)  # some columns repeat without end
        connection.execute(statement, [dict(zip(columns, row, strict=True)) for row in rows])
        return
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(columns))
    plain = [_plain(statement.table.c[name], columns[name]) for name in compiled.positiontup or []]
    connection.exec_driver_sql(compiled.string, list(zip(*plain, strict=False)))


def _plain(column: ColumnElement[object], values: Iterable[object]) -> Iterable[object]:
    """The values as the driver takes them: times as SQLAlchemy writes them, words as plain text."""
    if isinstance(column.type, UtcDateTime):
        return map(_TEXTS.__getitem__, values)
    return map(str, values) if isinstance(column.type, Word) else values


class _Texts(dict[object, str | None]):
    """Times as SQLAlchemy writes them. Remembered for a while, for one touch's time is its own, its customer's first and
    their last.
    """

    def __missing__(self, at: object) -> str | None:
        if len(self) >= REMEMBERED:
            self.clear()
        text = self[at] = _text(at) if isinstance(at, datetime) else None
        return text


_TEXTS = _Texts()


def _text(at: datetime) -> str:
    if at.tzinfo is None:
        raise NaiveTime(at.isoformat())
    return at.astimezone(UTC).isoformat(" ", "microseconds")[:26]
