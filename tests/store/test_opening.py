import random
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import make_url, text
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import Exit, ServiceDown
from store import migrate
from store.database import Database, open_database
from store.engines import make_engine
from store.failures import ClosedStore, NoStore
from store.migrate import HEAD, ForeignDatabase, NewerDatabase
from store.tables import metadata
from store.urls import BadDatabaseUrl, read_url, shown
from tests.store.people import DANA, ROSA

PROCESSES = 6
START = "import sys; from store.database import open_database; open_database(sys.argv[1]).workspace('T').personas()"


def test_six_processes_may_start_at_once_on_an_empty_database(empty_url: str) -> None:
    started = [
        subprocess.Popen([sys.executable, "-c", START, empty_url], stderr=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    errors = [process.communicate(timeout=60)[1] for process in started]
    assert [process.returncode for process in started] == [0] * PROCESSES, errors


def test_migrations_make_exactly_the_tables_that_the_store_uses(
    empty_url: str, opened: Callable[..., Database]
) -> None:
    with opened(empty_url).engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_that_starting_looks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


NEXT = "9998"
MIGRATION = f"""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{NEXT}", "{HEAD}"
def upgrade():
    with op.batch_alter_table("audiences") as audiences:
        audiences.add_column(sa.Column("nickname", sa.String(), nullable=False, server_default="none yet"))
"""


def test_what_is_stored_outlives_the_next_migration(
    empty_url: str, opened: Callable[..., Database], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opened(empty_url).workspace("T")
    before.keep_persona(ROSA)
    before.keep_customers([DANA])
    shutil.copytree(migrate.FOLDER, tmp_path / "migrations")
    (tmp_path / "migrations" / "versions" / f"{NEXT}_nicknames.py").write_text(MIGRATION)
    monkeypatch.setattr(migrate, "FOLDER", tmp_path / "migrations")
    monkeypatch.setattr(migrate, "HEAD", NEXT)
    later = opened(empty_url)
    assert later.workspace("T").audience(DANA.id) == DANA
    with later.engine.connect() as connection:
        assert connection.scalar(text("SELECT nickname FROM audiences WHERE id = 'c-dana'")) == "none yet"
        assert migrate.revision(connection) == NEXT


def test_a_database_that_is_up_to_date_is_opened_without_alembic(url: str) -> None:
    code = f"{START}; assert 'alembic' not in sys.modules; assert 'openai' not in sys.modules"
    subprocess.run([sys.executable, "-c", code, url], check=True, timeout=60)


def test_a_database_of_a_newer_version_is_left_alone(empty_url: str, opened: Callable[..., Database]) -> None:
    with opened(empty_url).engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match="9999"):
        opened(empty_url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "their-rules.db",
        "mysql://host/name",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:a?mode=memory&uri=true",
        "sqlite:///a.db?timeout=abc",
        "sqlite:///a.db?foo=bar",
        "postgresql://ana@127.0.0.1:1/name?bogus=1",
        "postgresql://ana@127.0.0.1:1/name?sslmode=bogus",
    ],
)
def test_an_address_we_do_not_know_is_told_with_the_ones_we_do(url: str) -> None:
    with pytest.raises(BadDatabaseUrl, match=r"sqlite:///folder/file\.db"):
        open_database(url)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://ana:s3cret@host/name",
        "mysql://ana@host/name?password=s3cret",
        "postgresql://ana:s3cret@host:port/name",
        "postgresql:/ana:s3cret@host/name",
        "ana:s3cret@host",
    ],
)
def test_a_password_in_a_bad_address_is_not_repeated(url: str) -> None:
    with pytest.raises(BadDatabaseUrl) as told:
        open_database(url)
    assert "s3cret" not in "".join(traceback.format_exception(told.value))


def test_an_address_is_shown_without_its_password_wherever_that_stands() -> None:
    assert "s3cret" not in shown(make_url("postgresql://ana:s3cret@host/name?password=s3cret"))
    assert shown(make_url("sqlite:////srv/their-rules.db")) == "sqlite:////srv/their-rules.db"


def test_words_that_could_not_be_stored_are_not_told_to_a_log(database: Database) -> None:
    row = {"id": "T1", "made_at": None, "words": "Dana Ruiz"}
    with database.engine.begin() as connection, pytest.raises(SQLAlchemyError) as told:
        connection.execute(
            text("INSERT INTO workspaces (id, made_at) SELECT :id, nowhere FROM jobs WHERE why = :words"), row
        )
    assert "Dana" not in "".join(traceback.format_exception(told.value))


def test_a_file_named_with_options_makes_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Callable[..., Database]
) -> None:
    opened(f"sqlite:///{tmp_path}/a.db").close()
    monkeypatch.chdir(tmp_path)
    opened(f"sqlite:///file:{tmp_path}/a.db?mode=ro&uri=true").ping()
    assert not (tmp_path / "file:").exists()


def test_a_database_that_does_not_answer_is_a_service_that_is_down() -> None:
    with pytest.raises(ServiceDown) as told:
        open_database("postgres://ana@127.0.0.1:1/name")
    assert told.value.exit is Exit.SERVICE_DOWN


@pytest.mark.parametrize(
    "content", [b"a letter to Dana\n" * 99, random.Random(4).randbytes(5_000)], ids=["text", "bytes"]
)
def test_a_file_that_is_no_store_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(content)
    with pytest.raises(NoStore, match=r"letter\.db is no store"):
        open_database(f"sqlite:///{tmp_path}/letter.db")
    assert (tmp_path / "letter.db").read_bytes() == content


def test_a_store_that_was_damaged_is_named(tmp_path: Path, opened: Callable[..., Database]) -> None:
    file = tmp_path / "a.db"
    first = opened(f"sqlite:///{file}")
    first.workspace("T").keep_persona(ROSA)
    first.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\x07" * (len(whole) - 4096))
    with pytest.raises(NoStore, match=r"a\.db .*damaged"):
        open_database(f"sqlite:///{file}").workspace("T").personas()


@pytest.mark.parametrize("place", ["folder", "file/a.db", "file/deeper/a.db"])
def test_a_place_where_no_file_can_be_is_no_service_that_comes_back(place: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(ClosedStore, match=f"{place} cannot be opened") as told:
        open_database(f"sqlite:///{tmp_path}/{place}")
    assert told.value.exit is Exit.BAD_INPUT


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TABLE workspaces (name TEXT)",
        "CREATE TABLE alembic_version AS SELECT '3f2a91bc' AS version_num",
    ],
)
def test_the_tables_of_another_program_are_left_alone(made: str, empty_url: str) -> None:
    engine = make_engine(read_url(empty_url))
    with engine.begin() as connection:
        connection.execute(text(made))
    engine.dispose()
    with pytest.raises(ForeignDatabase, match="another program"):
        open_database(empty_url)


def test_sqlite_keeps_references_and_lets_readers_go_on(tmp_path: Path, opened: Callable[..., Database]) -> None:
    with opened(f"sqlite:///{tmp_path}/a.db").engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "foreign_keys")
        }
    assert told == {"journal_mode": "wal", "foreign_keys": 1}


def _is_ours(_item: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Alembic sees neither full-text tables nor indexes on expressions."""
    return not (
        kind in ("table", "index") and str(name).startswith(("audience_", "ix_audiences_words", "ix_audiences_tri"))
    )
