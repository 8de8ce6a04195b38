"""Ask for thousands of pairs of values in one statement, by an index, on both engines."""

import json
from collections.abc import Sequence

from sqlalchemy import JSON, ColumnElement, Connection, Select, String, Table, bindparam, cast, func, select, tuple_


def among(
    connection: Connection, table: Table, first: str, second: str, pairs: Sequence[tuple[str, str]]
) -> ColumnElement[bool]:
    """The condition that (first, second) is one of the pairs, which travel as a single JSON parameter.

    Written out as (a, b) IN ((?, ?), ...) five thousand pairs take PostgreSQL longer to plan than to find.
    """
    wanted = _sqlite(pairs) if connection.dialect.name == "sqlite" else _postgres(pairs)
    return tuple_(table.c[first], table.c[second]).in_(wanted)


def one_of(connection: Connection, column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """The condition that the column is one of thousands of values, in a single JSON parameter as well."""
    return column.in_(select(each_of(connection, values)))


def each_of(connection: Connection, values: Sequence[str]) -> ColumnElement[str]:
    """A column with a row for each of them: to be selected from as it stands."""
    given = bindparam("values", json.dumps(values), String)
    if connection.dialect.name == "sqlite":
        return func.json_each(given).table_valued("value").c.value
    return func.json_array_elements_text(cast(given, JSON)).table_valued("value").c.value


def _sqlite(pairs: Sequence[tuple[str, str]]) -> Select[tuple[str, str]]:
    each = func.json_each(_parameter(pairs)).table_valued("value")
    return select(func.json_extract(each.c.value, "$[0]"), func.json_extract(each.c.value, "$[1]"))


def _postgres(pairs: Sequence[tuple[str, str]]) -> Select[tuple[str, str]]:
    each = func.json_array_elements(cast(_parameter(pairs), JSON)).table_valued("value")
    return select(each.c.value.op("->>")(0), each.c.value.op("->>")(1))


def _parameter(pairs: Sequence[tuple[str, str]]) -> ColumnElement[str]:
    return bindparam("pairs", json.dumps(pairs), String)
