"""The audit: rows are added, in order, and nobody changes them."""

from dataclasses import fields
from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from bot.core.audit import Deed, Facts
from store import audit as audit_file
from store.database import Database
from store.shapes import digest_of
from store.tables import audit
from store.workspace import WorkspaceStore
from tests.store.people import DANA, MORNING, ROSA, evidence
from tests.store.test_isolation import DRAFT, words


@pytest.fixture
def drafted(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [], [evidence()])
    return store


@pytest.mark.parametrize("change", [update(audit).values(actor="U-eve"), delete(audit)])
def test_the_database_itself_refuses_to_change_what_was_done(
    drafted: WorkspaceStore, database: Database, change: object
) -> None:
    before = list(drafted.audited())
    with pytest.raises(DBAPIError, match="append-only"), database.engine.begin() as connection:
        connection.execute(change)  # type: ignore[call-overload]  # one of the two above
    assert list(drafted.audited()) == before


def test_a_draft_has_its_deeds_and_a_day_begins_where_it_is_told_to(drafted: WorkspaceStore) -> None:
    drafted.note_deed(Deed.HANDED_OVER, "d1", "U-ana", MORNING + timedelta(days=1), Facts(number=1, way="csv"))
    drafted.note_deed(Deed.HANDED_OVER, "d2", "U-max", MORNING + timedelta(days=2), Facts(way="file"))
    assert [entry.deed for entry in drafted.audited("d1")] == ["draft asked for", "draft written", "handed over"]
    assert [entry.about for entry in drafted.audited(since=MORNING + timedelta(hours=1))] == ["d1", "d2"]
    (last,) = drafted.audited("d2")
    assert (last.actor, last.at, last.details) == ("U-max", MORNING + timedelta(days=2), {"way": "file"})


def test_what_is_longer_than_a_page_is_read_whole_and_in_order(
    drafted: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_file, "PAGE", 2)
    for number in range(7):
        drafted.note_deed(Deed.HANDED_OVER, "d1", "U-ana", MORNING, Facts(number=number))
    told = [entry.details.get("number") for entry in drafted.audited("d1")]
    assert told == [None, 1, *range(7)]


def test_the_digest_proves_what_a_version_rested_on(drafted: WorkspaceStore) -> None:
    drafted.add_version("d1", words(2, "Spring again."), [], [])
    first, second = [entry.details for entry in drafted.audited("d1") if entry.deed == Deed.WRITTEN]
    assert first["evidence"] == digest_of(drafted.evidence_behind("d1", 1))
    assert "evidence" not in second
    assert digest_of([evidence()]) != digest_of([evidence(value="long letters")])


def test_there_is_no_fact_that_could_hold_what_somebody_said() -> None:
    """Whoever adds one says here what it is: an id, a digest, a version, a word of ours, a number."""
    assert {each.name for each in fields(Facts)} == {
        "number", "digest", "channel", "writer", "prompt", "rules", "brand", "evidence", "review_id", "override_id",
        "superseded_by", "reasons", "own", "room", "way", "person", "cap", "kind", "rows", "new", "changed", "refused",
        "file",  # the name of a file: forgetting somebody looks for them in it (store/erasing.py)
    }  # fmt: skip
