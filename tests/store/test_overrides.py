"""A flag that was kept with a reason stays kept while its passage stands, and one person decides it."""

import threading
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.core.flags.flag import Place
from bot.core.settling.override import Override, override_of
from store.bound import NotStored
from store.database import Database
from store.tables import audit
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import DANA, ROSA, evidence
from tests.store.test_isolation import DRAFT, FLAG, words

KEPT = Override(
    id="o1",
    draft_id="d1",
    number=1,
    place=Place.DRAFT,
    quote="Spring is here.",
    aspect=FLAG.aspect,
    verdict=FLAG.verdict,
    reason="The board has decided it.",
    by="U-ana",
    at=START,
)


@pytest.fixture
def drafted(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(replace(DRAFT, versions=(words(1, "Spring is here. Come."),)), [FLAG], [evidence()])
    return store


def test_what_was_kept_is_carried_to_later_versions_while_the_passage_stands(drafted: WorkspaceStore) -> None:
    drafted.keep_override(KEPT)
    drafted.add_version("d1", words(2, "Come: spring  is\nhere. Bring a friend."), [], [])
    drafted.add_version("d1", words(3, "Come and see."), [], [])
    assert [drafted.overrides_of("d1", number) for number in (1, 2, 3, 4)] == [(KEPT,), (KEPT,), (), ()]


def test_it_settles_the_flag_on_its_passage_though_a_word_more_is_flagged_now() -> None:
    wider = replace(FLAG, place=Place.DRAFT, quote="So SPRING is\nhere.")
    assert override_of(wider, [KEPT]) == KEPT
    assert override_of(replace(wider, place=Place.BRIEF), [KEPT]) is None
    assert override_of(replace(wider, quote="Autumn is near."), [KEPT]) is None


def test_of_two_people_who_keep_it_the_second_is_given_the_first_reason(drafted: WorkspaceStore) -> None:
    ours, theirs = KEPT, replace(KEPT, id="o2", quote="spring is here.", by="U-ben", reason="I like it.")
    assert (drafted.keep_override(ours), drafted.keep_override(theirs)) == (ours, ours)
    assert drafted.keep_override(ours) == ours  # a job that was repeated
    assert drafted.overrides_of("d1", 1) == (ours,)


def test_two_processes_at_once_keep_it_once(drafted: WorkspaceStore, database: Database) -> None:
    found: list[Override] = []
    tries = [replace(KEPT, id=f"o{number}", by=f"U-{number}") for number in range(4)]

    def keep(override: Override) -> None:
        found.append(database.workspace("T-larkmoor").keep_override(override))

    threads = [threading.Thread(target=keep, args=(override,)) for override in tries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(tries)
    assert len(set(found)) == 1


def test_taken_back_it_holds_no_more_and_can_be_kept_anew(drafted: WorkspaceStore) -> None:
    drafted.keep_override(KEPT)
    assert drafted.take_back_override("o1", "U-ana", START)
    assert not drafted.take_back_override("o1", "U-ana", START)
    assert drafted.overrides_of("d1", 1) == ()
    anew = replace(KEPT, id="o2", reason="They asked for it at the fair.")
    assert drafted.keep_override(anew) == anew


def test_nothing_is_kept_of_a_version_that_nobody_wrote(drafted: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        drafted.keep_override(replace(KEPT, number=2))


def test_the_audit_says_who_kept_a_flag_and_holds_no_word_of_it(drafted: WorkspaceStore, database: Database) -> None:
    drafted.keep_override(KEPT)
    drafted.take_back_override("o1", "U-max", START)
    with database.engine.connect() as connection:
        entries = connection.execute(select(audit).order_by(audit.c.row)).all()[-2:]
    assert [(entry.deed, entry.actor, entry.details["override_id"]) for entry in entries] == [
        ("flag kept", "U-ana", "o1"),
        ("flag kept no more", "U-max", "o1"),
    ]
    assert "board" not in str(entries)
    assert "Spring" not in str(entries)


def test_flags_judged_again_take_the_place_of_the_first_and_the_words_stay(drafted: WorkspaceStore) -> None:
    again, learnt = replace(FLAG, quote="golf"), evidence("e2", value="golf", norm="")
    drafted.judge_again("d1", 1, [again], [learnt], by="U-ana", at=START)
    assert drafted.flags_of("d1", 1) == (again,)
    assert drafted.evidence_behind("d1", 1) == (learnt,)
    drafted.judge_again("d1", 1, [], [], by="U-ana", at=START)
    assert (drafted.flags_of("d1", 1), drafted.evidence_behind("d1", 1)) == ((), ())
    with pytest.raises(NotStored):
        drafted.judge_again("d9", 1, [], [], by="U-ana", at=START)
