"""Hand-overs as rows: once for each version and place, never without an approval that holds, and always in the audit."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.audit import Deed
from bot.core.handover.errors import AlreadyHandedOver, ApprovalVoid, ChangesWanted, NotApproved, StillInReview
from bot.core.handover.handed import HandOver, HandOverState, Way
from bot.core.review.errors import NewerVersion, NoSuchDraft
from bot.core.review.review import Decision
from store.workspace import WorkspaceStore
from tests.store.people import DANA, MORNING, ROSA, evidence
from tests.store.test_isolation import DRAFT, FLAG, words
from tests.store.test_reviews import SENT

LATER = MORNING + timedelta(hours=3)
WANTED = HandOver(
    id="h1",
    draft_id="d1",
    number=1,
    way=Way.THREAD,
    review_id="r1",
    digest=SENT.digest,
    by="U-ana",
    at=LATER,
    request_id="press-1",
    place="R1:1.1",
)


@pytest.fixture
def sent(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [FLAG], [evidence()])
    return store


@pytest.fixture
def approved(sent: WorkspaceStore) -> WorkspaceStore:
    sent.send_to_review(SENT)
    sent.decide_review("r1", Decision.APPROVE, "U-max", MORNING)
    return sent


def test_each_state_that_is_no_approval_says_what_to_do(sent: WorkspaceStore) -> None:
    with pytest.raises(NotApproved, match=r"version 1 was not reviewed yet\. Send it to review first\."):
        sent.hand_over(WANTED)
    sent.send_to_review(SENT)
    with pytest.raises(StillInReview, match="still in review: U-ana sent it on 2 March 2026"):
        sent.hand_over(WANTED)
    sent.decide_review("r1", Decision.REQUEST_CHANGES, "U-max", MORNING, ("No puns.",))
    with pytest.raises(ChangesWanted, match="U-max asked for changes to version 1"):
        sent.hand_over(WANTED)
    with pytest.raises(NoSuchDraft):
        sent.hand_over(replace(WANTED, draft_id="d9"))
    assert not sent.hand_overs_of("d1")


def test_a_new_version_and_a_withdrawal_end_what_may_be_handed_over(approved: WorkspaceStore) -> None:
    approved.withdraw_review("r1", "U-ana", LATER)
    with pytest.raises(ApprovalVoid, match="The approval of version 1 no longer holds: U-ana withdrew version 1"):
        approved.hand_over(WANTED)
    approved.send_to_review(replace(SENT, id="r2"))
    approved.decide_review("r2", Decision.APPROVE, "U-max", LATER)
    approved.add_version("d1", words(2), [], [])
    with pytest.raises(ApprovalVoid, match="Send version 2 to review"):
        approved.hand_over(replace(WANTED, review_id="r2"))


def test_words_that_another_version_took_the_place_of_are_not_handed_over_in_its_name(
    approved: WorkspaceStore,
) -> None:
    with pytest.raises(NewerVersion):
        approved.hand_over(replace(WANTED, digest="of other words"))


def test_the_second_press_is_told_and_a_repeated_job_is_not(approved: WorkspaceStore) -> None:
    assert approved.hand_over(WANTED) == WANTED
    assert approved.hand_over(replace(WANTED, id="h2")) == WANTED
    with pytest.raises(AlreadyHandedOver, match="U-ana has handed version 1 over already, on 2 March 2026, 13:30 UTC"):
        approved.hand_over(replace(WANTED, id="h2", by="U-max", request_id="press-2"))
    elsewhere = replace(WANTED, id="h3", request_id="press-3", place="R2:1.1")
    assert approved.hand_over(elsewhere) == elsewhere
    assert approved.hand_overs_of("d1") == (WANTED, elsewhere)


def test_what_was_given_up_is_tried_again_under_the_same_id_until_it_has_arrived(approved: WorkspaceStore) -> None:
    approved.hand_over(WANTED)
    assert approved.end_hand_over("h1", HandOverState.GIVEN_UP, LATER)
    again = approved.hand_over(replace(WANTED, id="h2", by="U-max", request_id="press-2"))
    assert (again.id, again.by, again.state) == ("h1", "U-max", HandOverState.UNDER_WAY)
    assert approved.end_hand_over("h1", HandOverState.ARRIVED, LATER)
    assert not approved.end_hand_over("h1", HandOverState.GIVEN_UP, LATER)
    with pytest.raises(AlreadyHandedOver):
        approved.hand_over(replace(WANTED, request_id="press-3"))


def test_every_file_is_in_the_audit_with_who_and_what_and_none_of_the_words(approved: WorkspaceStore) -> None:
    for wanted in ("csv", "csv"):
        approved.hand_over(replace(WANTED, way=Way.FILE, place=""), how=wanted)
    noted = [each for each in approved.audited("d1") if each.deed == Deed.HANDED_OVER]
    assert [(each.actor, each.details["way"], each.details["digest"]) for each in noted] == [
        ("U-ana", "file: csv", SENT.digest)
    ] * 2
    assert "Spring" not in str([each.details for each in noted])


def test_the_audit_says_which_rules_judged_a_version(approved: WorkspaceStore) -> None:
    written = next(each for each in approved.audited("d1") if each.deed == Deed.WRITTEN)
    assert len(str(written.details["rules"])) == 12
