"""SQLite keeps what is deleted in its search indexes and its log for a while: this empties both."""

from sqlalchemy import Engine, text

from store.engines import for_writing

_MERGE = {
    "audience_words": text("INSERT INTO audience_words(audience_words, rank) VALUES ('merge', :pages)"),
    "audience_trigrams": text("INSERT INTO audience_trigrams(audience_trigrams, rank) VALUES ('merge', :pages)"),
}
PORTION = 300
"""Pages of an index merged in one transaction: nobody else can write meanwhile, and it is over in some milliseconds."""
MOST_PORTIONS = 10_000


def empty_what_is_free(engine: Engine) -> bool:
    """True where no byte of what was deleted is left in the files of the database; on PostgreSQL nobody can say so.

    A full-text index only notes that a row is gone; its words go when the parts of the index are merged. A log is
    emptied once nobody reads from it.
    """
    if engine.dialect.name != "sqlite":
        return False
    for index in _MERGE:
        _merge(for_writing(engine), index)
    return _log_is_emptied(engine)


def _log_is_emptied(engine: Engine) -> bool:
    """Past SQLAlchemy, which begins a transaction: within one the log cannot be emptied. False while somebody reads."""
    connection = engine.raw_connection()
    try:
        busy: int = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.close()
    return not busy


def _merge(engine: Engine, index: str) -> None:
    """A negative number begins to merge all parts into one, a positive one goes on with it (sqlite.org/fts5.html)."""
    pages = -PORTION
    for _ in range(MOST_PORTIONS):
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
            before = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
            connection.execute(_MERGE[index], {"pages": pages})
            changed = connection.exec_driver_sql("SELECT total_changes()").scalar_one() - before
        if changed < 2:
            return
        pages = PORTION
