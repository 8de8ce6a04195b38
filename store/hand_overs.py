"""Versions that were handed over: each deed is one transaction, which looks at the approval and notes it in the audit."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, distinct, func, select, update

from bot.core.audit import Deed, Facts
from bot.core.drafts import Draft
from bot.core.handover.handed import HandOver, HandOverState, Way, approved_review, taken_up
from bot.core.handover.results import Came, Results
from bot.core.review.errors import NewerVersion, NoSuchDraft
from bot.core.touches import Outcome
from store.bound import upsert
from store.reviews import ReviewRows
from store.tables import hand_overs, reviews, touches

KEY = ("workspace", "draft_id", "number", "way", "place")
FACTS = tuple(each.name for each in fields(HandOver))


class HandOverRows(ReviewRows):
    def hand_over(self, wanted: HandOver, how: str = "") -> HandOver:
        """What stands once it is asked for; `how` is told to the audit beside the way, such as the format of a file.

        A file is written as often as somebody wants one; the other ways are gone once for each version. Raises
        NoSuchDraft, NotApproved, NewerVersion and AlreadyHandedOver.
        """
        with self._writing() as connection:
            draft = self._approved(connection, wanted)
            if wanted.way is Way.FILE:
                self._note_hand_over(connection, draft, wanted, how)
                return wanted
            known = self._read_hand_over(connection, *self._same_way(wanted))
            stands = taken_up(known, wanted)
            if stands != known:
                self._put_down(connection, stands)
                self._note_hand_over(connection, draft, stands, how)
            return stands

    def end_hand_over(self, hand_over_id: str, state: HandOverState, at: datetime) -> bool:
        """It arrived, or was given up. False where that is known already."""
        ours = (hand_overs.c.workspace == self._workspace, hand_overs.c.id == hand_over_id)
        under_way = hand_overs.c.state == HandOverState.UNDER_WAY
        with self._writing() as connection:
            ended = update(hand_overs).where(*ours, under_way).values(state=state, ended_at=at)
            return connection.execute(ended).rowcount > 0

    def handed_over(self, hand_over_id: str) -> HandOver | None:
        with self._reading() as connection:
            return self._read_hand_over(connection, hand_overs.c.id == hand_over_id)

    def hand_overs_of(self, draft_id: str) -> tuple[HandOver, ...]:
        """The oldest first."""
        query = self._mine(hand_overs, *FACTS).where(hand_overs.c.draft_id == draft_id)
        with self._reading() as connection:
            return tuple(_hand_over(row) for row in connection.execute(query.order_by(hand_overs.c.at)))

    def results_of(self, draft_id: str) -> Results:
        """What came of the messages that name this draft, each counted once, by the furthest it came."""
        columns = touches.c
        of_draft = (columns.workspace == self._workspace, columns.draft_id == draft_id)
        by_outcome = select(columns.outcome, func.count(), func.min(columns.at), func.max(columns.at))
        with self._reading() as connection:
            rows = connection.execute(by_outcome.where(*of_draft).group_by(columns.outcome)).all()
            people = connection.scalar(select(func.count(distinct(columns.customer_id))).where(*of_draft)) or 0
        return Results({Outcome(outcome): Came(number, first, last) for outcome, number, first, last in rows}, people)

    def _approved(self, connection: Connection, wanted: HandOver) -> Draft:
        """The draft, where the very words that are handed over still are approved."""
        draft = self._read_draft(connection, wanted.draft_id)
        if draft is None:
            raise NoSuchDraft
        review = approved_review(draft, self._read_reviews(connection, reviews.c.draft_id == draft.id))
        if (review.number, review.digest) != (wanted.number, wanted.digest):
            raise NewerVersion(latest=review.number, number=wanted.number)
        return draft

    def _same_way(self, wanted: HandOver) -> tuple[Any, ...]:
        columns = hand_overs.c
        return tuple(columns[name] == getattr(wanted, name) for name in KEY if name != "workspace")

    def _read_hand_over(self, connection: Connection, *conditions: Any) -> HandOver | None:
        row = connection.execute(self._mine(hand_overs, *FACTS).where(*conditions)).first()
        return _hand_over(row) if row else None

    def _put_down(self, connection: Connection, stands: HandOver) -> None:
        row = {name: getattr(stands, name) for name in FACTS} | {"workspace": self._workspace}
        connection.execute(
            upsert(connection, hand_overs).values(row).on_conflict_do_update(index_elements=KEY, set_=row)
        )

    def _note_hand_over(self, connection: Connection, draft: Draft, stands: HandOver, how: str) -> None:
        written = draft.latest.written
        facts = Facts(
            number=stands.number,
            digest=stands.digest,
            channel=str(written.copy.channel),
            writer=written.writer,
            prompt=written.prompt,
            brand=str(written.brand or ""),
            review_id=stands.review_id,
            way=f"{stands.way}: {how}" if how else str(stands.way),
        )
        self._note(connection, Deed.HANDED_OVER, draft.id, stands.by, at=stands.at, facts=facts)


def _hand_over(row: Row[tuple[Any, ...]]) -> HandOver:
    return HandOver(**{name: getattr(row, name) for name in FACTS})
