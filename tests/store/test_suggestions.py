"""Proposed personas, each decided on once, on both databases."""

import threading
from dataclasses import replace

import pytest

from bot.core.audiences import Persona
from bot.core.personas.errors import NameTaken, NoSuchPersona
from bot.core.suggesting.centre import Centre
from bot.core.suggesting.errors import AlreadyDecided, CannotMerge, NoSuchProposal
from bot.core.suggesting.suggested import Standing, Suggested
from store.database import Database
from store.tables import buyer_frames
from store.workspace import WorkspaceStore
from tests.core.suggesting.proposed import BULBS, FRAME, OFTEN, PROPOSAL
from tests.fakes.clock import START
from tests.store.people import BEN, DANA, ROSA

FLORA = Persona(id="p-flora", name="Flora Beck", title="the bulb buyer")
TOOLS = replace(PROPOSAL, id="pr-tools", title="Buys tools", customers=90, centre=Centre(FRAME, 1), examples=())
SEEDS = replace(PROPOSAL, id="pr-seeds", title="Buys seeds", customers=50, centre=Centre(FRAME, 1), examples=())


@pytest.fixture
def known(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA, BEN])
    store.keep_proposals([PROPOSAL, TOOLS, SEEDS], "U-ana", START)
    return store


def stands(store: WorkspaceStore, proposal_id: str = PROPOSAL.id) -> Suggested:
    found = store.proposal(proposal_id)
    assert found
    return found


def test_what_was_found_comes_back_as_it_was_the_largest_first(known: WorkspaceStore) -> None:
    assert stands(known) == Suggested(proposal=PROPOSAL, found_by="U-ana", found_at=START)
    assert [each.proposal for each in known.proposals(Standing.OPEN)] == [PROPOSAL, TOOLS, SEEDS]
    assert known.proposals(Standing.ACCEPTED) == ()
    assert known.proposal("gone") is None


def test_an_open_one_takes_the_new_figures_and_an_old_frame_goes(known: WorkspaceStore, database: Database) -> None:
    wider = replace(FRAME, width=0.9)
    anew = [replace(each, customers=400, centre=Centre(wider, 0)) for each in (PROPOSAL, TOOLS, SEEDS)]
    known.keep_proposals(anew, "U-ben", START)
    assert (stands(known).proposal.customers, stands(known).found_by) == (400, "U-ben")
    with database.engine.connect() as connection:
        assert len(connection.execute(buyer_frames.select()).all()) == 1


def test_somebody_forgotten_meanwhile_is_no_example(known: WorkspaceStore) -> None:
    told = replace(PROPOSAL, examples=("c-gone", "c-ben"))
    (kept,) = known.keep_proposals([told], "U-ana", START)
    assert kept.proposal.examples == stands(known).proposal.examples == ("c-ben",)


def test_accepting_stores_the_persona_and_the_decision_or_neither(known: WorkspaceStore) -> None:
    with pytest.raises(NameTaken):
        known.accept_proposal(PROPOSAL.id, replace(FLORA, name=ROSA.name), "U-ana", START)
    assert stands(known).waits
    assert known.audience(FLORA.id) is None
    now = known.accept_proposal(PROPOSAL.id, FLORA, "U-ana", START)
    assert (now.standing, now.persona_id, now.decided_by) == (Standing.ACCEPTED, FLORA.id, "U-ana")
    assert known.accept_proposal(PROPOSAL.id, FLORA, "U-ana", START) == now == stands(known)  # a job that was repeated
    assert known.audience(FLORA.id) == FLORA
    assert ("proposal accepted", PROPOSAL.id, "U-ana") in [(e.deed, e.about, e.actor) for e in known.audited()]


def test_the_second_is_told_who_decided_and_changes_nothing(known: WorkspaceStore) -> None:
    known.accept_proposal(PROPOSAL.id, FLORA, "U-ana", START)
    before = stands(known)
    with pytest.raises(AlreadyDecided, match=r"U-ana has accepted “Buys bulbs every autumn” on .*, as Flora Beck, the"):
        known.accept_proposal(PROPOSAL.id, replace(FLORA, id="p-2", name="Else", title="other"), "U-ben", START)
    with pytest.raises(AlreadyDecided):
        known.refuse_proposal(PROPOSAL.id, "No.", "U-ben", START)
    with pytest.raises(AlreadyDecided):
        known.merge_proposal(PROPOSAL.id, persona_id=ROSA.id, by="U-ben", at=START)
    assert stands(known) == before
    assert known.audience("p-2") is None


def test_what_is_merged_follows_what_it_was_merged_into(known: WorkspaceStore) -> None:
    assert known.merge_proposal(SEEDS.id, into=TOOLS.id, by="U-ana", at=START).persona_id == ""
    assert known.merge_proposal(SEEDS.id, into=TOOLS.id, by="U-ana", at=START) == stands(known, SEEDS.id)
    known.merge_proposal(TOOLS.id, into=PROPOSAL.id, by="U-ana", at=START)
    known.accept_proposal(PROPOSAL.id, FLORA, "U-ana", START)
    assert {stands(known, each).persona_id for each in (SEEDS.id, TOOLS.id)} == {FLORA.id}
    with pytest.raises(AlreadyDecided, match=r"merged “Buys tools” .* into Flora Beck, the bulb buyer"):
        known.refuse_proposal(TOOLS.id, "", "U-ben", START)


def test_what_was_merged_into_a_refused_one_is_refused_with_it(known: WorkspaceStore) -> None:
    known.merge_proposal(SEEDS.id, into=TOOLS.id, by="U-ana", at=START)
    known.refuse_proposal(TOOLS.id, "They are our own staff.", "U-ben", START)
    assert stands(known, SEEDS.id).standing is Standing.REFUSED
    assert stands(known, TOOLS.id).reason == "They are our own staff."


def test_it_is_merged_into_what_can_be_one(known: WorkspaceStore) -> None:
    known.refuse_proposal(TOOLS.id, "", "U-ana", START)
    for target in (TOOLS.id, SEEDS.id, "gone"):
        with pytest.raises(CannotMerge):
            known.merge_proposal(SEEDS.id, into=target, by="U-ana", at=START)
    with pytest.raises(NoSuchPersona):
        known.merge_proposal(SEEDS.id, persona_id=DANA.id, by="U-ana", at=START)
    with pytest.raises(NoSuchProposal):
        known.merge_proposal("gone", persona_id=ROSA.id, by="U-ana", at=START)
    assert known.merge_proposal(SEEDS.id, persona_id=ROSA.id, by="U-ana", at=START).persona_id == ROSA.id


@pytest.mark.parametrize(
    ("found", "back"),
    [
        (replace(PROPOSAL, customers=400, purchases=9000), False),
        (replace(PROPOSAL, traits=(replace(BULBS, value=0.6), OFTEN)), False),
        (replace(PROPOSAL, customers=510), True),
        (replace(PROPOSAL, months=(3, 4)), True),
        (replace(PROPOSAL, traits=(replace(BULBS, value=0.5), OFTEN)), True),
        (replace(PROPOSAL, traits=(BULBS, replace(OFTEN, value=9.0))), True),
    ],
)
def test_a_refused_one_comes_back_only_where_it_changed_clearly(
    known: WorkspaceStore, found: object, back: bool
) -> None:
    known.refuse_proposal(PROPOSAL.id, "Too few.", "U-ana", START)
    (now,) = known.keep_proposals([found], "U-ben", START)  # type: ignore[list-item]  # parametrised
    assert (now.waits, now.came_back, now.reason) == (back, back, "Too few.")


def test_of_ten_at_once_one_accepts_it(known: WorkspaceStore, database: Database) -> None:
    done: list[str] = []
    told: list[AlreadyDecided] = []

    def accept(number: int) -> None:
        persona = Persona(id=f"p-{number}", name=f"Flora {number}", title=f"the buyer {number}")
        try:
            now = database.workspace("T-larkmoor").accept_proposal(PROPOSAL.id, persona, f"U{number}", START)
            done.append(now.persona_id)
        except AlreadyDecided as error:
            told.append(error)

    people = [threading.Thread(target=accept, args=(number,)) for number in range(10)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert (len(done), len(told)) == (1, 9)
    assert {error.stands.persona_id for error in told} == set(done)
    assert len(known.personas()) == 2
