"""A reviewer's own words: a version of its own, judged as theirs, approved in one deed, or refused with nothing changed."""

from dataclasses import replace

import pytest

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.flags.flag import Place, Trigger, Whose
from bot.core.review.editing import BY_HAND
from bot.core.review.errors import AlreadyDecided, NothingEdited, OwnDraft, PartMissing
from bot.core.review.review import ReviewState
from bot.usecases.edit_and_approve import BreaksTheChannel, EditTooLong, edit_and_approve
from bot.usecases.review_draft import Reviewing, approve, send_to_review
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.reviewers import FakeReviewers
from tests.store.people import DANA, MORNING, ROSA, evidence
from tests.store.test_isolation import FLAG, TASTE

SPRING = Sentence("Spring is here.", (Reason(ReasonKind.EVIDENCE, "e1"),))
ORDER = Sentence("Order by Friday.", (Reason(ReasonKind.BRIEF, "by Friday"),))
OUT = Sentence("Reply STOP to opt out.", (Reason(ReasonKind.BRAND, "opt_out_sms"),))
COPY = Copy(Channel.SMS, (Part(PartName.BODY, ((SPRING, ORDER),)), Part(PartName.FOOTER, ((OUT,),))))
MIRROR = replace(
    FLAG, quote="golf", whose=Whose.KNOWN_TASTE, trigger=Trigger.MIRROR, why="You like “golf”.", found_by="mirror"
)
BODY = PartName.BODY


@pytest.fixture
def store(sqlite_store: WorkspaceStore) -> WorkspaceStore:
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA])
    sqlite_store.keep_evidence([evidence()])
    sqlite_store.keep_brand(Brand(name="Larkmoor"))
    version = Version(number=1, written=Written(COPY, "offline", brief="golf"), made_by="U-ana", made_at=MORNING)
    draft = Draft(
        id="d1",
        audience_id="c-dana",
        audience_label="Dana Ruiz",
        channel=Channel.SMS,
        brief="golf",
        asked_by="U-ana",
        versions=(version,),
    )
    sqlite_store.keep_draft(draft, [MIRROR], [evidence()])
    return sqlite_store


@pytest.fixture
def judge() -> FakeJudge:
    return FakeJudge({"tennis": ()})


@pytest.fixture
def reviewing(store: WorkspaceStore, judge: FakeJudge, clock: FakeClock) -> Reviewing:
    made = Reviewing(store=store, judge=judge, reviewers=FakeReviewers({}), now=clock, new_id=FakeIds("review"))
    send_to_review(made, "d1", 1, "U-ana", "r1")
    return made


def test_what_was_left_keeps_its_reasons_and_what_was_written_has_none(reviewing: Reviewing) -> None:
    edited = edit_and_approve(reviewing, "r1", "U-max", {BODY: "Spring is here. Order by Monday."})
    version = edited.draft.latest
    assert [(each.text, each.reasons) for each in version.written.copy.sentences] == [
        ("Spring is here.", SPRING.reasons),
        ("Order by Monday.", ()),
        ("Reply STOP to opt out.", OUT.reasons),
    ]
    assert (version.number, version.made_by, version.written.writer) == (2, "U-max", BY_HAND)
    assert edited.review.approves(version)
    assert reviewing.store.evidence_behind("d1", 2) == (evidence(),)


def test_it_is_judged_by_the_tastes_of_its_writer(
    reviewing: Reviewing, store: WorkspaceStore, judge: FakeJudge
) -> None:
    store.keep_taste(replace(TASTE, owner="U-max", value="tennis"))
    store.keep_taste(TASTE)
    edited = edit_and_approve(reviewing, "r1", "U-max", {BODY: "Tennis? I like tennis."})
    assert [taste.value for taste in judge.cases[-1].tastes] == ["tennis"]
    assert [flag.quote for flag in edited.flags if flag.place is Place.DRAFT] == ["tennis"]


def test_the_marketers_private_taste_does_not_become_the_reviewers_to_read(reviewing: Reviewing) -> None:
    edited = edit_and_approve(reviewing, "r1", "U-max", {BODY: "Order by Monday."})
    (of_brief,) = [flag for flag in edited.flags if flag.place is Place.BRIEF]
    assert of_brief.quote == "golf"
    assert of_brief.whose is Whose.UNKNOWN
    assert "You like" not in of_brief.why
    assert "mirror" not in of_brief.found_by


def test_a_repeated_job_edits_once(reviewing: Reviewing) -> None:
    first = edit_and_approve(reviewing, "r1", "U-max", {BODY: "Order by Monday."}, "r-job")
    assert edit_and_approve(reviewing, "r1", "U-max", {BODY: "Order by Monday."}, "r-job") == first
    assert len(first.draft.versions) == 2


def test_nobody_edits_and_approves_their_own(reviewing: Reviewing) -> None:
    with pytest.raises(OwnDraft):
        edit_and_approve(reviewing, "r1", "U-ana", {BODY: "Order by Monday."})


def test_an_edit_that_comes_too_late_says_who_was_quicker(reviewing: Reviewing) -> None:
    approve(reviewing, "r1", "U-eve")
    with pytest.raises(AlreadyDecided, match="U-eve approved version 1"):
        edit_and_approve(reviewing, "r1", "U-max", {BODY: "Order by Monday."})


@pytest.mark.parametrize(
    ("typed", "refusal", "told"),
    [
        ({BODY: "Spring is here.  Order by Friday.\n"}, NothingEdited, "Nothing was changed"),
        ({BODY: " \u200b "}, PartMissing, "The body is empty"),
        ({PartName.FOOTER: ""}, BreaksTheChannel, "The opt out sms is missing: “Reply STOP to opt out.”"),
        ({BODY: "Roses. " * 300}, BreaksTheChannel, "at most 10 go out"),
        ({BODY: "Roses. " * 6_000}, EditTooLong, "at most 40,000"),
    ],
)
def test_what_cannot_go_out_is_refused_whole(
    reviewing: Reviewing, typed: dict[PartName, str], refusal: type[Exception], told: str
) -> None:
    with pytest.raises(refusal, match=told):
        edit_and_approve(reviewing, "r1", "U-max", typed)
    review, draft = reviewing.store.review("r1"), reviewing.store.draft("d1")
    assert review is not None
    assert review.state is ReviewState.IN_REVIEW
    assert draft is not None
    assert draft.latest.number == 1


def test_lines_paragraphs_and_bullets_stay_as_they_were_typed(reviewing: Reviewing) -> None:
    typed = "Hello Dana,\n\nSpring is here. Two things:\n• Roses\n• Seeds\n\nBest wishes,\nLarkmoor"
    copy = edit_and_approve(reviewing, "r1", "U-max", {BODY: typed}).draft.latest.written.copy
    body = copy.part(BODY)
    assert body is not None
    assert body.text == typed
