"""Requests that were written down can be read again, each in its own workspace."""

from datetime import UTC, datetime, timedelta

from bot.usecases.requests import Request
from store.database import Database
from store.taken import TakenRequests


def request(request_id: str, workspace: str = "T1", kind: str = "asked") -> Request:
    return Request(id=request_id, workspace=workspace, kind=kind, payload={"n": 1}, aliases=(f"R1:{request_id}",))


def test_a_request_is_found_by_its_id_and_by_its_alias(database: Database) -> None:
    database.queue.take(request("Ev1"))
    taken = TakenRequests(database.engine)
    by_id, by_alias = taken.request("T1", "Ev1"), taken.request("T1", "R1:Ev1")
    assert by_id
    assert by_id == by_alias
    assert by_id.payload == {"n": 1}


def test_another_workspaces_request_is_not_found(database: Database) -> None:
    database.queue.take(request("Ev1", workspace="T2"))
    taken = TakenRequests(database.engine)
    assert taken.request("T1", "Ev1") is None
    assert taken.taken_since("T1", "asked", datetime(2020, 1, 1, tzinfo=UTC)) == []


def test_only_requests_of_that_kind_and_since_then_are_told(database: Database) -> None:
    database.queue.take(request("Ev1"))
    database.queue.take(request("Ev2", kind="stopped"))
    taken = TakenRequests(database.engine)
    hour = timedelta(hours=1)
    assert [each.id for each in taken.taken_since("T1", "stopped", datetime.now(UTC) - hour)] == ["Ev2"]
    assert taken.taken_since("T1", "stopped", datetime.now(UTC) + hour) == []
