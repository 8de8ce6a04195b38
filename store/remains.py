"""Search every table for texts that name a person: the database picks those with a trace, and each is read whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    Text,
    cast,
    func,
    literal,
    or_,
    select,
)

from bot.core.forgetting.identity import PARTS_NUMBERS, Mentions, texts_in
from bot.core.forgetting.search import Looked
from store.personal import Holds, columns_that
from store.tables import audiences, metadata, requests

PAGE = 1_000
"""Rows read at a time."""
REMEMBERED = 10_000
"""Texts whose reading is remembered: a million purchases are of a few thousand products."""

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
    """All texts of this workspace but what other customers are called and reached by: two may have one name, or one phone."""
    looked: list[Looked] = []
    hits: list[Hit] = []
    theirs: list[int] = []
    sure, perhaps = lru_cache(REMEMBERED)(mentions.sure), lru_cache(REMEMBERED)(mentions.perhaps)
    for table in metadata.sorted_tables:
        columns = columns_that(table, Holds.TEXT)
        if not columns or "workspace" not in table.c:
            continue
        found = Looked(table.name, _count(connection, table, workspace, mentions))
        for row in _with_traces(connection, table, workspace, columns, mentions):
            texts = [text for column in columns for text in texts_in(row._mapping[column.name])]
            if any(map(sure, texts)):
                hits.append(Hit(table, _key_of(table, row)))
                found = replace(found, sure=found.sure + 1)
            elif any(map(perhaps, texts)) or (table is requests and any(map(mentions.alike, texts))):
                found = replace(found, perhaps=found.perhaps + 1)
                theirs += [row.job_id] if table is requests else []
        looked.append(found)
    return Remains(tuple(looked), tuple(hits), tuple(theirs))


def _with_traces(
    connection: Connection, table: Table, workspace: str, columns: Sequence[Column[object]], mentions: Mentions
) -> Iterator[Row[tuple[object, ...]]]:
    keys = list(table.primary_key.columns)
    query = select(*dict.fromkeys([*keys, *columns])).where(table.c.workspace == workspace)
    query = _searched(query, table, mentions)
    if table is not requests:  # what people typed in a hurry has the name misspelt, and there is a month of it at most
        query = _that_may_name(query, columns, mentions, sqlite=connection.dialect.name == "sqlite")
    yield from connection.execute(query.execution_options(yield_per=PAGE))


def _searched(query: Select[*tuple[Any, ...]], table: Table, mentions: Mentions) -> Select[*tuple[Any, ...]]:
    """All rows but the person's own, which goes as a whole."""
    return query.where(audiences.c.id != mentions.identity.customer_id) if table is audiences else query


def _that_may_name(
    query: Select[*tuple[Any, ...]], columns: Sequence[Column[object]], mentions: Mentions, *, sqlite: bool
) -> Select[*tuple[Any, ...]]:
    """The texts of a row are put together once, for there may be thirty million: OFFSET 0 keeps the database from doing so
    anew for each trace.
    """
    together: ColumnElement[str] = literal("")
    for column in columns:
        together = together.concat("\n").concat(func.coalesce(cast(column, Text), ""))
    each = query.add_columns(func.lower(together).label("together")).offset(0).subquery()
    as_json = any(isinstance(column.type, JSON) for column in columns)
    return select(each).where(_traced(each.c.together, mentions, sqlite=sqlite, as_json=as_json))


def _traced(text: ColumnElement[str], mentions: Mentions, *, sqlite: bool, as_json: bool) -> ColumnElement[bool]:
    r"""A trace stands there; or what is not ASCII, which no database folds as we do, and which JSON spells with \u. Of a
    number JSON may part the digits by \n: there two of them have to do.
    """
    within = func.instr if sqlite else func.strpos
    beyond = text.op("GLOB")("*[^\x01-~]*") if sqlite else func.octet_length(text) != func.length(text)
    found = [beyond, *(within(text, trace) > 0 for trace in mentions.traces)]
    for number in mentions.numbers:
        ends = within(text, number[-2:]) > 0
        found.append(ends if as_json else ends & (within(_unparted(text, sqlite=sqlite), number) > 0))
    return or_(*found, *([within(text, "\\u") > 0] if as_json else []))


def _unparted(text: ColumnElement[str], *, sqlite: bool) -> ColumnElement[str]:
    """Without what may stand between the digits of a number."""
    if not sqlite:
        return func.translate(text, PARTS_NUMBERS, "")
    return reduce(lambda rest, sign: func.replace(rest, sign, ""), PARTS_NUMBERS, text)


def _count(connection: Connection, table: Table, workspace: str, mentions: Mentions) -> int:
    query = select(func.count()).select_from(table).where(table.c.workspace == workspace)
    return connection.scalar(_searched(query, table, mentions)) or 0


def _key_of(table: Table, row: Row[tuple[object, ...]]) -> Key:
    return tuple(row._mapping[column.name] for column in table.primary_key.columns)
