"""Bring a database up to date, safely when several processes start at the same moment."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.core.errors import TheirRulesError
from store.engines import for_writing

HEAD = "0021"
"""The newest migration in `store/migrations/versions`; a test holds the two together."""

FOLDER = Path(__file__).parent / "migrations"

LOCK = 7_203_951_117
"""Any number, the same in every process: PostgreSQL's advisory lock for migrations."""


class NewerDatabase(TheirRulesError):
    """The database was made by a newer version of Their Rules ({found}; this one knows {known}). Update with `pip install --upgrade their-rules`."""


class ForeignDatabase(TheirRulesError):
    """DATABASE_URL leads to tables of another program ({found}). Give Their Rules a file or a database of its own."""


def bring_up_to_date(engine: Engine) -> None:
    """Nothing but one small query where the database is up to date already: look-ups start often."""
    with engine.connect() as connection:
        if revision(connection) == HEAD:
            return
    with for_writing(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if revision(connection) != HEAD:
            _upgrade(connection)


def revision(connection: Connection) -> str | None:
    """The migration that the database stands at; None where it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    """In the one transaction that holds the lock: either all migrations are in, or none is."""
    from alembic import command  # noqa: PLC0415 - takes 0.2 s, and a database is up to date nearly always
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    found = revision(connection)
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        if not (found or "").isdecimal():
            raise ForeignDatabase(found=f"at the migration “{found}”") from error
        raise NewerDatabase(found=found, known=HEAD) from error
    except (OperationalError, ProgrammingError) as error:
        if "already exists" not in str(error.orig):
            raise
        raise ForeignDatabase(found=str(error.orig).splitlines()[0]) from error
