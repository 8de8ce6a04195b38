"""Tables whose triggers refuse every change: forgetting somebody is the one way around them, and lasts one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Table, text

_REFUSING = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name AND sql LIKE '%RAISE(ABORT%'"
)


@contextmanager
def letting_go(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """Within, rows of these tables can be changed and deleted. The triggers are back before the transaction ends, and
    nobody else ever sees it without them: both engines undo and commit a change of triggers like any other.
    """
    if connection.dialect.name == "sqlite":
        with _without_triggers(connection, tables):
            yield
        return
    for table in tables:
        connection.execute(text(f'ALTER TABLE "{table.name}" DISABLE TRIGGER USER'))
    yield
    # A foreign key that is checked at the end of its statement has been by now; PostgreSQL wants no event waiting.
    for table in tables:
        connection.execute(text(f'ALTER TABLE "{table.name}" ENABLE TRIGGER USER'))


@contextmanager
def _without_triggers(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    found = [row for table in tables for row in connection.execute(_REFUSING, {"name": table.name})]
    for trigger in found:
        connection.execute(text(f'DROP TRIGGER "{trigger.name}"'))
    yield
    for trigger in found:
        connection.exec_driver_sql(trigger.sql)
