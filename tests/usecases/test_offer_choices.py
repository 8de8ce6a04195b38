"""Several versions to choose from: unlike each other to a reader, each taken once, and no more than there are."""

from dataclasses import replace

import pytest

from bot.core.drafts import Draft
from bot.usecases.draft_message import Drafting, draft_message
from bot.usecases.offer_choices import (
    Asked,
    ChoiceIsGone,
    NothingToChoose,
    TakenAlready,
    chosen_by_number,
    offer_choices,
    take_choice,
    wanted_choice,
)
from bot.writers.offline.writer import OfflineWriter
from store.workspace import WorkspaceStore
from tests.fakes.writer import FakeWriter
from tests.usecases.test_draft_message import DANA, drafting, store

__all__ = ["store"]

BRIEF = "Spring sale. 20% off until Friday. Open day on Saturday with tea"


def begun(drafting: Drafting, brief: str = BRIEF) -> Draft:
    return draft_message(drafting, replace(DANA, brief=brief)).draft


def asked(known: Draft, number: int | None = 3) -> Asked:
    return Asked(known=known, number=number, by="U1", set_id="set")


def test_offline_each_begins_with_something_else_and_none_loses_a_fact(store: WorkspaceStore) -> None:
    work = drafting(store, OfflineWriter())
    offered = offer_choices(work, asked(begun(work)))
    texts = [choice.written.copy.text for choice in offered.choices]
    assert [choice.place for choice in offered.choices] == [1, 2, 3]
    assert len({text.splitlines()[0] for text in texts}) == 3
    for text in texts:
        assert "20% off" in text
        assert "spring sale" in text.lower()
        assert "Saturday" in text
    assert offered.choices[1].differs.startswith("begins with “")


def test_where_no_two_would_differ_there_is_one(store: WorkspaceStore) -> None:
    work = drafting(store, FakeWriter())
    offered = offer_choices(work, asked(begun(work)))
    assert (len(offered.choices), offered.asked) == (1, 3)


def test_a_writer_is_told_how_each_is_to_be_unlike_the_others(store: WorkspaceStore) -> None:
    writer = FakeWriter()
    work = drafting(store, writer)
    offer_choices(work, asked(begun(work)))
    angles = [order.angle for order in writer.orders[1:] if order.angle]
    assert [angle.lead for angle in angles if angle.lead] == ["Spring sale", "20% off until Friday", "Open day on Saturday with tea"]  # fmt: skip
    assert {angle.length for angle in angles if angle.length} == {"short", "long"}


def test_the_same_set_is_kept_once_and_nothing_of_it_is_a_version_yet(store: WorkspaceStore) -> None:
    work = drafting(store, OfflineWriter())
    known = begun(work)
    first = offer_choices(work, asked(known)).choices
    offer_choices(work, asked(known))
    assert store.choices_beside(known.id, 1) == first
    stored = store.draft(known.id)
    assert stored
    assert len(stored.versions) == 1


def test_whoever_takes_one_makes_it_the_next_version_word_for_word(store: WorkspaceStore) -> None:
    work = drafting(store, OfflineWriter())
    known = begun(work)
    offer_choices(work, asked(known))
    choice, draft = take_choice(work, "set.2", "U2", "Ev1")
    drafted = draft_message(work, wanted_choice(choice, draft, "U2"))
    assert drafted.written.copy == choice.written.copy
    assert (drafted.draft.latest.number, drafted.draft.latest.made_by) == (2, "U2")
    assert "This is choice 2, which begins with" in str(drafted.notices)


def test_the_second_is_told_who_took_it(store: WorkspaceStore) -> None:
    work = drafting(store, OfflineWriter())
    offer_choices(work, asked(begun(work)))
    take_choice(work, "set.1", "U1", "Ev1")
    with pytest.raises(TakenAlready, match="<@U1> took that one already"):
        take_choice(work, "set.1", "U2", "Ev2")
    with pytest.raises(TakenAlready, match="You took"):
        take_choice(work, "set.1", "U1", "Ev3")


def test_what_is_gone_or_was_never_offered_is_said_so(store: WorkspaceStore) -> None:
    work = drafting(store, OfflineWriter())
    known = begun(work)
    assert chosen_by_number(store, known, 2) is None
    with pytest.raises(ChoiceIsGone):
        take_choice(work, "gone", "U1", "Ev1")
    offer_choices(work, asked(known))
    with pytest.raises(NothingToChoose, match="no choice 9"):
        chosen_by_number(store, known, 9)
