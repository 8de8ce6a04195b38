"""What a reviewer is given, put together from the store; and whom a process reminds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.changes import Change, Kind
from bot.core.drafts import PartName
from bot.core.flags.flag import Place, Trigger, Whose
from bot.core.review.deciding import ReviewSettings
from bot.core.review.errors import NoSuchReview
from bot.core.review.material import Topic
from bot.core.review.reminding import ROOM, Reminder
from bot.core.settling.override import Override
from bot.usecases.read_review import read_review
from bot.usecases.remind_reviewers import note_reminded, reminders, still_due
from bot.usecases.review_draft import Reviewing, approve, send_to_review
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.reviewers import FakeReviewers
from tests.store.people import DANA, MORNING, ROSA, evidence
from tests.store.test_isolation import DRAFT, FLAG, words

MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TODAY = MONDAY.date()
MIRROR = replace(
    FLAG, place=Place.DRAFT, quote="golf", whose=Whose.KNOWN_TASTE, trigger=Trigger.MIRROR, why="You like “golf”."
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(MONDAY)


@pytest.fixture
def reviewing(sqlite_store: WorkspaceStore, clock: FakeClock) -> Reviewing:
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA])
    sqlite_store.keep_evidence([evidence()])
    draft = replace(DRAFT, versions=(words(text="Spring is here. Play golf."),))
    sqlite_store.keep_draft(draft, [MIRROR], [evidence()])
    reviewers = FakeReviewers({"S-editors": ["U-max", "U-yui", "U-ana"]})
    return Reviewing(store=sqlite_store, judge=FakeJudge(), reviewers=reviewers, now=clock, new_id=FakeIds("r"))


def sent(reviewing: Reviewing, number: int = 1) -> str:
    return send_to_review(reviewing, "d1", number, "U-ana").id


def test_flags_evidence_and_what_to_look_at_stand_together_and_name_no_private_taste(reviewing: Reviewing) -> None:
    sheet = read_review(reviewing.store, sent(reviewing), TODAY)
    assert sheet.evidence == (evidence(),)
    (flag,) = sheet.flags
    assert (flag.quote, flag.whose) == ("golf", Whose.UNKNOWN)
    told = [look.text for look in sheet.look_at if look.topic is Topic.FLAGS]
    assert told == ["“golf” in the copy: This is not backed by the evidence about Dana Ruiz."]
    assert (sheet.since_last, sheet.since_reviewed, sheet.newer) == (None, None, None)


def test_a_flag_that_was_kept_is_shown_with_its_reason(reviewing: Reviewing) -> None:
    override = Override(
        id="o1",
        draft_id="d1",
        number=1,
        place=Place.DRAFT,
        quote="golf",
        aspect=MIRROR.aspect,
        verdict=MIRROR.verdict,
        reason="She plays on Sundays.",
        by="U-ana",
        at=MORNING,
    )
    reviewing.store.keep_override(override)
    sheet = read_review(reviewing.store, sent(reviewing), TODAY)
    assert sheet.overrides == (override,)
    assert [look.topic for look in sheet.look_at if look.quote == "golf"] == [Topic.OVERRIDES]


def test_what_changed_is_told_from_the_last_version_and_from_the_last_in_review(reviewing: Reviewing) -> None:
    sent(reviewing)
    reviewing.store.add_version("d1", words(2, "Spring is here."), [], [])
    reviewing.store.add_version("d1", words(3, "Spring was here."), [], [])
    sheet = read_review(reviewing.store, sent(reviewing, 3), TODAY)
    assert sheet.since_last is not None
    assert sheet.since_reviewed is not None
    assert (sheet.since_last.number, sheet.since_reviewed.number) == (2, 1)
    (last,) = sheet.since_last.changes
    assert last.part is PartName.BODY
    assert Change(Kind.OUT, "is") in last.changes
    (reviewed,) = sheet.since_reviewed.changes
    assert "golf" in "".join(run.text for run in reviewed.changes if run.kind is Kind.OUT)


def test_an_old_review_shows_its_own_version_and_that_there_is_a_newer(reviewing: Reviewing) -> None:
    review_id = sent(reviewing)
    reviewing.store.add_version("d1", words(2, "Spring again."), [], [])
    sheet = read_review(reviewing.store, review_id, TODAY)
    assert sheet.draft.latest.number == 1
    assert sheet.newer == 2


def test_a_review_of_a_deleted_draft_is_told(reviewing: Reviewing) -> None:
    with pytest.raises(NoSuchReview):
        read_review(reviewing.store, "r-gone", TODAY)


ZONES = {"U-max": "Europe/London", "U-yui": "Asia/Tokyo", "U-ana": "America/New_York"}


def test_reviewers_are_reminded_once_by_their_own_day_and_never_of_their_own(
    reviewing: Reviewing, clock: FakeClock
) -> None:
    reviewing.store.keep_review_settings(ReviewSettings(group="S-editors", set_by="U-max", set_at=MONDAY))
    review_id, asked = sent(reviewing), list[str]()

    def zone_of(person: str) -> str:
        asked.append(person)
        return ZONES[person]

    assert reminders(reviewing, zone_of).due == ()
    assert reminders(reviewing, zone_of).next == MONDAY + timedelta(hours=24)
    assert asked == []
    clock.move(timedelta(hours=24))
    first = reminders(reviewing, zone_of).due
    assert first == (
        Reminder(review_id, "U-max"),
        Reminder(review_id, "U-yui"),
    )  # ten in London, seven in the evening in Tokyo
    assert all(still_due(reviewing, each) for each in first)
    assert [note_reminded(reviewing, each) for each in (*first, *first)] == [True, True, False, False]
    assert reminders(reviewing, zone_of).due == ()
    assert "U-ana" not in asked


def test_where_anybody_decides_the_room_is_reminded_by_the_senders_day(reviewing: Reviewing, clock: FakeClock) -> None:
    review_id = sent(reviewing)
    clock.move(timedelta(hours=24))
    found = reminders(reviewing, ZONES.__getitem__)
    assert found.due == ()  # ten o'clock in London is five in New York
    assert found.next == datetime(2026, 3, 3, 13, tzinfo=UTC)
    clock.move(timedelta(hours=3))
    assert reminders(reviewing, ZONES.__getitem__).due == (Reminder(review_id, ROOM),)


def test_nobody_is_reminded_of_what_is_decided_or_where_that_is_turned_off(
    reviewing: Reviewing, clock: FakeClock
) -> None:
    review_id = sent(reviewing)
    clock.move(timedelta(hours=30))
    due = Reminder(review_id, ROOM)
    assert still_due(reviewing, due)
    approve(reviewing, review_id, "U-max")
    assert not still_due(reviewing, due)
    assert reminders(reviewing, ZONES.__getitem__).next is None
    reviewing.store.keep_review_settings(ReviewSettings(remind_after=0, set_by="U-max", set_at=MONDAY))
    reviewing.store.add_version("d1", words(2, "Spring again."), [], [])
    sent(reviewing, 2)
    clock.move(timedelta(days=3))
    assert reminders(reviewing, ZONES.__getitem__).due == ()
