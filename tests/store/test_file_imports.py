"""Files that somebody would like imported: decided about once, ended once, and gone after their time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.audit import Deed
from bot.core.imports.file_import import FileImport, ImportState, Origin
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import START

PEOPLE = Mapping(
    kind=Kind.CUSTOMERS, columns=(("name", "First", "Last"), ("email", "Mail")), fixed=(("country", "GB"),)
)
FILE = FileImport(
    id="Ev1.0",
    origin=Origin.SLACK,
    place="F01",
    name="people.csv",
    by="U-ana",
    room="D1",
    thread="171.1",
    at=START,
    headings=("First", "Last", "Mail"),
)


def test_a_file_is_taken_down_once_and_what_it_is_can_be_said_until_it_is_decided_about(store: WorkspaceStore) -> None:
    assert store.begin_import(FILE) == FILE
    assert store.begin_import(replace(FILE, name="other.csv")) == FILE
    assert store.take_import_for(FILE.id, PEOPLE, "Europe/London")
    assert store.file_import(FILE.id) == replace(FILE, mapping=PEOPLE, zone="Europe/London")
    assert store.decide_import(FILE.id, ImportState.RUNNING, "U-ana")
    assert not store.take_import_for(FILE.id, None, "")
    assert not store.decide_import(FILE.id, ImportState.LEFT, "U-max")
    stands = store.file_import(FILE.id)
    assert stands
    assert (stands.state, stands.decided_by, stands.mapping) == (ImportState.RUNNING, "U-ana", PEOPLE)


def test_only_what_runs_is_stopped_and_it_ends_once(store: WorkspaceStore) -> None:
    store.begin_import(FILE)
    assert not store.stop_import(FILE.id)
    assert not store.end_import(FILE.id, ImportState.DONE)
    store.decide_import(FILE.id, ImportState.RUNNING, "U-ana")
    assert store.stop_import(FILE.id)
    assert not store.stop_import(FILE.id)
    assert store.end_import(FILE.id, ImportState.STOPPED)
    assert not store.end_import(FILE.id, ImportState.DONE)
    assert store.file_import("Ev9.9") is None


def test_the_audit_has_once_whose_import_it_was_and_how_it_ended(store: WorkspaceStore) -> None:
    store.begin_import(replace(FILE, mapping=PEOPLE))
    for _ in range(2):
        store.decide_import(FILE.id, ImportState.RUNNING, "U-ana")
    consents = ImportReport(kind=Kind.CONSENTS, file=FILE.name, rows=7, new=4)
    report = ImportReport(kind=Kind.CUSTOMERS, file=FILE.name, rows=9, new=5, changed=2, refused=1, also=(consents,))
    for _ in range(2):
        store.end_import(FILE.id, ImportState.STOPPED, report)
    begun, ended = store.audited(FILE.id)
    assert (begun.deed, begun.actor) == (Deed.IMPORT_BEGUN, "U-ana")
    assert begun.details == {"file": "people.csv", "kind": "customers", "way": "slack"}
    assert (ended.deed, ended.actor) == (Deed.IMPORT_STOPPED, "U-ana")
    assert ended.details == {**begun.details, "rows": 9, "new": 9, "changed": 2, "refused": 1}


def test_a_file_that_was_left_is_no_deed_and_one_that_nobody_was_asked_about_is_nobodys(store: WorkspaceStore) -> None:
    store.begin_import(FILE)
    store.decide_import(FILE.id, ImportState.LEFT, "U-ana")
    found = replace(FILE, id="f1", origin=Origin.FOLDER, mapping=PEOPLE, state=ImportState.RUNNING)
    for _ in range(2):
        store.begin_import(found)
    store.end_import("f1", ImportState.FAILED)
    told = [(entry.about, entry.deed, entry.actor, entry.details["way"]) for entry in store.audited()]
    assert told == [("f1", Deed.IMPORT_BEGUN, "", "folder"), ("f1", Deed.IMPORT_FAILED, "", "folder")]


def test_what_was_asked_about_long_ago_is_forgotten(store: WorkspaceStore, database: Database) -> None:
    now = datetime.now(UTC)  # prune goes by the database's own clock
    store.begin_import(replace(FILE, id="old", at=now - timedelta(days=31)))
    store.begin_import(replace(FILE, id="new", at=now - timedelta(days=29)))
    database.queue.prune(timedelta(days=30))
    assert store.file_import("old") is None
    assert store.file_import("new")
