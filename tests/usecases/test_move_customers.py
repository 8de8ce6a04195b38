"""Whoever buys like another persona's customers by now is moved there when somebody says so, on both databases."""

import pytest

from bot.core.personas.typed import PersonaField
from bot.usecases.assign_customers import assign_customers
from bot.usecases.decide_proposal import accept_proposal
from bot.usecases.move_customers import NobodyStandsThere, NobodyToMove, may_move, move_customers
from bot.usecases.report_drift import report_drift
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.usecases.test_assign_customers import DAY, TOOLS, ScriptedClusters, behind, shop

__all__ = ["shop"]

CHANGED = {"c-bulbs": (0.1, 0.9), "c-unsure": (0.4, 0.6), "c-rosas": (0.0, 1.0)}


@pytest.fixture
def grown(shop: WorkspaceStore) -> WorkspaceStore:
    """Two stand behind Flora by what they bought; tools are accepted as Theo."""
    assign_customers(shop, ScriptedClusters({"c-bulbs": (0.84, 0.16), "c-unsure": (0.8, 0.2)}), START)
    accept_proposal(shop, TOOLS.id, {PersonaField.NAME: "Theo Marsh"}, "p-theo", by="U-ben", at=START)
    return shop


def test_who_surely_buys_like_another_is_moved_and_the_unsure_and_those_by_hand_stay(grown: WorkspaceStore) -> None:
    clusters = ScriptedClusters(CHANGED)
    assert move_customers(grown, clusters, "p-flora", by="U-ana", now=START + DAY, dry_run=True) == {"p-theo": 1}
    assert behind(grown, "c-bulbs") == "p-flora"
    assert move_customers(grown, clusters, "p-flora", by="U-ana", now=START + DAY) == {"p-theo": 1}
    assert [behind(grown, each) for each in ("c-bulbs", "c-unsure", "c-rosas")] == ["p-theo", "p-flora", "p-rosa"]
    kept = grown.assignment_of("c-bulbs")
    assert kept
    assert (kept.persona_id, kept.proposal_id) == ("p-theo", TOOLS.id)
    assert kept.probability == pytest.approx(0.9)


def test_who_comes_second_is_told_who_was_first(grown: WorkspaceStore) -> None:
    clusters = ScriptedClusters(CHANGED)
    move_customers(grown, clusters, "p-flora", by="U-ana", now=START)
    with pytest.raises(NobodyToMove, match="U-ana moved 1 on"):
        move_customers(grown, clusters, "p-flora", by="U-ben", now=START)
    with pytest.raises(NobodyStandsThere):
        move_customers(grown, clusters, "c-bulbs", by="U-ben", now=START)


def test_the_report_of_drift_counts_whom_it_would_be_and_none_afterwards(grown: WorkspaceStore) -> None:
    clusters = ScriptedClusters(CHANGED)
    drifts = {each.persona_id: each for each in report_drift(grown, clusters, START)}
    assert (drifts["p-flora"].like, drifts["p-flora"].movable) == ((("p-theo", 1),), 1)
    move_customers(grown, clusters, "p-flora", by="U-ana", now=START)
    (after,) = report_drift(grown, clusters, START, only="p-flora")
    assert after.like == ()
    assert grown.drifts(["p-flora"]) == {"p-flora": after}


def test_whoever_decided_on_a_proposal_may_move_its_customers(grown: WorkspaceStore) -> None:
    assert may_move(grown, "p-flora", "U-ana")
    assert not may_move(grown, "p-flora", "U-ben")
    assert may_move(grown, "p-theo", "U-ben")
