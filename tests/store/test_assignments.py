"""Customers are put behind personas by what they bought; whoever was put there by hand stays, on both databases."""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.audiences import Customer
from bot.core.audit import Deed
from bot.core.suggesting.assignment import Assigned, Assignment
from bot.core.suggesting.drift import Drift, Moved
from store.bound import NotStored
from store.database import Database
from store.workspace import WorkspaceStore
from tests.core.suggesting.proposed import PROPOSAL
from tests.fakes.clock import START
from tests.store.people import BEN, DANA, IVO, ROSA, touch

ZOE = Customer(id="c-zoe", name="Zoe Lund", external_id="C-3", zone="Europe/London")
FITS = Assignment(
    customer_id=ZOE.id, persona_id=IVO.id, proposal_id=PROPOSAL.id, probability=0.84, purchases=6, at=START
)
DRIFT = Drift(
    persona_id=IVO.id,
    on=date(2026, 3, 2),
    since=date(2025, 3, 2),
    then=340,
    customers=312,
    away=40,
    moved=(Moved(text="bought bulbs", before="71 %", now="55 %"),),
)


@pytest.fixture
def known(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA, BEN, ZOE])
    store.keep_touches([touch("c-zoe"), touch("c-dana")])
    return store


def behind(store: WorkspaceStore, customer_id: str) -> str | None:
    customer = store.audience(customer_id)
    assert isinstance(customer, Customer)
    return customer.persona_id


def test_whoever_stands_behind_nobody_is_put_there_with_their_touches(known: WorkspaceStore) -> None:
    assert known.persona_touch_counts(IVO.id) == ()
    assert known.put_behind([FITS, replace(FITS, customer_id="c-gone")]) == Assigned(new=1)
    assert (behind(known, ZOE.id), known.assignment_of(ZOE.id)) == (IVO.id, FITS)
    assert sum(count.delivered for count in known.persona_touch_counts(IVO.id)) == 1
    assert known.members(IVO.id) == 1


def test_whoever_was_put_there_by_hand_stays(known: WorkspaceStore) -> None:
    told = known.put_behind([replace(FITS, customer_id=DANA.id), replace(FITS, customer_id=BEN.id, persona_id=ROSA.id)])
    assert told == Assigned(by_hand=2)
    assert (behind(known, DANA.id), known.assignment_of(DANA.id), known.assignment_of(BEN.id)) == (ROSA.id, None, None)


def test_how_surely_is_noted_anew_once_they_bought_more(known: WorkspaceStore) -> None:
    known.put_behind([FITS])
    assert known.put_behind([replace(FITS, probability=0.5)]) == Assigned()
    more = replace(FITS, probability=0.9, purchases=9, at=START + timedelta(days=1))
    assert known.put_behind([more]) == Assigned(noted=1)
    assert known.assignment_of(ZOE.id) == more


@pytest.mark.parametrize("persona", [ROSA.id, IVO.id])
def test_whom_a_file_puts_somewhere_is_there_by_hand_from_then_on(known: WorkspaceStore, persona: str) -> None:
    known.put_behind([FITS])
    known.keep_customers([replace(ZOE, city="Leeds")])  # says nothing of a persona
    assert known.assignment_of(ZOE.id) == FITS
    known.keep_customers([replace(ZOE, persona_id=persona)])
    assert known.assignment_of(ZOE.id) is None
    assert known.put_behind([replace(FITS, purchases=9)]) == Assigned(by_hand=1)
    assert behind(known, ZOE.id) == persona


def test_a_persona_that_is_not_stored_takes_nobody(known: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        known.put_behind([replace(FITS, persona_id="p-gone")])
    assert behind(known, ZOE.id) is None


def test_the_last_report_of_drift_stands(known: WorkspaceStore) -> None:
    known.keep_drifts([DRIFT])
    known.keep_drifts([replace(DRIFT, away=50)])
    assert known.drifts([IVO.id, ROSA.id]) == {IVO.id: replace(DRIFT, away=50)}
    with pytest.raises(NotStored):
        known.keep_drifts([replace(DRIFT, persona_id="p-gone")])


def test_forgetting_takes_examples_and_assignments_along(known: WorkspaceStore, database: Database) -> None:
    known.put_behind([FITS])
    known.keep_proposals([replace(PROPOSAL, examples=(ZOE.id, DANA.id), title="As Zoe Lund does")], "U-ana", START)
    erasing = database.erasing("T-larkmoor")
    erased = erasing.erase(erasing.identity(ZOE), "U-max")
    assert (erased.rows["assignments"], erased.rows["proposal_examples"]) == (1, 1)
    kept = known.proposal(PROPOSAL.id)
    assert kept
    assert (kept.proposal.examples, "Zoe" in kept.proposal.title) == ((DANA.id,), False)


def test_whom_purchases_put_there_is_moved_on_with_their_touches_and_it_is_in_the_audit(known: WorkspaceStore) -> None:
    known.put_behind([FITS])
    on = replace(FITS, persona_id=ROSA.id, probability=0.9, at=START + timedelta(days=1))
    by_hand = replace(FITS, customer_id=DANA.id, persona_id=IVO.id)
    assert known.move_on(IVO.id, [on, by_hand], "U-ana", START) == {ROSA.id: 1}
    assert (behind(known, ZOE.id), known.assignment_of(ZOE.id)) == (ROSA.id, on)
    assert behind(known, DANA.id) == ROSA.id
    assert sum(count.delivered for count in known.persona_touch_counts(IVO.id)) == 0
    assert sum(count.delivered for count in known.persona_touch_counts(ROSA.id)) == 2
    last = known.last_moved(IVO.id)
    assert last
    assert (last.actor, last.details) == ("U-ana", {"persona": ROSA.id, "customers": 1})


def test_of_two_who_move_the_same_one_moves_them_and_nobody_is_counted_twice(known: WorkspaceStore) -> None:
    known.put_behind([FITS])
    on = replace(FITS, persona_id=ROSA.id)
    together, moved = threading.Barrier(2), list[dict[str, int]]()

    def move(who: str) -> None:
        together.wait()
        moved.append(known.move_on(IVO.id, [on], who, START))

    both = [threading.Thread(target=move, args=(who,)) for who in ("U-ana", "U-ben")]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(moved, key=len) == [{}, {ROSA.id: 1}]
    assert len([each for each in known.audited() if each.deed == Deed.CUSTOMERS_MOVED]) == 1
    assert known.members(IVO.id) == 0


def test_whom_a_file_puts_there_meanwhile_is_not_moved_on(known: WorkspaceStore) -> None:
    known.put_behind([FITS])
    known.keep_customers([replace(ZOE, persona_id=IVO.id)])
    assert known.move_on(IVO.id, [replace(FITS, persona_id=ROSA.id)], "U-ana", START) == {}
    assert (behind(known, ZOE.id), known.last_moved(IVO.id)) == (IVO.id, None)
