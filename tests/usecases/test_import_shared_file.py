"""An import that goes on after a crash, or is stopped: counted as if it had run through."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport
from bot.core.imports.row import Row
from bot.usecases import import_file
from bot.usecases.import_file import Importer
from bot.usecases.import_shared_file import Going, import_shared_file
from store.workspace import WorkspaceStore

HEADINGS = ["external_id", "name", "email"]


class FakeTable:
    """Ten people, of whom the fourth has no cells of her own."""

    name = "people.csv"
    headings = HEADINGS
    saved: datetime | None = None

    def rows(self):  # type: ignore[no-untyped-def]  # an iterator of rows, as the port says
        for number in range(10):
            cells = [f"C{number}", f"Person {number}", f"p{number}@example.org"]
            yield Row(number + 2, cells if number != 3 else cells[:1])


@pytest.fixture(autouse=True)
def batches_of_four(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_file, "BATCH", 4)


def run(
    store: WorkspaceStore, done: ImportReport | None = None, stop_after: int = 99
) -> tuple[list[ImportReport], ...]:
    told: list[ImportReport] = []
    refused: list[Row] = []
    importer = Importer(store, lambda: datetime(2026, 3, 2, tzinfo=UTC), lambda row, why: refused.append(row))
    going = Going(done=done, on_batch=told.append, was_stopped=lambda: len(told) >= stop_after)
    ended = import_shared_file(importer, Kind.CUSTOMERS, FakeTable(), None, going)
    assert [row.line for row in refused] == [5][: bool(ended.report.rows)]
    return told, [ended.report], [ended.report] * ended.stopped


def test_gone_on_with_it_counts_as_if_nothing_had_happened(sqlite_store: WorkspaceStore) -> None:
    first, _, stopped = run(sqlite_store, stop_after=1)
    assert stopped == first
    assert (first[0].rows, first[0].new, first[0].refused) == (4, 3, 1)
    told, [report], stopped = run(sqlite_store, done=first[0])
    assert not stopped
    assert (report.rows, report.new, report.changed, report.same, report.refused) == (10, 9, 0, 0, 1)
    assert told[0] == first[0]  # while it catches up, nobody is told less than before
    assert sqlite_store.counts()["customers"] == 9


def test_a_batch_that_was_stored_and_never_counted_is_told_as_the_same_and_stored_once(
    sqlite_store: WorkspaceStore,
) -> None:
    first, _, _ = run(sqlite_store, stop_after=2)
    _, [report], _ = run(sqlite_store, done=first[0])
    assert (report.rows, report.new, report.same, report.refused) == (10, 5, 4, 1)
    assert sqlite_store.counts()["customers"] == 9


def test_done_already_it_is_told_as_it_was(sqlite_store: WorkspaceStore) -> None:
    _, [whole], _ = run(sqlite_store)
    _, [again], _ = run(sqlite_store, done=whole)
    assert replace(again, clashes=()) == replace(whole, clashes=())
