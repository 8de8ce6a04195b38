"""Write thousands of rows of events quickly."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Insert

from store.columns import NaiveTime, UtcDateTime
from store.kept import Row


def insert_many(connection: Connection, statement: Insert, rows: list[Row]) -> None:
    """Insert the rows, all of the same columns.

    On SQLite they go to the driver as they are: SQLAlchemy's care for each value of each row costs more there than the
    writing itself. What its column types would do to a time is done here.
    """
    if connection.dialect.name != "sqlite":
        connection.execute(statement, rows)
        return
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(rows[0]))
    names = compiled.positiontup or []
    times = [place for place, name in enumerate(names) if isinstance(statement.table.c[name].type, UtcDateTime)]
    connection.exec_driver_sql(compiled.string, [_plain(row, names, times) for row in rows])


def _plain(row: Row, names: Sequence[str], times: Sequence[int]) -> tuple[object, ...]:
    """The values in the order of `names`; those at the places `times` as SQLAlchemy writes times."""
    values = [row[name] for name in names]
    for place in times:
        if isinstance(at := values[place], datetime):
            values[place] = _text(at)
    return tuple(values)


def _text(at: datetime) -> str:
    if at.tzinfo is None:
        raise NaiveTime(at.isoformat())
    return at.astimezone(UTC).isoformat(" ", "microseconds")[:26]
