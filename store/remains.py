"""Search every table for texts that name a person: the database picks those with a trace, and each is read whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    Table,
    Text,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from bot.core.forgetting.identity import Mentions, texts_in
from bot.core.forgetting.search import Looked
from store.personal import Holds, columns_that
from store.tables import audiences, metadata, requests

PAGE = 1_000
"""Rows read at a time."""

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that surely names the person, by its primary key."""

    table: Table
    key: Key


@dataclass(frozen=True, slots=True)
class Remains:
    """What was looked at, table by table, and the rows to be rid of the person; `theirs` are requests (by job id) that
    have a piece of the name, which are soon forgotten anyway.
    """

    looked: tuple[Looked, ...]
    hits: tuple[Hit, ...]
    theirs: tuple[int, ...] = ()


def find_remains(connection: Connection, workspace: str, mentions: Mentions) -> Remains:
    """All texts of this workspace but those of other customers about themselves: two may have one name, or one phone."""
    looked: list[Looked] = []
    hits: list[Hit] = []
    theirs: list[int] = []
    for table in metadata.sorted_tables:
        columns = columns_that(table, Holds.TEXT)
        if not columns or "workspace" not in table.c:
            continue
        found = Looked(table.name, _count(connection, table, workspace))
        for row in _with_traces(connection, table, workspace, columns, mentions):
            texts = [text for column in columns for text in texts_in(row._mapping[column.name])]
            if any(map(mentions.sure, texts)):
                hits.append(Hit(table, _key_of(table, row)))
                found = replace(found, sure=found.sure + 1)
            elif any(map(mentions.perhaps, texts)) or (table is requests and any(map(mentions.alike, texts))):
                found = replace(found, perhaps=found.perhaps + 1)
                theirs += [row.job_id] if table is requests else []
        looked.append(found)
    return Remains(tuple(looked), tuple(hits), tuple(theirs))


def _with_traces(
    connection: Connection, table: Table, workspace: str, columns: Sequence[Column[object]], mentions: Mentions
) -> Iterator[Row[tuple[object, ...]]]:
    keys = list(table.primary_key.columns)
    query = select(*dict.fromkeys([*keys, *columns])).where(table.c.workspace == workspace)
    query = _searched(query, table)
    sqlite = connection.dialect.name == "sqlite"
    if table is not requests:  # what people typed in a hurry has the name misspelt, and there is a month of it at most
        query = query.where(or_(*(_may_name(column, mentions.traces, sqlite=sqlite) for column in columns)))
    yield from connection.execute(query.execution_options(yield_per=PAGE))


def _searched(query: Select[*tuple[Any, ...]], table: Table) -> Select[*tuple[Any, ...]]:
    """Customers' own rows are left out. Spelt as the index of personas spells it, so that it is used."""
    return query.where(literal_column("kind") == literal_column("'persona'")) if table is audiences else query


def _may_name(column: Column[object], traces: Sequence[str], *, sqlite: bool) -> ColumnElement[bool]:
    r"""A trace stands there; or what is not ASCII, which no database folds as we do. JSON is stored with \u for that."""
    text = cast(column, Text)
    if isinstance(column.type, JSON):
        beyond: ColumnElement[bool] = text.contains("\\u", autoescape=True)
    else:
        beyond = func.length(text) != (func.length(cast(text, LargeBinary)) if sqlite else func.octet_length(text))
    return or_(beyond, *(func.lower(text).contains(trace, autoescape=True) for trace in traces))


def _count(connection: Connection, table: Table, workspace: str) -> int:
    query = select(func.count()).select_from(table).where(table.c.workspace == workspace)
    return connection.scalar(_searched(query, table)) or 0


def _key_of(table: Table, row: Row[tuple[object, ...]]) -> Key:
    return tuple(row._mapping[column.name] for column in table.primary_key.columns)
