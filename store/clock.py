"""The database's own clock, for leases: several machines share it, and none has to trust another's."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from store.columns import UtcDateTime


class clock_in(FunctionElement[datetime]):  # noqa: N801 - reads as the SQL function that it is
    """The time so many seconds from now; of the statement, not of its transaction."""

    name = "clock_in"
    type = UtcDateTime()
    inherit_cache = True


def from_now(wait: timedelta = timedelta()) -> ColumnElement[datetime]:
    return clock_in(wait.total_seconds())


@compiles(clock_in, "sqlite")
def _sqlite(element: clock_in, compiler: SQLCompiler, **options: Any) -> str:
    # Written as SQLAlchemy writes times, six digits after the point, so that they compare as text.
    seconds = compiler.process(element.clauses, **options)
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', {seconds} || ' seconds')"


@compiles(clock_in, "postgresql")
def _postgresql(element: clock_in, compiler: SQLCompiler, **options: Any) -> str:
    seconds = compiler.process(element.clauses, **options)
    return f"clock_timestamp() + make_interval(secs => {seconds})"
