"""Write thousands of rows of events quickly."""

from datetime import UTC, datetime

from sqlalchemy import Connection, Insert

from store.columns import NaiveTime
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
    names = compiled.positiontup or ()
    values = [tuple([_plain(row[name]) for name in names]) for row in rows]
    connection.exec_driver_sql(compiled.string, values)


def _plain(value: object) -> object:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise NaiveTime(value.isoformat())
    return value.astimezone(UTC).isoformat(" ", "microseconds")[:26]
