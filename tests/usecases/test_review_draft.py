"""Who may decide about a draft, and what each is told who may not. The store is real, groups are scripted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.errors import TheirRulesError
from bot.core.review.deciding import ReviewSettings
from bot.core.review.errors import (
    CannotAskForGroup,
    NeverSent,
    NewerVersion,
    NobodyElse,
    NoReasons,
    NoSuchReview,
    NotAReviewer,
    NotYours,
    OwnDraft,
    ReasonsTooLong,
)
from bot.core.review.review import Review, ReviewState
from bot.usecases.review_draft import (
    LONGEST_REASONS,
    Reviewing,
    approve,
    request_changes,
    review_named,
    send_to_review,
    withdraw,
)
from bot.usecases.waiting_for import waiting_for
from store.workspace import WorkspaceStore
from tests.fakes.clock import START, FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.reviewers import FakeReviewers
from tests.store.people import DANA, ROSA
from tests.store.test_isolation import DRAFT, words

GROUPS = {"S-editors": ["U-max", "U-ana"], "S-ana": ["U-ana"]}


@pytest.fixture
def store(sqlite_store: WorkspaceStore) -> WorkspaceStore:
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA])
    sqlite_store.keep_draft(DRAFT, [], [])
    return sqlite_store


@pytest.fixture
def reviewing(store: WorkspaceStore, clock: FakeClock) -> Reviewing:
    reviewers = FakeReviewers(GROUPS)
    return Reviewing(store=store, judge=FakeJudge(), reviewers=reviewers, now=clock, new_id=FakeIds("review"))


def let_decide(store: WorkspaceStore, people: Iterable[str] = (), group: str = "", *, own: bool = False) -> None:
    store.keep_review_settings(
        ReviewSettings(people=tuple(people), group=group, own_allowed=own, set_by="U-eve", set_at=START)
    )


def sent(reviewing: Reviewing) -> Review:
    return send_to_review(reviewing, "d1", 1, "U-ana")


def refused(reviewing: Reviewing, by: str) -> str:
    review = reviewing.store.reviews_of("d1")[-1]
    with pytest.raises(TheirRulesError) as told:
        approve(reviewing, review.id, by)
    assert reviewing.store.review(review.id) == review
    return str(told.value)


def test_with_no_reviewers_set_anybody_but_the_maker_decides(reviewing: Reviewing) -> None:
    review = sent(reviewing)
    assert "somebody else decides: anybody else here" in refused(reviewing, "U-ana")
    assert approve(reviewing, review.id, "U-max").state is ReviewState.APPROVED


def test_whoever_wrote_the_version_is_its_maker_as_well_as_whoever_asked(reviewing: Reviewing) -> None:
    reviewing.store.add_version("d1", replace(words(2, "Again."), made_by="U-eve"), [], [])
    review = send_to_review(reviewing, "d1", 2, "U-max")
    for maker in ("U-ana", "U-eve"):
        with pytest.raises(OwnDraft):
            approve(reviewing, review.id, maker)
    assert approve(reviewing, review.id, "U-max").decided_by == "U-max"


def test_of_a_draft_that_nobody_is_known_to_have_asked_for_its_sender_is_the_maker(reviewing: Reviewing) -> None:
    unnamed = replace(DRAFT, id="d2", asked_by="", versions=(replace(words(), made_by=""),))
    reviewing.store.keep_draft(unnamed, [], [])
    review = send_to_review(reviewing, "d2", 1, "U-max")
    with pytest.raises(OwnDraft):
        approve(reviewing, review.id, "U-max")
    assert approve(reviewing, review.id, "U-eve").state is ReviewState.APPROVED


def test_reviewers_alone_decide_where_some_are_set(store: WorkspaceStore, reviewing: Reviewing) -> None:
    let_decide(store, ["U-max", "U-ana"])
    review = sent(reviewing)
    assert "Drafts are decided by U-max here" in refused(reviewing, "U-eve")
    assert "somebody else decides: U-max" in refused(reviewing, "U-ana")
    with pytest.raises(NotAReviewer) as told:
        request_changes(reviewing, review.id, "U-eve", "No puns.")
    assert told.value.facts["people"] == ("U-max",)
    assert approve(reviewing, review.id, "U-max").decided_by == "U-max"


def test_members_of_the_group_and_people_named_beside_it_decide(store: WorkspaceStore, reviewing: Reviewing) -> None:
    let_decide(store, ["U-eve"], "S-editors")
    sent(reviewing)
    assert "U-eve, U-max" in refused(reviewing, "U-joe")
    assert approve(reviewing, review_named(store, "d1").id, "U-max").decided_by == "U-max"


def test_a_maker_who_is_the_only_reviewer_is_told_what_to_set(store: WorkspaceStore, reviewing: Reviewing) -> None:
    let_decide(store, group="S-ana")
    review = sent(reviewing)
    with pytest.raises(NobodyElse, match="only reviewer"):
        approve(reviewing, review.id, "U-ana")


def test_a_team_of_one_may_be_allowed_to_and_the_audit_says_so(store: WorkspaceStore, reviewing: Reviewing) -> None:
    let_decide(store, own=True)
    approve(reviewing, sent(reviewing).id, "U-ana")
    (entry,) = [entry for entry in store.audited("d1") if entry.deed == "approved"]
    assert entry.details["own"] is True


def test_a_group_that_nobody_can_ask_for_decides_nothing(store: WorkspaceStore, reviewing: Reviewing) -> None:
    let_decide(store, group="S-gone")
    review = sent(reviewing)
    with pytest.raises(CannotAskForGroup, match="S-gone"):
        approve(reviewing, review.id, "U-max")


def test_reasons_are_one_a_line_without_bullets_and_never_none(reviewing: Reviewing) -> None:
    review = sent(reviewing)
    for empty in ("", "  \n ", "-\n•"):
        with pytest.raises(NoReasons):
            request_changes(reviewing, review.id, "U-max", empty)
    with pytest.raises(ReasonsTooLong, match="3,001 characters"):
        request_changes(reviewing, review.id, "U-max", "x" * (LONGEST_REASONS + 1))
    decided = request_changes(reviewing, review.id, "U-max", "No puns.\n\n - Name the price.\n• Shorter")
    assert decided.reasons == ("No puns.", "Name the price.", "Shorter")


def test_its_maker_or_sender_withdraws_it_and_nobody_else(reviewing: Reviewing) -> None:
    review = send_to_review(reviewing, "d1", 1, "U-eve")
    with pytest.raises(NotYours, match="Only U-ana, U-eve can withdraw it"):
        withdraw(reviewing, review.id, "U-max")
    assert withdraw(reviewing, review.id, "U-eve").state is ReviewState.WITHDRAWN


def test_a_repeated_job_sends_once(reviewing: Reviewing) -> None:
    first = send_to_review(reviewing, "d1", 1, "U-ana", "r-job")
    assert send_to_review(reviewing, "d1", 1, "U-ana", "r-job") == first


def test_what_an_old_card_asks_for_is_told(reviewing: Reviewing) -> None:
    reviewing.store.add_version("d1", words(2, "Again."), [], [])
    with pytest.raises(NewerVersion, match="a version 2 of this draft by now"):
        send_to_review(reviewing, "d1", 1, "U-ana")
    with pytest.raises(NeverSent):
        review_named(reviewing.store, "d1")
    with pytest.raises(NoSuchReview):
        approve(reviewing, "r-gone", "U-max")


def test_what_waits_is_listed_for_whoever_may_decide_and_for_whose_it_is(
    store: WorkspaceStore, reviewing: Reviewing, clock: FakeClock
) -> None:
    store.keep_draft(replace(DRAFT, id="d2", asked_by="U-max", versions=(replace(words(), made_by="U-max"),)), [], [])
    mine = sent(reviewing)
    clock.move(timedelta(hours=5))
    other = send_to_review(reviewing, "d2", 1, "U-max")
    ana = waiting_for(reviewing, "U-ana")
    assert [each.review for each in ana.you] == [other]
    assert [(each.review, each.deciders, each.age(clock())) for each in ana.others] == [
        (mine, None, timedelta(hours=5))
    ]
    let_decide(store, ["U-max", "U-eve"])
    assert [each.review.id for each in waiting_for(reviewing, "U-ana").you] == []
    assert [each.deciders for each in waiting_for(reviewing, "U-eve").you] == [
        frozenset({"U-max", "U-eve"}),
        frozenset({"U-eve"}),
    ]
