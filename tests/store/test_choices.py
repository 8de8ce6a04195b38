"""Of several versions each is taken once, and reasons are shown to a room once, whoever tries as well."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from store.bound import NotStored
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import DANA, ROSA
from tests.store.test_isolation import CHOICE, DRAFT, SHARE


@pytest.fixture
def drafted(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [], [])
    store.keep_choices([CHOICE, replace(CHOICE, id="ch2", place=2)])
    return store


def test_what_was_offered_last_beside_a_version_is_found_in_its_order(drafted: WorkspaceStore) -> None:
    assert [choice.id for choice in drafted.choices_beside("d1", 1)] == ["ch1", "ch2"]
    drafted.keep_choices([replace(CHOICE, id="ch3", made_at=START + timedelta(minutes=1))])
    assert [choice.id for choice in drafted.choices_beside("d1", 1)] == ["ch3"]
    assert drafted.choice("ch1") == CHOICE


def test_the_second_who_takes_it_is_given_the_first(drafted: WorkspaceStore) -> None:
    mine = drafted.take_choice("ch1", "U-ana", START, "Ev1")
    theirs = drafted.take_choice("ch1", "U-ben", START, "Ev2")
    assert mine
    assert (mine.taken_by, mine.taken_for) == ("U-ana", "Ev1")
    assert theirs == mine
    assert drafted.take_choice("ch1", "U-ana", START, "Ev1") == mine  # a job that was repeated


def test_what_became_no_version_may_be_taken_again_but_let_go_of_by_its_taker_alone(drafted: WorkspaceStore) -> None:
    drafted.take_choice("ch1", "U-ana", START, "Ev1")
    drafted.let_go_of_choice("ch1", "Ev2")
    assert drafted.choice("ch1") != CHOICE
    drafted.let_go_of_choice("ch1", "Ev1")
    assert drafted.choice("ch1") == CHOICE


def test_of_ten_at_once_one_takes_it(drafted: WorkspaceStore, database: Database) -> None:
    taken: list[str] = []

    def take(number: int) -> None:
        choice = database.workspace("T-larkmoor").take_choice("ch1", f"U{number}", START, f"Ev{number}")
        taken.append(choice.taken_for if choice else "")

    people = [threading.Thread(target=take, args=(number,)) for number in range(10)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(taken) == 10
    assert len(set(taken)) == 1


def test_reasons_are_shown_to_a_room_once(drafted: WorkspaceStore) -> None:
    assert not drafted.is_shared(SHARE.draft_id, SHARE.number)
    assert drafted.share(SHARE) == SHARE
    assert drafted.share(replace(SHARE, by="U-ben", request_id="Ev2")) == SHARE
    assert drafted.is_shared(SHARE.draft_id, SHARE.number)
    assert not drafted.is_shared(SHARE.draft_id, SHARE.number + 1)


def test_nothing_is_offered_beside_a_draft_that_is_gone(drafted: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        drafted.keep_choices([replace(CHOICE, id="ch9", draft_id="gone")])
    with pytest.raises(NotStored):
        drafted.share(replace(SHARE, draft_id="gone"))
