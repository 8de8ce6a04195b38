"""From review to hand-over, and who did what."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.audit import Deed, Entry, Facts
from bot.core.drafts import Version
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.handover.handed import HandOver, HandOverState
from bot.core.handover.results import Results
from bot.core.review.deciding import ReviewSettings
from bot.core.review.review import Decision, Review


class Reviews(Protocol):
    """Versions in review. Each deed is one atomic change, noted in the audit; done again by the same person it changes
    nothing, so that a repeated job may. What each raises is in bot/core/review/errors.py.
    """

    def send_to_review(self, review: Review) -> Review:
        """Raises NoSuchDraft, NewerVersion, AlreadyInReview and AlreadyApproved."""
        ...

    def decide_review(
        self,
        review_id: str,
        decision: Decision,
        by: str,
        at: datetime,
        reasons: tuple[str, ...] = (),
        *,
        own: bool = False,
    ) -> Review:
        """Raises NoSuchReview, and AlreadyDecided, which says who decided what and when."""
        ...

    def approve_edit(
        self,
        review_id: str,
        approved_id: str,
        version: Version,
        flags: Sequence[Flag],
        evidence: Sequence[Evidence],
        *,
        own: bool = False,
    ) -> Review:
        """The reviewer's own version, added and approved in one. Raises NoSuchReview, AlreadyDecided, VersionTaken."""
        ...

    def withdraw_review(self, review_id: str, by: str, at: datetime) -> Review:
        """Raises NoSuchReview and NothingToWithdraw."""
        ...

    def place_review(self, review_id: str, room: str, thread: str) -> None:
        """Where its card stands: the room and the message's timestamp. Raises NoSuchReview."""
        ...

    def review(self, review_id: str) -> Review | None: ...

    def reviews_of(self, draft_id: str) -> tuple[Review, ...]:
        """The oldest first."""
        ...

    def review_in_thread(self, room: str, thread: str) -> Review | None:
        """The newest whose card stands there."""
        ...

    def voided_by(self, draft_id: str, number: int) -> tuple[Review, ...]:
        """The waits and approvals that the version of that number put an end to."""
        ...

    def waiting_reviews(self) -> tuple[Review, ...]:
        """Those in review, the one that waits longest first."""
        ...

    def reminded(self, review_ids: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Each of these reviews with each person who was reminded of it; "" is the room."""
        ...

    def note_reminder(self, review_id: str, person: str, at: datetime) -> bool:
        """False where they were reminded of it before. Raises NoSuchReview."""
        ...

    def review_settings(self) -> ReviewSettings: ...

    def keep_review_settings(self, settings: ReviewSettings) -> None: ...


class Audit(Protocol):
    """Who did what, and when; nothing in it is ever changed."""

    def note_deed(self, deed: Deed, about: str, actor: str, at: datetime, facts: Facts) -> None: ...

    def audited(self, draft_id: str | None = None, since: datetime | None = None) -> Iterator[Entry]:
        """The oldest first; those about one draft, those since a time, or all."""
        ...


class HandOvers(Protocol):
    """Approved copy on its way to the tools that send it, and what came of it. Each deed is one atomic change."""

    def hand_over(self, wanted: HandOver, how: str = "") -> HandOver:
        """What stands once it is asked for. Raises NoSuchDraft, NotApproved, NewerVersion and AlreadyHandedOver."""
        ...

    def end_hand_over(self, hand_over_id: str, state: HandOverState, at: datetime) -> bool:
        """False where it had ended before."""
        ...

    def handed_over(self, hand_over_id: str) -> HandOver | None: ...

    def hand_overs_of(self, draft_id: str) -> tuple[HandOver, ...]:
        """The oldest first."""
        ...

    def results_of(self, draft_id: str) -> Results:
        """What came of the messages that name this draft."""
        ...
