from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.core.errors import ServiceDown
from bot.usecases.post_once import CLOCKS_APART, post_once
from bot.usecases.requests import Job, LostLease, Request
from store.database import Database

REQUEST = Request(id="Ev1", workspace="T1", kind="asked", payload={})


class Room:
    """Counts what is posted; `lose_answers` posts, and then fails as if the answer had been lost."""

    def __init__(self) -> None:
        self.posts: list[str] = []
        self.looked: list[datetime] = []
        self.lose_answers = False

    def post(self) -> str:
        self.posts.append(f"171.{len(self.posts) + 1}")
        if self.lose_answers:
            raise ServiceDown(service="Slack", reason="no answer")
        return self.posts[-1]

    def look(self, since: datetime) -> str | None:
        self.looked.append(since)
        return self.posts[-1] if self.posts else None


def leased(database: Database) -> Job:
    job = database.queue.lease("w")
    assert job is not None
    return job


@pytest.fixture
def dying(url: str, opened: Callable[..., Database]) -> Database:
    database = opened(url, lease=timedelta(seconds=-1))
    database.queue.take(REQUEST)
    return database


def test_a_repeated_attempt_reuses_what_was_posted(dying: Database) -> None:
    room = Room()
    assert post_once(dying.ledger, leased(dying), "answer", room.post, room.look) == "171.1"
    assert post_once(dying.ledger, leased(dying), "answer", room.post, room.look) == "171.1"
    assert (room.posts, room.looked) == (["171.1"], [])


def test_a_post_whose_answer_was_lost_is_found_in_the_room_and_adopted(dying: Database) -> None:
    room = Room()
    room.lose_answers = True
    first = leased(dying)
    with pytest.raises(ServiceDown):
        post_once(dying.ledger, first, "answer", room.post, room.look)
    assert post_once(dying.ledger, leased(dying), "answer", room.post, room.look) == "171.1"
    assert room.posts == ["171.1"]
    assert first.taken_at - CLOCKS_APART <= room.looked[0]


def test_an_intent_that_never_reached_the_room_is_posted_after_all(dying: Database) -> None:
    room = Room()
    dying.ledger.intend(leased(dying), "answer")
    assert post_once(dying.ledger, leased(dying), "answer", room.post, room.look) == "171.1"
    assert len(room.looked) == 1


def test_whoever_lost_the_job_posts_nothing(dying: Database) -> None:
    room, late = Room(), leased(dying)
    leased(dying)
    with pytest.raises(LostLease):
        post_once(dying.ledger, late, "answer", room.post, room.look)
    assert room.posts == []
