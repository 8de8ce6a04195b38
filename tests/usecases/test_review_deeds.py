"""Whatever people do with a draft, in whatever order: no approval survives an edit, none is its maker's, the audit grows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.core.audit import Deed, Entry
from bot.core.drafts import Draft, PartName
from bot.core.errors import TheirRulesError
from bot.core.review.deciding import ReviewSettings
from bot.core.review.review import Review, ReviewState, state_of
from bot.usecases.edit_and_approve import edit_and_approve
from bot.usecases.review_draft import Reviewing, approve, request_changes, send_to_review, withdraw
from store.database import open_database
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.reviewers import FakeReviewers
from tests.store.people import DANA, ROSA
from tests.store.test_isolation import DRAFT, words

PEOPLE = st.sampled_from(["U-ana", "U-max", "U-eve"])
TEXTS = st.sampled_from(["Spring is here.", "Roses are in.", "Order by Friday.", "Come on Monday."])
EMPTY: list[bytes] = []


@pytest.fixture(autouse=True)
def _empty(migrated_sqlite: bytes) -> None:
    EMPTY[:] = [migrated_sqlite]


class Deeds(RuleBasedStateMachine):
    """Three people, one draft, and every button pressed at any time by anybody."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "their-rules.db"
        path.write_bytes(EMPTY[0])
        self.clock = FakeClock()
        self.database = open_database(f"sqlite:///{path}", now=self.clock, new_id=FakeIds())
        self.store = self.database.workspace("T-larkmoor")
        self.store.keep_persona(ROSA)
        self.store.keep_customers([DANA])
        self.store.keep_draft(DRAFT, [], [])
        self.reviewing = Reviewing(
            store=self.store, judge=FakeJudge(), reviewers=FakeReviewers({}), now=self.clock, new_id=FakeIds("review")
        )
        self.own_allowed = False
        self.seen: list[Entry] = []

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    @property
    def reviews(self) -> tuple[Review, ...]:
        return self.store.reviews_of("d1")

    @rule(back=st.sampled_from([0, 0, 0, 1]), by=PEOPLE)
    def send(self, back: int, by: str) -> None:
        """The newest version, or from an old card the one before it."""
        self._try(lambda: send_to_review(self.reviewing, "d1", max(1, self._draft().latest.number - back), by))

    @precondition(lambda self: self.reviews)
    @rule(data=st.data(), by=PEOPLE)
    def approve(self, data: st.DataObject, by: str) -> None:
        self._try(lambda: approve(self.reviewing, self._any_review(data), by))

    @precondition(lambda self: self.reviews)
    @rule(data=st.data(), by=PEOPLE)
    def request_changes(self, data: st.DataObject, by: str) -> None:
        self._try(lambda: request_changes(self.reviewing, self._any_review(data), by, "No puns.\n- Name the price."))

    @precondition(lambda self: self.reviews)
    @rule(data=st.data(), by=PEOPLE, text=TEXTS)
    def edit_and_approve(self, data: st.DataObject, by: str, text: str) -> None:
        self._try(lambda: edit_and_approve(self.reviewing, self._any_review(data), by, {PartName.BODY: text}))

    @precondition(lambda self: self.reviews)
    @rule(data=st.data(), by=PEOPLE)
    def withdraw(self, data: st.DataObject, by: str) -> None:
        self._try(lambda: withdraw(self.reviewing, self._any_review(data), by))

    @rule(by=PEOPLE, text=TEXTS)
    def rewrite(self, by: str, text: str) -> None:
        draft = self._draft()
        version = replace(words(draft.latest.number + 1, text), made_by=by, made_at=self.clock())
        self.store.add_version("d1", version, [], [])

    @rule(people=st.sets(PEOPLE), own=st.booleans())
    def change_settings(self, people: set[str], own: bool) -> None:
        self.own_allowed = own
        self.store.keep_review_settings(
            ReviewSettings(people=tuple(sorted(people)), own_allowed=own, set_by="U-eve", set_at=self.clock())
        )

    @invariant()
    def an_approval_is_for_the_words_that_stand(self) -> None:
        draft = self._draft()
        approved = [review for review in self.reviews if review.state is ReviewState.APPROVED]
        assert all(review.approves(draft.latest) for review in approved)
        expected = {ReviewState.APPROVED} if approved else set(ReviewState) - {ReviewState.APPROVED}
        assert state_of(draft, self.reviews) in expected

    @invariant()
    def one_version_at_most_waits_or_is_approved(self) -> None:
        live = [review for review in self.reviews if review.state in (ReviewState.IN_REVIEW, ReviewState.APPROVED)]
        assert len(live) <= 1

    @invariant()
    def nobody_has_approved_their_own_unless_the_audit_says_it_was_allowed(self) -> None:
        draft = self._draft()
        makers = {version.number: {draft.asked_by, version.made_by} for version in draft.versions}
        for entry in self.store.audited("d1"):
            number = entry.details.get("number")
            if entry.deed == Deed.APPROVED and not entry.details.get("own"):
                assert entry.actor not in makers[int(str(number))]
            if entry.deed == Deed.EDITED_AND_APPROVED and not entry.details.get("own"):
                assert entry.actor not in makers[int(str(number)) - 1]

    @invariant()
    def the_audit_only_grows_and_tells_of_what_is_ones_own_where_that_is_allowed(self) -> None:
        now = list(self.store.audited())
        assert now[: len(self.seen)] == self.seen
        decided = [entry for entry in now[len(self.seen) :] if entry.deed != Deed.SETTINGS_CHANGED]
        assert self.own_allowed or not any(entry.details.get("own") for entry in decided)
        assert [entry.row for entry in now] == sorted({entry.row for entry in now})
        self.seen = now

    @invariant()
    def each_decision_is_in_the_audit_once(self) -> None:
        deeds = (Deed.APPROVED, Deed.CHANGES_REQUESTED, Deed.EDITED_AND_APPROVED)
        told = [entry.details["review_id"] for entry in self.store.audited("d1") if entry.deed in deeds]
        assert sorted(map(str, told)) == sorted(review.id for review in self.reviews if review.decided_by)

    def _any_review(self, data: st.DataObject) -> str:
        """The newest, or from an old card the one before it."""
        return data.draw(st.sampled_from(self.reviews[:-3:-1])).id

    def _draft(self) -> Draft:
        draft = self.store.draft("d1")
        assert draft is not None
        return draft

    def _try(self, deed: Callable[[], object]) -> None:
        """A refusal changes nothing."""
        before = self.reviews, list(self.store.audited()), self._draft()
        self.clock.move(timedelta(minutes=1))
        try:
            deed()
            refused = False
        except TheirRulesError:
            refused = True
        assert not refused or (self.reviews, list(self.store.audited()), self._draft()) == before


Deeds.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],  # twenty steps can be read as they are; to shrink them takes minutes
)
TestDeeds = Deeds.TestCase
