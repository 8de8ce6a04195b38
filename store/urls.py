"""Database addresses as people write them, and as they may be shown."""

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.core.errors import TheirRulesError

POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}
IN_MEMORY = (None, "", ":memory:", "file::memory:")

SQLITE_OPTIONS = {"uri"}
"""SQLite's own stand in a file:… address; how long one writer waits for another is ours to say."""


class BadDatabaseUrl(TheirRulesError):
    """DATABASE_URL is no address we know{like}. Write sqlite:///folder/file.db or postgresql://user:password@host/name."""


def read_url(text: str) -> URL:
    """The address for SQLAlchemy: SQLite in a file, or PostgreSQL through psycopg 3. Raises BadDatabaseUrl.

    SQLite in memory is refused: each connection would see a store of its own.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # Where nothing can be told apart, nothing is repeated, not even in a traceback: it may hold a password.
        raise BadDatabaseUrl(like="") from None
    if url.drivername in POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite" or url.database in IN_MEMORY or url.query.get("mode") == "memory":
        raise BadDatabaseUrl(like=f" (“{shown(url)}”)")
    if unknown := sorted(set(url.query) - SQLITE_OPTIONS) if "uri" not in url.query else []:
        raise BadDatabaseUrl(like=f": a file has no option “{unknown[0]}”")
    return url


def shown(url: URL) -> str:
    """The address without its password, and without its options: libpq takes a password there too."""
    return url.set(query={}).render_as_string(hide_password=True)
