"""A taste that its owner deletes is told nowhere any more, whatever was judged by it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.core.corrections.correction import not_a_flag
from bot.core.corrections.judgement import Judgement
from bot.core.evidence import Taste
from bot.core.flags.flag import Flag, Trigger, Whose
from store.workspace import WorkspaceStore
from tests.core.corrections.judged import GOLF, flag, judgement
from tests.fakes.clock import START
from tests.store.people import DANA, ROSA
from tests.store.test_isolation import DRAFT

ANA, BEN = "U-ana", "U-ben"
MIRRORED = replace(
    flag(GOLF),
    trigger=Trigger.MIRROR,
    whose=Whose.KNOWN_TASTE,
    why="You like “golf”, and this follows it; nothing counted about Dana Ruiz speaks of this topic.",
)


@pytest.fixture
def judged(store: WorkspaceStore) -> Judgement:
    """By a taste that Ana has; she and Ben said something of it, and let the text be kept."""
    kept = store.keep_judgement(judgement(flags=(MIRRORED, flag("Nobody reads emails"))))
    store.keep_taste(ana_likes_golf(kept))
    for person in (ANA, BEN):
        store.let_be_kept(person, granted=True, at=START)
        store.correct(not_a_flag(kept, 1, person, START))
    return kept


def ana_likes_golf(kept: Judgement) -> Taste:
    return kept.case.tastes[0]


def delete(store: WorkspaceStore) -> None:
    store.delete_tastes(ANA)


def correct(store: WorkspaceStore) -> None:
    (taste,) = store.tastes_of(ANA)
    store.correct_taste(replace(taste, value="crazy tennis"))


@pytest.mark.parametrize("let_go", [delete, correct])
def test_what_was_judged_by_it_tells_it_no_more(
    store: WorkspaceStore, judged: Judgement, let_go: Callable[[WorkspaceStore], None]
) -> None:
    let_go(store)
    left = store.judgement(judged.id)
    assert left
    assert left.case.tastes == ()
    assert [one.quote for one in left.flags] == [one.quote for one in judged.flags]
    assert "golf" not in left.flags[0].why
    assert left.flags[1] == judged.flags[1]
    (corrected,) = store.corrected()
    assert corrected.judgement.case.tastes == ()
    assert "You like" not in repr(corrected.judgement.flags)


def test_the_flags_of_a_draft_tell_it_no_more_and_others_stay(store: WorkspaceStore) -> None:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(replace(DRAFT, versions=(replace(DRAFT.latest, made_by=ANA),)), [MIRRORED, flag(GOLF)], [])
    store.keep_taste(judgement().case.tastes[0])
    store.delete_tastes(ANA)
    found = store.flags_of(DRAFT.id, 1)
    assert "golf" not in found[0].why
    assert _as_cited(found[0]) == _as_cited(MIRRORED)
    assert found[1] == flag(GOLF)


def test_somebody_elses_deletion_changes_nothing(store: WorkspaceStore, judged: Judgement) -> None:
    store.keep_taste(replace(ana_likes_golf(judged), owner=BEN))
    store.delete_tastes(BEN)
    assert store.judgement(judged.id) == judged


def _as_cited(found: Flag) -> tuple[object, ...]:
    return found.place, found.quote, found.aspect, found.verdict, found.evidence
