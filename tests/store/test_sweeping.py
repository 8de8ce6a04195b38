"""What is older than it is kept goes, and the numbers that were made of it go along."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.evidence import Source
from bot.core.retention import read_retention
from bot.core.touches import Outcome
from store import sweeping
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.store.people import BEN, DANA, ROSA, evidence, purchase, touch
from tests.store.test_isolation import DRAFT, FLAG

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
OLD, NEW = NOW - timedelta(days=40), NOW - timedelta(days=3)


@pytest.fixture
def known(database: Database, store: WorkspaceStore, clock: FakeClock) -> WorkspaceStore:
    clock.now = NOW
    store.keep_persona(ROSA)
    store.keep_customers([DANA, BEN])
    guess = replace(evidence("old guess"), source=Source.ASSUMED, on=OLD.date())
    store.keep_evidence(
        [
            guess,
            replace(guess, id="new guess", on=NEW.date()),
            replace(guess, id="guess of no day", on=None),
            replace(guess, id="old word", source=Source.SAID),
        ]
    )
    store.keep_touches(
        [
            touch(at=OLD, outcome=Outcome.CLICKED),
            touch(at=OLD + timedelta(hours=1), outcome=Outcome.SENT),
            touch(at=NEW, outcome=Outcome.REPLIED),
            touch("c-ben", at=OLD, outcome=Outcome.CLICKED),
        ]
    )
    store.keep_purchases([replace(purchase(), at=OLD), replace(purchase(), at=NEW)])
    store.keep_draft(replace(DRAFT, versions=(replace(DRAFT.versions[0], made_at=OLD),)), [FLAG], [evidence()])
    return store


def swept(database: Database, setting: str) -> dict[str, int]:
    return database.sweeping("T-larkmoor").sweep(read_retention(setting))


def test_each_source_of_evidence_has_a_term_of_its_own(database: Database, known: WorkspaceStore) -> None:
    assert swept(database, "assumed 30, said 100") == {"assumed": 1}
    left = {item.id for item in known.evidence_about("c-dana")}
    assert left == {"new guess", "guess of no day", "old word"}


def test_what_has_no_day_is_as_old_as_its_being_put_down(
    database: Database, known: WorkspaceStore, clock: FakeClock
) -> None:
    clock.move(timedelta(days=29))
    assert "guess of no day" in _left_after(database, known, "assumed 30")
    clock.move(timedelta(days=2))
    assert "guess of no day" not in _left_after(database, known, "assumed 30")


def _left_after(database: Database, known: WorkspaceStore, setting: str) -> set[str]:
    swept(database, setting)
    return {item.id for item in known.evidence_about("c-dana")}


@pytest.mark.parametrize("portion", [1, 500])
def test_touches_leave_the_counts_as_if_they_had_never_been(
    database: Database, known: WorkspaceStore, portion: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "PORTION", portion)
    assert swept(database, "touches 30") == {"touches": 3}
    [count] = known.touch_counts("c-dana")
    assert (count.delivered, count.answered, count.first_at, count.last_at) == (1, 1, NEW, NEW)
    assert known.touch_counts("c-ben") == ()
    for counts in (known.persona_touch_counts("p-rosa"), known.all_touch_counts()):
        assert [(count.delivered, count.answered) for count in counts] == [(1, 1)]


def test_whoever_comes_later_in_the_order_of_ids_is_swept_too(
    database: Database, known: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "PORTION", 2)
    known.keep_customers(replace(BEN, id=f"c-{n}", external_id=f"X-{n}", email=None) for n in range(5))
    known.keep_purchases(replace(purchase(f"c-{n}"), at=OLD if n % 2 else NEW) for n in range(5))
    assert swept(database, "purchases 30, said 30") == {"purchases": 3, "said": 1}
    assert database.sweeping("T-larkmoor").old(read_retention("purchases 30, said 30, touches 30")) == {"touches": 3}


def test_purchases_and_drafts_go_by_their_own_terms(database: Database, known: WorkspaceStore) -> None:
    retention = read_retention("purchases 30, drafts 30")
    assert database.sweeping("T-larkmoor").old(retention) == {"purchases": 1, "drafts": 1}
    assert known.draft("d1")
    assert swept(database, "purchases 30, drafts 30") == {"purchases": 1, "drafts": 1}
    assert known.draft("d1") is None
    assert known.counts()["purchases"] == 1
    assert swept(database, "purchases 30, drafts 30") == {}


def test_another_workspace_has_its_own_terms(database: Database, known: WorkspaceStore) -> None:
    assert database.sweeping("T-other").sweep(read_retention("touches 1, assumed 1, drafts 1")) == {}
    assert known.counts()["touches"] == 4
