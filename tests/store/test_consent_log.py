"""Whatever was told about a consent stays written down: on what basis, by whom, and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from bot.core.consent import Consent, ConsentState
from store import migrate
from store.database import Database
from store.engines import for_writing, make_engine
from store.tables import consent_log
from store.urls import read_url
from tests.store.people import DANA, ROSA, consent

GRANTED = consent(ConsentState.GRANTED, date(2026, 1, 5))


def told(connection: Connection) -> list[tuple[str, str, str]]:
    rows = connection.execute(select(consent_log).order_by(consent_log.c.row))
    return [(str(row.state), row.basis, row.recorded_by) for row in rows]


def test_each_change_is_logged_with_its_basis_and_who_told_it(database: Database) -> None:
    store = database.workspace("T-larkmoor")
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_consents([_by(GRANTED, "signups.csv line 7")])
    store.keep_consents([_by(consent(ConsentState.WITHDRAWN, date(2026, 3, 1), basis="by phone"), "U-ana")])
    store.keep_consents([_by(GRANTED, "signups-again.csv line 9")])
    with database.engine.connect() as connection:
        assert told(connection) == [
            ("granted", "web form", "signups.csv line 7"),
            ("withdrawn", "by phone", "U-ana"),
        ]
    assert [item.state for item in store.consents_of("c-dana")] == [ConsentState.WITHDRAWN]


def test_a_log_that_was_kept_before_is_kept_on(empty_url: str, opened: Callable[..., Database]) -> None:
    _bring_to(empty_url, "0001")
    engine = make_engine(read_url(empty_url))
    with engine.begin() as connection:
        for statement in OLD_ROWS:
            connection.execute(text(statement))
    engine.dispose()
    database = opened(empty_url)
    with database.engine.connect() as connection:
        assert told(connection) == [("granted", "web form", "")]
    with pytest.raises(DatabaseError, match="append-only"), database.engine.begin() as connection:
        connection.execute(text("UPDATE consent_log SET recorded_by = 'U-ana'"))


def _by(item: Consent, who: str) -> Consent:
    return replace(item, recorded_by=who)


OLD_ROWS = (
    "INSERT INTO workspaces (id, made_at) VALUES ('T-larkmoor', '2026-01-05 00:00:00')",
    "INSERT INTO audiences (workspace, id, kind, name, title, line, picture, name_key, title_key, words, made_at)"
    " VALUES ('T-larkmoor', 'c-dana', 'customer', 'Dana Ruiz', '', '', '', 'dana ruiz', '', 'dana ruiz', '2026-01-05 00:00:00')",
    "INSERT INTO consent_log (workspace, customer_id, channel, state, basis, told_on, recorded_at)"
    " VALUES ('T-larkmoor', 'c-dana', 'sms', 'granted', 'web form', '2026-01-05', '2026-01-05 00:00:00')",
)


def _bring_to(url: str, revision: str) -> None:
    engine = make_engine(read_url(url))
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    with for_writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
