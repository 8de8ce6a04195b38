"""What a database says that no waiting heals, and which file or address it is said of."""

from sqlalchemy import Engine, event
from sqlalchemy.engine import URL, ExceptionContext

from bot.core.errors import TheirRulesError
from store.urls import BadDatabaseUrl, shown

_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_CLOSED = ("SQLITE_CANTOPEN", "SQLITE_READONLY")
_OPTION = ("invalid connection option", "connection is bad: invalid ")
"""How psycopg begins to tell of an option that libpq does not know, or that has no such value."""


class NoStore(TheirRulesError):
    """{address} is no store of Their Rules, or is damaged ({reason}). Name another file in DATABASE_URL, or put its last backup in its place."""


class ClosedStore(TheirRulesError):
    """{address} cannot be opened and written to ({reason}). Give this user the right to, or name another file in DATABASE_URL."""


def tell_what_stays(engine: Engine) -> None:
    """Have this engine raise NoStore, ClosedStore and BadDatabaseUrl in place of the driver's own errors."""
    url = engine.url

    def told(context: ExceptionContext) -> None:
        lasting = _lasting(context.original_exception, url)
        if lasting:
            raise lasting from context.original_exception

    event.listen(engine, "handle_error", told)


def _lasting(error: BaseException, url: URL) -> TheirRulesError | None:
    code, reason = str(getattr(error, "sqlite_errorname", "")), str(error).strip()
    if code.startswith(_DAMAGED):
        return NoStore(address=shown(url), reason=reason)
    if code.startswith(_CLOSED):
        return ClosedStore(address=shown(url), reason=reason)
    if url.drivername != "sqlite" and reason.startswith(_OPTION):
        return BadDatabaseUrl(like=f": {reason.removeprefix('connection is bad: ').splitlines()[0]}")
    return None
