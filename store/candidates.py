"""Rows that may be meant, few enough to compare one by one, by the full-text indexes of each engine."""

import json
from collections import Counter
from collections.abc import Sequence
from heapq import nlargest

from sqlalchemy import Connection, RowMapping, TextClause, text
from sqlalchemy.sql.selectable import TextualSelect

from store.tables import audiences

MOST = 50
"""Rows that have all of the words: they are equally good, and more are never shown."""

SMALL = 5_000
"""A workspace of so many audiences is compared whole: quicker than an index, and nobody is missed."""

RUNS = 40_000
"""Names counted for one misspelt one: its rarest trigrams that together stand in so many. With two typos in one of
1,000,000 names this finds 95 in 100; 30,000 finds 91, and 10,000 only 69."""

COMMON = 12_000
"""Where the counting of one trigram stops: it tells too little to be worth more."""

CANDIDATES = 1_000
"""The names that share the most of those trigrams are compared letter by letter."""

ALIKE = 0.25
"""PostgreSQL's threshold: the share of trigrams that two names have in common (0.3 by default, too high for two typos)."""

Rows = Sequence[RowMapping]


def with_words(connection: Connection, workspace: str, words: Sequence[str], *, names_only: bool) -> Rows:
    """Rows that have all of the words: in name and title, or in the description too. One letter is a beginning."""
    if connection.dialect.name == "sqlite":
        query, asked = _WORDS_SQLITE, _fts(words, names_only=names_only)
    else:
        query = _NAMES_POSTGRES if names_only else _WORDS_POSTGRES
        asked = _tsquery(words)
    return _rows(connection, query, workspace=workspace, asked=asked, most=MOST)


def stand_in_a_name(connection: Connection, workspace: str, words: Sequence[str]) -> bool:
    """Whether all of the words stand in one customer's name."""
    sqlite = connection.dialect.name == "sqlite"
    asked = _fts(words, names_only=True) if sqlite else _tsquery(words)
    query = _IN_A_NAME_SQLITE if sqlite else _IN_A_NAME_POSTGRES
    return bool(connection.scalar(query, {"workspace": workspace, "asked": asked}))


def alike(connection: Connection, workspace: str, asked: str) -> Rows:
    """Row, name_key and title_key of those whose names may be `asked` (folded) with a few typos."""
    if connection.execute(_SIZE, {"workspace": workspace, "most": SMALL + 1}).scalar_one() <= SMALL:
        return _rows(connection, _ALL, workspace=workspace)
    if connection.dialect.name == "sqlite":
        return _alike_sqlite(connection, workspace, asked)
    connection.execute(text("SELECT set_config('pg_trgm.similarity_threshold', :alike, true)"), {"alike": str(ALIKE)})
    return _rows(connection, _ALIKE_POSTGRES, workspace=workspace, asked=asked, most=CANDIDATES)


def _alike_sqlite(connection: Connection, workspace: str, asked: str) -> Rows:
    """SQLite ranks by likeness only what it has read whole; counting shared trigrams first reads far less."""
    alone = connection.execute(_ALONE, {"workspace": workspace}).scalar_one()
    query = _HAVING if alone else _HAVING_MINE
    shared: Counter[int] = Counter()
    for run in _rarest(connection, asked):
        asking = {"workspace": workspace, "run": f'"{run}"', "most": COMMON}
        shared.update(json.loads(connection.execute(query, asking).scalar_one()))
    return _rows(connection, _BY_ROW, workspace=workspace, rows=json.dumps(_most_shared(shared)))


def _most_shared(shared: Counter[int]) -> list[int]:
    """The rows that share the most. Nearly all share but one trigram, and are passed over where enough share more."""
    several = [row for row, number in shared.items() if number > 1]
    return nlargest(CANDIDATES, several if len(several) >= CANDIDATES else shared, key=shared.__getitem__)


def _rarest(connection: Connection, asked: str) -> list[str]:
    """The trigrams of `asked` that stand in some names, the rarest first, up to RUNS names in all, but at least three."""
    runs = {asked[start : start + 3] for start in range(len(asked) - 2)}
    counted = ((connection.execute(_COUNT, {"run": f'"{run}"', "most": COMMON}).scalar_one(), run) for run in runs)
    chosen: list[str] = []
    total = 0
    for number, run in sorted(pair for pair in counted if pair[0]):
        total += number
        if len(chosen) >= 3 and total > RUNS:
            break
        chosen.append(run)
    return chosen


def _fts(words: Sequence[str], *, names_only: bool) -> str:
    every = " AND ".join(f'"{word}"*' if len(word) == 1 else f'"{word}"' for word in words)
    return f"{{name_key title_key}} : ({every})" if names_only else every


def _tsquery(words: Sequence[str]) -> str:
    return " & ".join(f"{word}:*" if len(word) == 1 else word for word in words)


def _rows(connection: Connection, query: TextClause | TextualSelect, **parameters: object) -> Rows:
    return connection.execute(query, parameters).mappings().all()


def _of_audiences(statement: str) -> TextualSelect:
    return text(statement).columns(*audiences.columns)


# SQLite follows the order of a CROSS JOIN: the index first, then the row, then whether it is ours.
_WORDS_SQLITE = _of_audiences(
    "SELECT audiences.* FROM audience_words CROSS JOIN audiences ON audiences.row = audience_words.rowid"
    " WHERE audience_words MATCH :asked AND audiences.workspace = :workspace LIMIT :most"
)
_IN_A_NAME_SQLITE = text(
    "SELECT EXISTS (SELECT 1 FROM audience_words CROSS JOIN audiences ON audiences.row = audience_words.rowid"
    " WHERE audience_words MATCH :asked AND audiences.workspace = :workspace AND kind = 'customer')"
)
_BY_ROW = text(
    "SELECT audiences.row, name_key, title_key FROM json_each(:rows) AS best CROSS JOIN audiences ON audiences.row = best.value"
    " WHERE audiences.workspace = :workspace"
)
_COUNT = text(
    "SELECT count(*) FROM (SELECT 1 FROM audience_trigrams WHERE audience_trigrams MATCH :run LIMIT :most) AS found"
)
# Thousands of row numbers come as one list: fetched one by one they cost more than finding them.
_HAVING = text(
    "SELECT json_group_array(rowid) FROM"
    " (SELECT rowid FROM audience_trigrams WHERE audience_trigrams MATCH :run LIMIT :most)"
)
_HAVING_MINE = text(
    "SELECT json_group_array(row) FROM (SELECT audiences.row FROM audience_trigrams"
    " CROSS JOIN audiences ON audiences.row = audience_trigrams.rowid"
    " WHERE audience_trigrams MATCH :run AND audiences.workspace = :workspace LIMIT :most)"
)
_ALONE = text("SELECT NOT EXISTS (SELECT 1 FROM workspaces WHERE id <> :workspace)")

_WORDS_POSTGRES = _of_audiences(
    "SELECT * FROM audiences WHERE workspace = :workspace"
    " AND to_tsvector('simple', words) @@ to_tsquery('simple', :asked) LIMIT :most"
)
_NAMES_POSTGRES = _of_audiences(
    "SELECT * FROM audiences WHERE workspace = :workspace"
    " AND to_tsvector('simple', words) @@ to_tsquery('simple', :asked)"
    " AND to_tsvector('simple', name_key || ' ' || title_key) @@ to_tsquery('simple', :asked) LIMIT :most"
)
_IN_A_NAME_POSTGRES = text(
    "SELECT EXISTS (SELECT 1 FROM audiences WHERE workspace = :workspace AND kind = 'customer'"
    " AND to_tsvector('simple', words) @@ to_tsquery('simple', :asked)"
    " AND to_tsvector('simple', name_key || ' ' || title_key) @@ to_tsquery('simple', :asked))"
)
_ALIKE_POSTGRES = text(
    "SELECT row, name_key, title_key FROM audiences WHERE workspace = :workspace AND (name_key || ' ' || title_key) % :asked"
    " ORDER BY similarity(name_key || ' ' || title_key, :asked) DESC LIMIT :most"
)

_SIZE = text("SELECT count(*) FROM (SELECT 1 FROM audiences WHERE workspace = :workspace LIMIT :most) AS found")
_ALL = text("SELECT row, name_key, title_key FROM audiences WHERE workspace = :workspace")
