"""Personas made and changed by hand, on both databases."""

import threading
from dataclasses import replace

import pytest

from bot.core.audiences import Persona, Profile
from bot.core.personas.depth import Depth
from bot.core.personas.errors import NameTaken, NoSuchPersona
from bot.core.personas.past import digest_of
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import IVO, ROSA

FULL = replace(
    ROSA,
    line="No time.",
    picture="👩",
    depth=Depth.LONG,
    profile=Profile(goals="Less to do.", quotes=("Quick.", "Now.")),
)


@pytest.fixture
def known(store: WorkspaceStore) -> WorkspaceStore:
    store.add_persona(FULL, "U-ana", START)
    store.add_persona(IVO, "U-ana", START)
    return store


def test_what_is_added_comes_back_as_it_was_and_once(known: WorkspaceStore) -> None:
    assert known.audience(FULL.id) == FULL
    assert known.add_persona(replace(FULL, line="Later."), "U-ben", START) == FULL
    assert len(known.personas()) == 2


@pytest.mark.parametrize(("name", "title"), [("ROSA  BLUM", "x"), ("Zoe", "The Busy Parent")])
def test_no_two_are_called_alike_however_it_is_spelt(known: WorkspaceStore, name: str, title: str) -> None:
    with pytest.raises(NameTaken, match="Rosa Blum, the busy parent is stored already"):
        known.add_persona(Persona(id="p-new", name=name, title=title), "U-ben", START)
    with pytest.raises(NameTaken):
        known.change_persona(replace(IVO, name=name, title=title), digest_of(IVO), "U-ben", START)
    assert known.audience(IVO.id) == IVO


def test_two_without_a_description_are_told_apart_by_their_names(known: WorkspaceStore) -> None:
    for name in ("Zoe", "Max"):
        known.add_persona(Persona(id=name, name=name, title=""), "U-ana", START)
    assert len(known.personas()) == 4


def test_whoever_saw_what_stands_changes_it_and_the_second_does_not(known: WorkspaceStore) -> None:
    seen = digest_of(FULL)
    anas, bens = replace(FULL, line="From Ana."), replace(FULL, line="From Ben.")
    assert known.change_persona(anas, seen, "U-ana", START) == anas
    assert known.change_persona(bens, seen, "U-ben", START) is None
    assert known.change_persona(anas, seen, "U-ana", START) == anas  # a job that was repeated
    assert known.audience(FULL.id) == anas
    assert [(past.persona, past.changed_by) for past in known.persona_pasts(FULL.id)] == [(FULL, "U-ana")]


def test_what_a_file_overwrites_stays_among_the_pasts(known: WorkspaceStore) -> None:
    known.keep_persona(FULL)
    assert known.persona_pasts(FULL.id) == ()
    known.keep_persona(replace(FULL, line="From a file."))
    assert [(past.persona, past.changed_by) for past in known.persona_pasts(FULL.id)] == [(FULL, "")]


def test_one_that_is_gone_is_told(known: WorkspaceStore) -> None:
    with pytest.raises(NoSuchPersona):
        known.change_persona(replace(FULL, id="gone", name="New", title="new"), "x", "U-ana", START)


def test_of_ten_at_once_one_changes_it(known: WorkspaceStore, database: Database) -> None:
    done: list[Persona | None] = []

    def change(number: int) -> None:
        mine = database.workspace("T-larkmoor")
        done.append(mine.change_persona(replace(FULL, line=f"Line {number}."), digest_of(FULL), f"U{number}", START))

    people = [threading.Thread(target=change, args=(number,)) for number in range(10)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len([each for each in done if each]) == 1
    assert len(known.persona_pasts(FULL.id)) == 1


def test_who_made_and_changed_it_stands_in_the_audit_without_a_word_of_it(known: WorkspaceStore) -> None:
    known.change_persona(replace(FULL, line="From Ana."), digest_of(FULL), "U-ana", START)
    told = [(entry.deed, entry.about, entry.actor) for entry in known.audited()]
    assert ("persona changed", FULL.id, "U-ana") in told
    assert "From Ana" not in str(list(known.audited()))
