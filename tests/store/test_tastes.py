"""Tastes are kept once, told once, let go for good, and each is its owner's alone."""

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from store import migrate
from store.database import Database
from store.engines import for_writing, make_engine
from store.urls import read_url
from store.workspace import WorkspaceStore

ROOT = Path(__file__).parents[2]
LONG_EMAILS = Taste(
    id="t1",
    owner="U-ana",
    aspect=Aspect.FORMAT,
    value="long emails",
    polarity=Polarity.DISLIKES,
    quote="I hate long emails",
    link="https://acme.slack.com/archives/C1/p1",
    source=TasteSource.BRIEF,
    on=date(2026, 3, 9),
)
AGAIN = replace(
    LONG_EMAILS,
    id="t2",
    value="a really long email",
    quote="I cannot bear a really long email",
    link="https://acme.slack.com/archives/C1/p2",
    source=TasteSource.CHECK,
    on=date(2026, 3, 11),
)


def keep(store: WorkspaceStore, *told: Taste, by: str = "Ev1") -> tuple[str, ...]:
    return tuple(taste.value for taste in store.keep_tastes("U-ana", told, by).new)


def test_a_taste_comes_back_as_it_was_said(store: WorkspaceStore) -> None:
    assert keep(store, LONG_EMAILS) == ("long emails",)
    assert store.tastes_of("U-ana") == (replace(LONG_EMAILS, kept_by="Ev1"),)


def test_what_is_said_twice_is_kept_once_with_the_later_words_and_link(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    assert keep(store, AGAIN, by="Ev2") == ()
    (kept,) = store.tastes_of("U-ana")
    assert (kept.id, kept.value) == ("t1", "long emails")
    assert (kept.quote, kept.link, kept.on, kept.source) == (AGAIN.quote, AGAIN.link, AGAIN.on, TasteSource.CHECK)


def test_a_repeated_request_finds_what_it_kept_and_still_is_the_one_that_tells(store: WorkspaceStore) -> None:
    first = store.keep_tastes("U-ana", [LONG_EMAILS], "Ev1")
    again = store.keep_tastes("U-ana", [replace(LONG_EMAILS, id="t9")], "Ev1")
    assert first == again
    assert first.first
    assert not store.keep_tastes("U-ana", [replace(LONG_EMAILS, id="t3", value="golf", quote="golf!")], "Ev2").first


def test_what_was_deleted_does_not_come_back_from_the_same_words(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    assert store.delete_taste("U-ana", "t1")
    assert keep(store, LONG_EMAILS, by="Ev2") == ()
    assert keep(store, AGAIN, by="Ev3") == ()
    assert not store.delete_taste("U-ana", "t1")


def test_of_what_was_deleted_no_word_is_left(store: WorkspaceStore, database: Database) -> None:
    keep(store, LONG_EMAILS)
    store.delete_tastes("U-ana")
    with database.engine.connect() as connection:
        left = [row for name in ("tastes", "tastes_let_go", "taste_owners") for row in connection.execute(text(f"SELECT * FROM {name}"))]  # fmt: skip
    assert left
    assert "email" not in str(left)


def test_by_hand_it_comes_back(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    store.delete_tastes("U-ana")
    by_hand = replace(LONG_EMAILS, id="t5", quote="", link="", source=TasteSource.ADDED)
    assert store.keep_taste(by_hand) == by_hand
    assert store.tastes_of("U-ana") == (by_hand,)


def test_what_was_corrected_does_not_come_back_as_it_was(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    corrected = replace(LONG_EMAILS, value="emails of many pages", corrected=True)
    assert store.correct_taste(corrected)
    assert keep(store, LONG_EMAILS, by="Ev2") == ()
    assert [taste.value for taste in store.tastes_of("U-ana")] == ["emails of many pages"]


def test_corrected_into_another_the_two_become_one(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS, replace(LONG_EMAILS, id="t2", value="golf", quote="I loathe golf"))
    store.correct_taste(replace(LONG_EMAILS, value="golf", corrected=True))
    assert [(taste.id, taste.value) for taste in store.tastes_of("U-ana")] == [("t1", "golf")]


def test_who_now_says_the_opposite_has_changed_their_mind(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    keep(store, replace(LONG_EMAILS, id="t2", polarity=Polarity.LIKES, quote="I love long emails"), by="Ev2")
    (kept,) = store.tastes_of("U-ana")
    assert (kept.polarity, kept.quote) == (Polarity.LIKES, "I love long emails")


def test_who_lets_none_be_kept_keeps_what_is_there_and_gets_nothing_more(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    store.let_tastes_be_kept("U-ana", keeps=False)
    assert keep(store, replace(LONG_EMAILS, id="t2", value="golf", quote="golf!"), by="Ev2") == ()
    assert len(store.tastes_of("U-ana")) == 1
    assert not store.keeps_tastes("U-ana")
    assert store.keeps_tastes("U-ben")
    store.let_tastes_be_kept("U-ana", keeps=True)
    assert keep(store, replace(LONG_EMAILS, id="t2", value="golf", quote="golf!"), by="Ev3") == ("golf",)


def test_nobody_touches_anothers_by_whatever_id_they_give(store: WorkspaceStore) -> None:
    keep(store, LONG_EMAILS)
    before = store.tastes_of("U-ana")
    assert not store.delete_taste("U-max", "t1")
    assert not store.correct_taste(replace(LONG_EMAILS, owner="U-max", value="golf"))
    assert store.delete_tastes("U-max") == 0
    store.keep_tastes("U-max", [replace(LONG_EMAILS, value="golf")], "Ev2")
    assert store.tastes_of("U-ana") == before


def test_ten_requests_at_once_keep_it_once_and_one_of_them_tells(store: WorkspaceStore) -> None:
    told: list[bool] = []

    def say(number: int) -> None:
        told.append(store.keep_tastes("U-ana", [replace(LONG_EMAILS, id=f"t{number}")], f"Ev{number}").first)

    people = [threading.Thread(target=say, args=(number,)) for number in range(10)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(store.tastes_of("U-ana")) == 1
    assert told.count(True) == 1


KEEP = """
import sys
from dataclasses import replace
from store.database import open_database
from tests.store.test_tastes import LONG_EMAILS
open_database(sys.argv[1]).workspace("T-larkmoor").keep_tastes("U-ana", [replace(LONG_EMAILS, id=sys.argv[2])], sys.argv[2])
"""


def test_two_processes_keep_it_once(url: str, store: WorkspaceStore) -> None:
    started = [subprocess.Popen([sys.executable, "-c", KEEP, url, name], cwd=ROOT) for name in ("t1", "t2")]
    assert [process.wait(60) for process in started] == [0, 0]
    assert len(store.tastes_of("U-ana")) == 1


def test_tastes_of_the_first_version_are_still_there(empty_url: str, opened: Callable[..., Database]) -> None:
    _bring_to(empty_url, "0001")
    engine = make_engine(read_url(empty_url))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO workspaces VALUES ('T', '2026-01-01 00:00:00+00')"))
        connection.execute(
            text("INSERT INTO tastes VALUES ('T', 'U-ana', 't1', 'topic', 'golf', 'likes', NULL, 'I love golf', '')")
        )
    engine.dispose()
    later = opened(empty_url).workspace("T")
    golf = Taste(
        id="t1", owner="U-ana", aspect=Aspect.TOPIC, value="golf", polarity=Polarity.LIKES, quote="I love golf"
    )
    assert later.tastes_of("U-ana") == (golf,)
    assert later.delete_taste("U-ana", "t1")


def _bring_to(url: str, revision: str) -> None:
    engine = make_engine(read_url(url))
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    with for_writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
