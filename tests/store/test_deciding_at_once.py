"""Two processes decide the same reviews at once: each is decided once, and the other one is told by whom."""

import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.review.review import Review, ReviewState
from store.database import Database
from store.workspace import WorkspaceStore
from tests.store.deciding import REVIEWS
from tests.store.people import DANA, MORNING, ROSA
from tests.store.test_isolation import DRAFT, words

ROOT = Path(__file__).parents[2]
TIME_TO_START = 3.0
"""Seconds: both processes are up by then, and begin at the same moment."""
KILLED = -9

EDIT_AND_DIE = """
import os, sys
from store.database import open_database
from store.reviews import ReviewRows
from tests.store.test_isolation import words

ReviewRows._note_review = lambda *args, **named: os.kill(os.getpid(), 9)
store = open_database(sys.argv[1]).workspace("T-larkmoor")
store.approve_edit("r0", "r0-edit", words(2, "Half done."), [], [])
"""


@pytest.fixture
def sent(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    digest = words().written.copy.digest
    for number in range(REVIEWS):
        store.keep_draft(replace(DRAFT, id=f"d{number}", thread=f"171.{number}"), [], [])
        store.send_to_review(
            Review(id=f"r{number}", draft_id=f"d{number}", number=1, digest=digest, sent_by="U-ana", sent_at=MORNING)
        )
    return store


def at_once(url: str, ways: Mapping[str, str]) -> dict[str, dict[int, str]]:
    """What came of each review, by person; `ways` leads from a person to what they do with every review."""
    start = str(time.time() + TIME_TO_START)
    started = {
        who: subprocess.Popen(
            [sys.executable, "-m", "tests.store.deciding", url, who, way, start],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for who, way in ways.items()
    }
    printed = {who: process.communicate(timeout=100) for who, process in started.items()}
    assert [process.returncode for process in started.values()] == [0] * len(ways), printed
    lines = {who: [line.partition("\t") for line in out.splitlines()] for who, (out, _) in printed.items()}
    return {who: {int(number): told for number, _, told in told_lines} for who, told_lines in lines.items()}


@pytest.mark.parametrize("other", ["changes", "edit", "approve"])
def test_of_two_who_decide_at_once_one_does_and_the_other_is_told(sent: WorkspaceStore, url: str, other: str) -> None:
    told = at_once(url, {"U-max": "approve", "U-eve": other})
    for number in range(REVIEWS):
        (winner,) = [who for who in told if told[who][number] == "done"]
        loser = "U-eve" if winner == "U-max" else "U-max"
        decided = [
            review
            for review in sent.reviews_of(f"d{number}")
            if review.state in (ReviewState.APPROVED, ReviewState.CHANGES_REQUESTED)
        ]
        assert [review.decided_by for review in decided] == [winner]
        assert told[loser][number].startswith(f"{winner} ")
        assert told[loser][number].endswith("so nothing was changed.")


@pytest.mark.parametrize("way", ["approve", "edit"])
def test_no_approval_survives_a_version_that_comes_at_the_same_moment(sent: WorkspaceStore, url: str, way: str) -> None:
    told = at_once(url, {"U-max": way, "U-ana": "rewrite"})
    for number in range(REVIEWS):
        draft = sent.draft(f"d{number}")
        assert draft is not None
        approved = [review for review in sent.reviews_of(draft.id) if review.state is ReviewState.APPROVED]
        assert all(review.approves(draft.latest) for review in approved)
        if told["U-ana"][number] == "done":
            assert not approved


def test_what_is_withdrawn_at_the_same_moment_is_not_approved(sent: WorkspaceStore, url: str) -> None:
    """Whoever withdraws second withdraws the approval; whoever approves second is told."""
    told = at_once(url, {"U-max": "approve", "U-ana": "withdraw"})
    assert set(told["U-ana"].values()) == {"done"}
    assert {review.state for number in range(REVIEWS) for review in sent.reviews_of(f"d{number}")} == {
        ReviewState.WITHDRAWN
    }


def test_an_edit_that_is_killed_in_the_middle_leaves_nothing_behind(
    sent: WorkspaceStore, database: Database, url: str
) -> None:
    died = subprocess.run([sys.executable, "-c", EDIT_AND_DIE, url], cwd=ROOT, timeout=60, check=False)
    assert died.returncode == KILLED
    assert sent.review("r0-edit") is None
    draft = sent.draft("d0")
    assert draft is not None
    assert [version.number for version in draft.versions] == [1]
    assert [review.state for review in sent.reviews_of("d0")] == [ReviewState.IN_REVIEW]
    done = sent.approve_edit("r0", "r0-edit", words(2, "Done again."), [], [])
    assert done.state is ReviewState.APPROVED
