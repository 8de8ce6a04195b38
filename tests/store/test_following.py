"""Who follows whom, and what became of their digests."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest

from bot.core.keeping_up.follow import Follow, NothingToFollow, news_since
from bot.core.keeping_up.schedule import WEEK, Outcome, Sent
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import DANA, IVO, ROSA

LATER = START + timedelta(days=3)


@pytest.fixture
def stored(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA])
    return store


def test_a_second_press_changes_nothing_and_says_so(stored: WorkspaceStore) -> None:
    assert stored.follow("U-ana", "p-rosa", START)
    assert not stored.follow("U-ana", "p-rosa", LATER)
    assert stored.followed_by("U-ana") == (Follow("p-rosa", START),)
    assert stored.stop_following("U-ana", "p-rosa")
    assert not stored.stop_following("U-ana", "p-rosa")
    assert stored.followed_by("U-ana") == ()


def test_everybody_who_follows_is_listed_once_since_their_first(stored: WorkspaceStore) -> None:
    stored.follow("U-ana", "p-ivo", LATER)
    stored.follow("U-ana", "p-rosa", START)
    stored.follow("U-max", "p-rosa", LATER)
    assert stored.followers() == {"U-ana": START, "U-max": LATER}
    assert [each.persona_id for each in stored.followed_by("U-ana")] == ["p-rosa", "p-ivo"]


@pytest.mark.parametrize("gone", ["p-nobody", "c-dana"])
def test_only_a_persona_that_is_stored_can_be_followed(stored: WorkspaceStore, gone: str) -> None:
    with pytest.raises(NothingToFollow):
        stored.follow("U-ana", gone, START)


def test_of_two_processes_one_notes_a_digest(database: Database) -> None:
    database.workspace("T1").keep_persona(ROSA)
    start, noted = Barrier(2), []

    def note() -> None:
        store = database.workspace("T1")
        start.wait()
        noted.append(store.note_digest("U-ana", "2026-W48", Outcome.SENT, START))

    threads = [Thread(target=note) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(noted) == [False, True]


def test_the_last_digest_of_each_is_known(stored: WorkspaceStore) -> None:
    stored.note_digest("U-ana", "2026-W48", Outcome.SENT, START)
    stored.note_digest("U-ana", "2026-W49", Outcome.QUIET, START + WEEK)
    stored.note_digest("U-max", "2026-W48", Outcome.UNREACHED, START)
    assert stored.last_digests(["U-ana", "U-eve"]) == {"U-ana": Sent("2026-W49", START + WEEK, Outcome.QUIET)}


def test_news_is_what_came_since_the_last_digest_and_at_first_what_came_in_the_week_before() -> None:
    follow = Follow("p-rosa", LATER)
    assert news_since(follow, None) == LATER - WEEK
    assert news_since(follow, Sent("2026-W48", START, Outcome.SENT)) == LATER - WEEK
    assert news_since(follow, Sent("2026-W49", START + WEEK, Outcome.SENT)) == START + WEEK
