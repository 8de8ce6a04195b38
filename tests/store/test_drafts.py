from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.core.flags.flag import Place
from store.bound import NotStored
from store.database import Database
from store.drafts import VersionTaken
from store.tables import audit
from store.workspace import WorkspaceStore
from tests.store.people import DANA, ROSA, evidence
from tests.store.test_isolation import DRAFT, FLAG, words


@pytest.fixture
def drafted(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [FLAG], [evidence()])
    return store


def test_a_draft_comes_back_with_every_sentence_and_its_reason(drafted: WorkspaceStore) -> None:
    assert drafted.draft("d1") == DRAFT
    assert drafted.draft_in_thread("R1", "171.1") == DRAFT
    assert drafted.flags_of("d1", 1) == (FLAG,)


def test_a_new_version_has_flags_of_its_own(drafted: WorkspaceStore) -> None:
    flag = replace(FLAG, place=Place.DRAFT)
    draft = drafted.add_version("d1", words(2, "Spring again."), [flag], [])
    assert [version.number for version in draft.versions] == [1, 2]
    assert draft.latest.written.copy.text == "Spring again."
    assert (drafted.flags_of("d1", 1), drafted.flags_of("d1", 2)) == ((FLAG,), (flag,))


def test_of_two_who_change_a_draft_at_once_the_second_is_told(drafted: WorkspaceStore) -> None:
    drafted.add_version("d1", words(2), [], [])
    with pytest.raises(VersionTaken, match="version 2"):
        drafted.add_version("d1", words(2, "Mine."), [], [])
    assert len(drafted.draft("d1").versions) == 2  # type: ignore[union-attr]  # it was just kept


def test_the_evidence_behind_a_draft_stays_as_it_was_then(drafted: WorkspaceStore) -> None:
    drafted.keep_evidence([evidence(value="long letters")])
    assert drafted.evidence_behind("d1", 1) == (evidence(),)


def test_drafts_of_the_command_line_are_in_no_thread(drafted: WorkspaceStore) -> None:
    drafted.keep_draft(replace(DRAFT, id="d2", room="", thread=""), [], [])
    assert drafted.draft_in_thread("", "") is None


def test_a_draft_for_nobody_leaves_no_trace(drafted: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        drafted.keep_draft(replace(DRAFT, id="d3", audience_id="c-nobody"), [], [])
    assert drafted.draft("d3") is None
    with pytest.raises(NotStored):
        drafted.add_version("d3", words(2), [], [])


def test_the_audit_says_who_wrote_which_words(drafted: WorkspaceStore, database: Database) -> None:
    drafted.add_version("d1", words(2, "Again."), [], [])
    with database.engine.connect() as connection:
        entries = connection.execute(select(audit).order_by(audit.c.row)).all()
    assert [(entry.actor, entry.deed, entry.about, entry.details.get("number")) for entry in entries] == [
        ("U-ana", "draft asked for", "d1", None),
        ("U-ana", "draft written", "d1", 1),
        ("U-ana", "draft written", "d1", 2),
    ]
