"""How often customers are written to at the most: the newest word of the workspace, and nobody's is overwritten unseen."""

from dataclasses import replace
from datetime import timedelta

from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.house_cap import HouseCap
from store.workspace import WorkspaceStore
from tests.store.people import MORNING

FIRST = HouseCap(norm=FrequencyNorm(2, Period.MONTH), set_by="U-max", set_at=MORNING)
LATER = MORNING + timedelta(hours=1)


def test_none_is_known_until_somebody_has_set_one(store: WorkspaceStore) -> None:
    assert store.house_cap() is None
    assert store.keep_house_cap(FIRST, None)
    assert store.house_cap() == FIRST


def test_no_limit_is_a_word_as_well(store: WorkspaceStore) -> None:
    none = replace(FIRST, norm=None)
    assert store.keep_house_cap(none, None)
    assert store.house_cap() == none


def test_whoever_looked_at_an_older_one_changes_nothing(store: WorkspaceStore) -> None:
    store.keep_house_cap(FIRST, None)
    theirs = HouseCap(norm=FrequencyNorm(1, Period.WEEK), set_by="U-eve", set_at=LATER)
    assert not store.keep_house_cap(theirs, None)
    assert store.keep_house_cap(theirs, FIRST.set_at)
    assert not store.keep_house_cap(replace(FIRST, set_at=LATER + timedelta(hours=1)), FIRST.set_at)
    assert store.house_cap() == theirs


def test_the_audit_has_what_was_set_by_whom_and_nothing_of_what_was_not(store: WorkspaceStore) -> None:
    store.keep_house_cap(FIRST, None)
    store.keep_house_cap(replace(FIRST, norm=None, set_by="U-eve", set_at=LATER), FIRST.set_at)
    store.keep_house_cap(FIRST, FIRST.set_at)
    told = [(entry.deed, entry.actor, entry.details) for entry in store.audited()]
    assert told == [
        ("frequency cap set", "U-max", {"cap": "2/month"}),
        ("frequency cap set", "U-eve", {"cap": "none"}),
    ]
