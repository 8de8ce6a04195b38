"""What was heard of a persona's customers, and what was put down about them: read from rows, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.evidence import Source
from bot.core.touches import Outcome
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import BEN, DANA, IVO, MORNING, ROSA, evidence, purchase, touch

BEFORE = START - timedelta(days=1)


@pytest.fixture
def stored(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA, BEN])
    return store


def test_of_each_persona_it_is_counted_from_how_many_anything_was_heard(stored: WorkspaceStore) -> None:
    stored.keep_touches([touch(outcome=Outcome.REPLIED), touch("c-ben", outcome=Outcome.SENT)])
    assert stored.heard_from(["p-rosa", "p-ivo"], MORNING) == {"p-rosa": 1, "p-ivo": 0}
    assert stored.heard_from(["p-rosa"], MORNING + timedelta(seconds=1)) == {"p-rosa": 0}
    stored.keep_purchases([purchase("c-ben")])
    assert stored.heard_from(["p-rosa"], MORNING) == {"p-rosa": 2}


def test_whom_we_heard_from_last_comes_first_with_what_it_was(stored: WorkspaceStore) -> None:
    stored.keep_touches([touch(outcome=Outcome.REPLIED)])
    stored.keep_purchases([replace(purchase("c-ben"), at=MORNING + timedelta(days=1))])
    found = stored.last_heard("p-rosa", MORNING, 9)
    assert [(each.customer, each.at) for each in found] == [(BEN, MORNING + timedelta(days=1)), (DANA, MORNING)]
    assert [each.customer for each in stored.last_heard("p-rosa", MORNING, 1)] == [BEN]
    assert stored.last_heard("p-ivo", MORNING, 9) == ()


def test_new_is_what_was_put_down_since_of_the_persona_and_of_its_customers(stored: WorkspaceStore) -> None:
    own, hers = evidence("e1", audience="p-rosa"), evidence("e2")
    stored.keep_evidence([own, evidence("e3", audience="p-ivo")])
    stored.add_evidence(hers)
    found = stored.put_down_since("p-rosa", BEFORE, 9)
    assert {(each.evidence, each.whose) for each in found.news} == {(own, ""), (hers, "Dana Ruiz")}
    assert found.total == 2
    assert stored.put_down_since("p-rosa", BEFORE, 1).total == 2
    assert len(stored.put_down_since("p-rosa", BEFORE, 1).news) == 1
    assert stored.put_down_since("p-rosa", datetime.now(UTC) + timedelta(days=9), 9).total == 0


def test_what_is_imported_again_or_corrected_is_no_news(stored: WorkspaceStore) -> None:
    item = evidence("e1", audience="p-rosa")
    assert stored.keep_evidence([item]).new == 1
    noted = stored.put_down_since("p-rosa", BEFORE, 9)
    assert stored.keep_evidence([item]).same == 1
    assert stored.keep_evidence([replace(item, value="short letters", on=date(2026, 2, 2))]).changed == 1
    assert stored.put_down_since("p-rosa", BEFORE, 9).total == noted.total == 1


def test_a_guess_is_put_down_too_and_heard_from_nobody(stored: WorkspaceStore) -> None:
    stored.keep_evidence([replace(evidence(), source=Source.ASSUMED)])
    assert [each.evidence.counts for each in stored.put_down_since("p-rosa", BEFORE, 9).news] == [False]
    assert stored.heard_from(["p-rosa"], datetime(2020, 1, 1, tzinfo=UTC)) == {"p-rosa": 0}
