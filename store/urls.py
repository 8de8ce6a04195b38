"""Database addresses as people write them."""

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.core.errors import TheirRulesError

POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}


class BadDatabaseUrl(TheirRulesError):
    """DATABASE_URL “{url}” is no address we know. Write sqlite:///folder/file.db or postgresql://user:password@host/name."""


def read_url(text: str) -> URL:
    """The address for SQLAlchemy: SQLite in a file, or PostgreSQL through psycopg 3. Raises BadDatabaseUrl.

    SQLite in memory is refused: each connection would see a store of its own.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise BadDatabaseUrl(url=text) from error
    if url.drivername in POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite" or url.database in (None, "", ":memory:"):
        raise BadDatabaseUrl(url=url.render_as_string(hide_password=True))
    return url
