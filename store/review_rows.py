"""Rows of reviews as the core knows them, and what a new version does to them."""

from dataclasses import fields
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, update

from bot.core.audit import Deed, Facts
from bot.core.drafts import Version
from bot.core.review.review import Review, voided
from store.audit import AuditRows
from store.kept import Row
from store.tables import reviews

_FACTS = tuple(each.name for each in fields(Review))


class ReviewTable(AuditRows):
    def _read_review(self, connection: Connection, review_id: str) -> Review | None:
        return next(iter(self._read_reviews(connection, reviews.c.id == review_id)), None)

    def _read_reviews(self, connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Review, ...]:
        query = self._mine(reviews, *_FACTS).where(*conditions).order_by(reviews.c.row)
        return tuple(_review(dict(row)) for row in connection.execute(query).mappings())

    def _reviews(self, *conditions: ColumnElement[bool]) -> tuple[Review, ...]:
        with self._reading() as connection:
            return self._read_reviews(connection, *conditions)

    def _void(self, connection: Connection, draft_id: str, version: Version) -> None:
        """No wait and no approval outlives a new version: this stands in the transaction that adds it."""
        for review in self._read_reviews(connection, reviews.c.draft_id == draft_id):
            now = voided(review, version)
            if now != review:
                this = (reviews.c.workspace == self._workspace, reviews.c.id == review.id)
                connection.execute(update(reviews).where(*this).values(review_row(now)))
                facts = Facts(number=now.number, digest=now.digest, review_id=now.id, superseded_by=version.number)
                self._note(connection, Deed.VOIDED, draft_id, version.made_by, at=version.made_at, facts=facts)

    def _note_review(
        self,
        connection: Connection,
        deed: Deed,
        review: Review,
        version: Version,
        *,
        by: str,
        at: datetime,
        own: bool = False,
    ) -> None:
        written = version.written
        facts = Facts(
            number=review.number,
            digest=review.digest,
            channel=str(written.copy.channel),
            writer=written.writer,
            prompt=written.prompt,
            review_id=review.id,
            reasons=len(review.reasons) or None,
            own=own or None,
        )
        self._note(connection, deed, review.draft_id, by, at=at, facts=facts)


def review_row(review: Review) -> Row:
    row: Row = {name: getattr(review, name) for name in _FACTS}
    return row | {"reasons": list(review.reasons)}


def _review(row: dict[str, object]) -> Review:
    return Review(**{**row, "reasons": tuple(row["reasons"])})  # type: ignore[arg-type]  # columns are named as its fields
