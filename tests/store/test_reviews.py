"""Versions in review, as rows: one decision each, tied to its words, and told to whoever comes second."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.review.deciding import ReviewSettings
from bot.core.review.errors import (
    AlreadyApproved,
    AlreadyDecided,
    AlreadyInReview,
    NewerVersion,
    NoSuchDraft,
    NoSuchReview,
    NothingToWithdraw,
)
from bot.core.review.review import Decision, Review, ReviewState, state_of
from store.drafts import VersionTaken
from store.workspace import WorkspaceStore
from tests.store.people import DANA, MORNING, ROSA, evidence
from tests.store.test_isolation import DRAFT, FLAG, words

LATER = MORNING + timedelta(hours=3)
APPROVE, CHANGES = Decision.APPROVE, Decision.REQUEST_CHANGES


def review_of(number: int = 1, review_id: str = "r1", text: str = "Spring is here.") -> Review:
    digest = words(number, text).written.copy.digest
    return Review(id=review_id, draft_id="d1", number=number, digest=digest, sent_by="U-ana", sent_at=MORNING)


SENT = review_of()


@pytest.fixture
def sent(store: WorkspaceStore) -> WorkspaceStore:
    """Dana's draft, whose first version Ana has sent to review."""
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [FLAG], [evidence()])
    store.send_to_review(SENT)
    return store


def state(store: WorkspaceStore, review_id: str = "r1") -> ReviewState:
    review = store.review(review_id)
    assert review is not None
    return review.state


def test_what_was_sent_waits_and_is_found_by_draft_and_by_its_card(sent: WorkspaceStore) -> None:
    sent.place_review("r1", "R-review", "171.9")
    placed = replace(SENT, room="R-review", thread="171.9")
    assert sent.review("r1") == placed
    assert sent.reviews_of("d1") == sent.waiting_reviews() == (placed,)
    assert sent.review_in_thread("R-review", "171.9") == placed
    assert sent.review_in_thread("", "") is None


def test_the_longest_wait_comes_first(sent: WorkspaceStore) -> None:
    sent.keep_draft(replace(DRAFT, id="d2"), [], [])
    sent.send_to_review(replace(SENT, id="r0", draft_id="d2", sent_at=MORNING - timedelta(days=2)))
    assert [review.id for review in sent.waiting_reviews()] == ["r0", "r1"]


def test_a_repeated_sending_finds_what_became_of_the_first(sent: WorkspaceStore) -> None:
    decided = sent.decide_review("r1", APPROVE, "U-max", LATER)
    assert sent.send_to_review(SENT) == decided
    assert len(sent.reviews_of("d1")) == 1


def test_a_version_is_in_review_once(sent: WorkspaceStore) -> None:
    with pytest.raises(
        AlreadyInReview, match="Version 1 is in review already: U-ana sent it on 2 March 2026, 10:30 UTC"
    ):
        sent.send_to_review(review_of(review_id="r2"))


def test_what_is_approved_needs_no_second_approval(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", APPROVE, "U-max", LATER)
    with pytest.raises(AlreadyApproved, match="U-max approved it"):
        sent.send_to_review(review_of(review_id="r2"))


def test_changes_that_were_requested_may_be_argued_about_and_sent_again(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", CHANGES, "U-max", LATER, ("No puns.",))
    again = sent.send_to_review(review_of(review_id="r2"))
    assert [review.state for review in sent.reviews_of("d1")] == [ReviewState.CHANGES_REQUESTED, ReviewState.IN_REVIEW]
    assert sent.waiting_reviews() == (again,)


def test_an_old_version_cannot_be_sent(sent: WorkspaceStore) -> None:
    sent.add_version("d1", words(2, "Spring again."), [], [])
    with pytest.raises(NewerVersion, match=r"version 2 .* instead of version 1"):
        sent.send_to_review(review_of(review_id="r2"))


def test_words_that_do_not_stand_there_cannot_be_sent(sent: WorkspaceStore) -> None:
    sent.withdraw_review("r1", "U-ana", LATER)
    with pytest.raises(NewerVersion):
        sent.send_to_review(review_of(review_id="r2", text="Other words."))


def test_a_deleted_draft_is_told(store: WorkspaceStore) -> None:
    with pytest.raises(NoSuchDraft):
        store.send_to_review(SENT)
    with pytest.raises(NoSuchReview):
        store.decide_review("r1", APPROVE, "U-max", LATER)


def test_reasons_stay_with_the_decision(sent: WorkspaceStore) -> None:
    decided = sent.decide_review("r1", CHANGES, "U-max", LATER, ("No puns.", "Name the price."))
    assert sent.review("r1") == decided
    assert (decided.state, decided.decided_by, decided.decided_at) == (ReviewState.CHANGES_REQUESTED, "U-max", LATER)
    assert decided.reasons == ("No puns.", "Name the price.")


def test_the_second_click_is_told_who_decided_what_and_when(sent: WorkspaceStore) -> None:
    first = sent.decide_review("r1", CHANGES, "U-max", LATER, ("No puns.",))
    told = "U-max requested changes to version 1 on 2 March 2026, 13:30 UTC, so nothing was changed."
    with pytest.raises(AlreadyDecided, match=re.escape(told)):
        sent.decide_review("r1", APPROVE, "U-eve", LATER + timedelta(seconds=1))
    assert sent.review("r1") == first


def test_the_same_click_by_the_same_person_changes_nothing(sent: WorkspaceStore) -> None:
    first = sent.decide_review("r1", APPROVE, "U-max", LATER)
    assert sent.decide_review("r1", APPROVE, "U-max", LATER + timedelta(hours=1)) == first
    assert len([entry for entry in sent.audited("d1") if entry.deed == "approved"]) == 1


@pytest.mark.parametrize("decision", [None, APPROVE])
def test_a_new_version_voids_a_wait_and_an_approval(sent: WorkspaceStore, decision: Decision | None) -> None:
    if decision:
        sent.decide_review("r1", decision, "U-max", LATER)
    draft = sent.add_version("d1", words(2, "Spring again."), [], [])
    voided = sent.review("r1")
    assert voided is not None
    assert (voided.state, voided.ended_by, voided.superseded_by) == (ReviewState.SUPERSEDED, "U-ana", 2)
    assert voided.decided_by == ("U-max" if decision else "")
    assert sent.voided_by("d1", 2) == (voided,)
    assert state_of(draft, sent.reviews_of("d1")) is ReviewState.DRAFT
    assert not any(voided.approves(version) for version in draft.versions)


def test_the_same_words_again_are_a_new_version_and_not_approved(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", APPROVE, "U-max", LATER)
    draft = sent.add_version("d1", words(2), [], [])
    assert not any(review.approves(draft.latest) for review in sent.reviews_of("d1"))


def test_changes_stay_requested_until_the_next_version_is_sent(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", CHANGES, "U-max", LATER, ("No puns.",))
    draft = sent.add_version("d1", words(2, "Spring again."), [], [])
    assert state_of(draft, sent.reviews_of("d1")) is ReviewState.CHANGES_REQUESTED
    sent.send_to_review(review_of(2, "r2", "Spring again."))
    assert state_of(draft, sent.reviews_of("d1")) is ReviewState.IN_REVIEW


def test_a_version_that_could_not_be_added_voids_nothing(sent: WorkspaceStore) -> None:
    with pytest.raises(VersionTaken):
        sent.add_version("d1", words(1), [], [])
    assert state(sent) is ReviewState.IN_REVIEW


def test_a_version_of_another_draft_voids_nothing(sent: WorkspaceStore) -> None:
    sent.keep_draft(replace(DRAFT, id="d2"), [], [])
    sent.add_version("d2", words(2, "Spring again."), [], [])
    assert state(sent) is ReviewState.IN_REVIEW


def test_an_edit_is_a_version_of_its_own_and_approved_with_it(sent: WorkspaceStore) -> None:
    sent.place_review("r1", "R-review", "171.9")
    edit = replace(words(2, "Spring, at last."), made_by="U-max", made_at=LATER)
    approved = sent.approve_edit("r1", "r2", edit, [FLAG], [evidence()])
    draft = sent.draft("d1")
    assert draft is not None
    assert draft.latest == edit
    assert sent.flags_of("d1", 2) == (FLAG,)
    assert approved.approves(edit)
    assert (approved.decided_by, approved.sent_by, approved.room) == ("U-max", "U-ana", "R-review")
    assert [review.state for review in sent.reviews_of("d1")] == [ReviewState.SUPERSEDED, ReviewState.APPROVED]
    assert sent.approve_edit("r1", "r2", edit, [FLAG], [evidence()]) == approved


def test_an_edit_comes_too_late_for_what_is_decided(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", APPROVE, "U-eve", LATER)
    with pytest.raises(AlreadyDecided, match="U-eve approved version 1"):
        sent.approve_edit("r1", "r2", words(2, "Mine."), [], [])
    draft = sent.draft("d1")
    assert draft is not None
    assert draft.latest.number == 1


def test_an_edit_of_words_that_were_changed_meanwhile_is_refused_whole(sent: WorkspaceStore) -> None:
    sent.add_version("d1", words(2, "Spring again."), [], [])
    with pytest.raises(AlreadyDecided, match="U-ana made version 2 of it"):
        sent.approve_edit("r1", "r2", words(2, "Mine."), [], [])
    assert sent.review("r2") is None


def test_what_was_withdrawn_can_be_sent_again(sent: WorkspaceStore) -> None:
    withdrawn = sent.withdraw_review("r1", "U-ana", LATER)
    assert (withdrawn.state, withdrawn.ended_by, withdrawn.ended_at) == (ReviewState.WITHDRAWN, "U-ana", LATER)
    with pytest.raises(AlreadyDecided, match="U-ana withdrew version 1"):
        sent.decide_review("r1", APPROVE, "U-max", LATER)
    assert sent.withdraw_review("r1", "U-ana", LATER) == withdrawn
    with pytest.raises(NothingToWithdraw, match="nothing left to withdraw: U-ana withdrew"):
        sent.withdraw_review("r1", "U-eve", LATER)
    sent.send_to_review(review_of(review_id="r2"))
    assert state(sent, "r2") is ReviewState.IN_REVIEW


def test_an_approval_can_be_withdrawn_and_who_gave_it_stays_known(sent: WorkspaceStore) -> None:
    sent.decide_review("r1", APPROVE, "U-max", LATER)
    withdrawn = sent.withdraw_review("r1", "U-ana", LATER)
    assert (withdrawn.state, withdrawn.decided_by) == (ReviewState.WITHDRAWN, "U-max")
    assert not withdrawn.approves(words())


def test_a_reminder_is_noted_once_for_each_person(sent: WorkspaceStore) -> None:
    assert sent.note_reminder("r1", "U-max", LATER)
    assert not sent.note_reminder("r1", "U-max", LATER + timedelta(days=1))
    assert sent.note_reminder("r1", "", LATER)
    assert sent.reminded(["r1", "r2"]) == {("r1", "U-max"), ("r1", "")}
    with pytest.raises(NoSuchReview):
        sent.note_reminder("r2", "U-max", LATER)


def test_settings_are_the_newest_word_of_the_workspace(store: WorkspaceStore) -> None:
    assert store.review_settings() == ReviewSettings()
    first = ReviewSettings(room="R-review", people=("U-max", "U-eve"), set_by="U-max", set_at=MORNING)
    store.keep_review_settings(first)
    assert store.review_settings() == first
    second = replace(first, group="S1", people=(), remind_after=4, own_allowed=True, set_at=LATER)
    store.keep_review_settings(second)
    assert store.review_settings() == second
    assert [entry.deed for entry in store.audited()] == ["review settings changed"] * 2
