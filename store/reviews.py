"""Versions in review. Each deed is one transaction that reads, asks the core what becomes of it, and changes what still
stands so: of two at once, on either database, the second finds the first one's decision.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, update

from bot.core.audit import Deed, Facts
from bot.core.drafts import Version
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.review.errors import (
    AlreadyApproved,
    AlreadyDecided,
    AlreadyInReview,
    NewerVersion,
    NoSuchDraft,
    NoSuchReview,
)
from bot.core.review.review import DECIDED, Decision, Review, ReviewState, decided, edited, what_became_of, withdrawn
from store.bound import upsert
from store.drafts import DraftRows
from store.review_rows import review_row
from store.tables import review_reminders, reviews

DEEDS = {Decision.APPROVE: Deed.APPROVED, Decision.REQUEST_CHANGES: Deed.CHANGES_REQUESTED}


class ReviewRows(DraftRows):
    def send_to_review(self, review: Review) -> Review:
        """Its own version waits for a decision from now on. The same id again gives what has become of it since.

        Raises NoSuchDraft, NewerVersion, AlreadyInReview and AlreadyApproved.
        """
        with self._writing() as connection:
            if known := self._read_review(connection, review.id):
                return known
            version = self._sendable(connection, review)
            connection.execute(insert(reviews), review_row(review) | {"workspace": self._workspace})
            self._note_review(connection, Deed.SENT, review, version, by=review.sent_by, at=review.sent_at)
            return review

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
        """The same decision by the same person again changes nothing. Raises NoSuchReview, AlreadyDecided."""
        with self._writing() as connection:
            review = self._require_review(connection, review_id)
            if (review.state, review.decided_by) == (DECIDED[decision], by):
                return review
            now = decided(review, decision, by, at, reasons)
            self._change(connection, review, now)
            version = self._version_of(connection, review)
            self._note_review(connection, DEEDS[decision], now, version, by=by, at=at, own=own)
            return now

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
        """The reviewer's own words become the next version, approved under `approved_id`; the version that was in review
        is superseded, and the card stays where it stands. All of it, or nothing. The same again changes nothing.

        Raises NoSuchReview, AlreadyDecided, and VersionTaken where another version came meanwhile.
        """
        with self._writing() as connection:
            if known := self._read_review(connection, approved_id):
                return known
            review = self._require_review(connection, review_id)
            now = edited(review, approved_id, version)
            self._add_version(connection, review.draft_id, version, flags, evidence)
            connection.execute(insert(reviews), review_row(now) | {"workspace": self._workspace})
            self._note_review(
                connection, Deed.EDITED_AND_APPROVED, now, version, by=version.made_by, at=version.made_at, own=own
            )
            return now

    def withdraw_review(self, review_id: str, by: str, at: datetime) -> Review:
        """The same person again changes nothing. Raises NoSuchReview, NothingToWithdraw."""
        with self._writing() as connection:
            review = self._require_review(connection, review_id)
            if (review.state, review.ended_by) == (ReviewState.WITHDRAWN, by):
                return review
            now = withdrawn(review, by, at)
            self._change(connection, review, now)
            self._note_review(connection, Deed.WITHDRAWN, now, self._version_of(connection, now), by=by, at=at)
            return now

    def place_review(self, review_id: str, room: str, thread: str) -> None:
        """Where its card stands: the room, and the timestamp of the message. Raises NoSuchReview."""
        with self._writing() as connection:
            review = self._require_review(connection, review_id)
            self._change(connection, review, replace(review, room=room, thread=thread))

    def review(self, review_id: str) -> Review | None:
        with self._reading() as connection:
            return self._read_review(connection, review_id)

    def reviews_of(self, draft_id: str) -> tuple[Review, ...]:
        """The oldest first."""
        return self._reviews(reviews.c.draft_id == draft_id)

    def review_in_thread(self, room: str, thread: str) -> Review | None:
        """The newest whose card stands there."""
        found = self._reviews(reviews.c.room == room, reviews.c.thread == thread) if thread else ()
        return found[-1] if found else None

    def voided_by(self, draft_id: str, number: int) -> tuple[Review, ...]:
        """What the version of that number put an end to."""
        return self._reviews(reviews.c.draft_id == draft_id, reviews.c.superseded_by == number)

    def waiting_reviews(self) -> tuple[Review, ...]:
        """All that wait, the one that waits longest first."""
        return tuple(sorted(self._reviews(reviews.c.state == ReviewState.IN_REVIEW), key=lambda each: each.sent_at))

    def reminded(self, review_ids: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Of these, each review with each person who was reminded of it; "" is the room."""
        columns = review_reminders.c
        query = self._mine(review_reminders, "review_id", "person").where(columns.review_id.in_(list(review_ids)))
        with self._reading() as connection:
            return frozenset((row.review_id, row.person) for row in connection.execute(query))

    def note_reminder(self, review_id: str, person: str, at: datetime) -> bool:
        """False where they were reminded of it before. Raises NoSuchReview."""
        with self._writing() as connection:
            review = self._require_review(connection, review_id)
            row = {"workspace": self._workspace, "draft_id": review.draft_id, "number": review.number}
            row |= {"review_id": review_id, "person": person, "at": at}
            told = upsert(connection, review_reminders).values(row).on_conflict_do_nothing()
            new = connection.execute(told.returning(review_reminders.c.person)).first() is not None
            if new:
                facts = Facts(number=review.number, review_id=review.id, person=person)
                self._note(connection, Deed.REMINDED, review.draft_id, "", at=at, facts=facts)
            return new

    def _sendable(self, connection: Connection, review: Review) -> Version:
        draft = self._read_draft(connection, review.draft_id)
        if draft is None:
            raise NoSuchDraft
        if review.number != draft.latest.number or review.digest != draft.latest.written.copy.digest:
            raise NewerVersion(latest=draft.latest.number, number=review.number)
        for other in self._read_reviews(connection, reviews.c.draft_id == draft.id):
            told = {"number": other.number, **what_became_of(other)}
            if other.waits:
                raise AlreadyInReview(**told)
            if other.approves(draft.latest):
                raise AlreadyApproved(**told)
        return draft.latest

    def _change(self, connection: Connection, was: Review, now: Review) -> None:
        """Only while it stands as it was read; what another has decided meanwhile is told."""
        this = (reviews.c.workspace == self._workspace, reviews.c.id == was.id)
        changed = update(reviews).where(*this, reviews.c.state == was.state).values(review_row(now))
        if not connection.execute(changed).rowcount:
            raise AlreadyDecided(**what_became_of(self._require_review(connection, was.id)))

    def _require_review(self, connection: Connection, review_id: str) -> Review:
        review = self._read_review(connection, review_id)
        if review is None:
            raise NoSuchReview
        return review

    def _version_of(self, connection: Connection, review: Review) -> Version:
        versions = self._read_versions(connection, review.draft_id)
        return next(version for version in versions if version.number == review.number)
