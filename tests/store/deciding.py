"""Run as a program, twice at once: decides every review of the draft's workspace, and prints for each what came of it.

    python -m tests.store.deciding URL PERSON WAY START

WAY is approve, changes, edit, withdraw or rewrite; START is the time (seconds since 1970) at which all begin.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.core.errors import TheirRulesError
from bot.core.review.review import Decision
from store.database import open_database
from store.workspace import WorkspaceStore
from tests.store.test_isolation import words

WORKSPACE, REVIEWS = "T-larkmoor", 25

Way = Callable[[WorkspaceStore, int, str], object]


def _decide(decision: Decision) -> Way:
    return lambda store, number, who: store.decide_review(f"r{number}", decision, who, datetime.now(UTC))


def _edit(store: WorkspaceStore, number: int, who: str) -> object:
    edit = replace(words(2, f"The words of {who}."), made_by=who)
    return store.approve_edit(f"r{number}", f"r{number}-{who}", edit, [], [])


WAYS: dict[str, Way] = {
    "approve": _decide(Decision.APPROVE),
    "changes": _decide(Decision.REQUEST_CHANGES),
    "edit": _edit,
    "withdraw": lambda store, number, who: store.withdraw_review(f"r{number}", who, datetime.now(UTC)),
    "rewrite": lambda store, number, _who: store.add_version(f"d{number}", words(2, "Spring again."), [], []),
}


def main(url: str, who: str, way: str, start: str) -> None:
    store = open_database(url).workspace(WORKSPACE)
    time.sleep(max(0.0, float(start) - time.time()))
    for number in range(REVIEWS):
        try:
            WAYS[way](store, number, who)
        except TheirRulesError as error:
            print(f"{number}\t{error}")
        else:
            print(f"{number}\tdone")


if __name__ == "__main__":
    main(*sys.argv[1:])
