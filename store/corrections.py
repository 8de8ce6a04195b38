"""What people say of flags, one row after the other; and the texts of it that they let be kept, until they do not."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, select, update

from bot.core.corrections.correction import Corrected, Correction, Keeping, Said
from store.bound import Bound, NotStored, upsert
from store.judgements import judgement_from, judgement_told
from store.tables import correction_consents, corrections, judgements, kept_texts

FACTS = (
    "judgement_id",
    "mark",
    "said",
    "by",
    "at",
    "place",
    "start",
    "end",
    "aspect",
    "verdict",
    "found_by",
    "evidence",
)


class CorrectionRows(Bound):
    def correct(self, correction: Correction) -> bool:
        """Write it down, with the text where this person lets it be kept. False where they say so already.

        Raises NotStored where nothing was judged under that id.
        """
        with self._writing() as connection:
            judged = self._mine(judgements, "id").where(judgements.c.id == correction.judgement_id)
            if connection.scalar(judged) is None:
                raise NotStored(ids=correction.judgement_id)
            last = connection.execute(self._last(correction)).first()
            new = not _adds_nothing(correction, last)
            if new:
                row = _row(correction) | {"workspace": self._workspace, "turn": last.turn + 1 if last else 1}
                connection.execute(insert(corrections), row)
            self._keep_or_drop(connection, correction.judgement_id, correction.by)
            return new

    def standing(self, judgement_id: str, by: str) -> tuple[Correction, ...]:
        """What this person says of it now, in the order in which they said it."""
        with self._reading() as connection:
            return self._what_stands(connection, [judgement_id], [by])

    def keeping(self, person: str) -> Keeping:
        with self._reading() as connection:
            return self._keeping(connection, person)

    def let_be_kept(self, person: str, *, granted: bool, at: datetime) -> int:
        """Write the answer down, and do as it says; returns how many texts are kept or were deleted now.

        The first yes holds for what they have corrected already, since that is what it was asked about; a later one for
        what comes after it. A no deletes what was kept.
        """
        with self._writing() as connection:
            before = self._keeping(connection, person)
            told = {"workspace": self._workspace, "person": person, "granted": granted, "at": at}
            if before is not (Keeping.GRANTED if granted else Keeping.REFUSED):
                connection.execute(insert(correction_consents), told)
            if not granted:
                gone = delete(kept_texts).where(*self._kept_by(person))
                return connection.execute(gone).rowcount
            corrected = self._corrected_by(connection, person) if before is Keeping.UNASKED else ()
            return sum(self._keep_or_drop(connection, each, person) for each in corrected)

    def texts_kept_of(self, person: str) -> int:
        """How many texts are kept because this person lets them be."""
        query = select(func.count()).select_from(kept_texts).where(*self._kept_by(person))
        with self._reading() as connection:
            return connection.scalar(query) or 0

    def corrected(self) -> Iterator[Corrected]:
        """Each judgement whose text somebody let be kept, the oldest first, with what those people say of it.

        The fullest text stands for all: its author's own holds their tastes, too.
        """
        with self._reading() as connection:
            kept = self._mine(kept_texts, "judgement_id")
            query = self._mine(judgements, "id").where(judgements.c.id.in_(kept))
            ids = connection.scalars(query.order_by(judgements.c.at, judgements.c.id)).all()
        for judgement_id in ids:
            with self._reading() as connection:
                one = self._corrected(connection, judgement_id)
            if one:
                yield one

    def forget_corrections_about(self, audience_id: str) -> int:
        """Delete every text that was judged for this audience; returns how many. What was said of them stays, without."""
        about = (kept_texts.c.workspace == self._workspace, kept_texts.c.audience_id == audience_id)
        judged = (judgements.c.workspace == self._workspace, judgements.c.audience_id == audience_id)
        with self._writing() as connection:
            kept = connection.execute(delete(kept_texts).where(*about)).rowcount
            gone = update(judgements).where(*judged).values(told=None, audience_id=None)
            return kept + connection.execute(gone).rowcount

    def _keep_or_drop(self, connection: Connection, judgement_id: str, person: str) -> bool:
        """The text is kept while this person says something of it and lets it be. Whether it is, now."""
        mine = (*self._kept_by(person), kept_texts.c.judgement_id == judgement_id)
        says_something = bool(self._what_stands(connection, [judgement_id], [person]))
        if not says_something or self._keeping(connection, person) is not Keeping.GRANTED:
            connection.execute(delete(kept_texts).where(*mine))
            return False
        told = connection.scalar(self._mine(judgements, "told").where(judgements.c.id == judgement_id))
        if told is None:
            return False
        judgement = judgement_from(told).as_kept_by(person)
        row = {"workspace": self._workspace, "judgement_id": judgement_id, "person": person}
        row |= {"audience_id": judgement.audience_id, "told": judgement_told(judgement)}
        connection.execute(upsert(connection, kept_texts).on_conflict_do_nothing(), row)
        return True

    def _corrected(self, connection: Connection, judgement_id: str) -> Corrected | None:
        kept = connection.execute(self._mine(kept_texts).where(kept_texts.c.judgement_id == judgement_id)).all()
        if not kept:
            return None  # withdrawn since the ids were read
        people = [row.person for row in kept]
        told = [judgement_from(row.told) for row in kept]
        fullest = max(told, key=lambda judgement: len(judgement.case.tastes))
        return Corrected(
            judgement=fullest,
            people=frozenset(people),
            standing=self._what_stands(connection, [judgement_id], people),
        )

    def _corrected_by(self, connection: Connection, person: str) -> Sequence[str]:
        return connection.scalars(
            self._mine(corrections, "judgement_id").where(corrections.c.by == person).distinct()
        ).all()

    def _what_stands(self, connection: Connection, ids: Sequence[str], people: Sequence[str]) -> tuple[Correction, ...]:
        query = self._latest().where(corrections.c.judgement_id.in_(ids), corrections.c.by.in_(people))
        found = connection.execute(query.order_by(corrections.c.row))
        return tuple(_correction(row) for row in found)

    def _latest(self) -> Select[tuple[object, ...]]:
        """What everybody says now: the last turn of each person about each mark, where it takes nothing back."""
        columns, later = corrections.c, corrections.alias("later")
        of_the_same = (
            later.c.workspace == columns.workspace,
            later.c.judgement_id == columns.judgement_id,
            later.c.mark == columns.mark,
            later.c.by == columns.by,
        )
        newest = select(func.max(later.c.turn)).where(*of_the_same).scalar_subquery()
        return self._mine(corrections).where(columns.turn == newest, columns.said != Said.TAKEN_BACK)

    def _last(self, correction: Correction) -> Select[tuple[object, ...]]:
        columns = corrections.c
        same = (
            columns.judgement_id == correction.judgement_id,
            columns.mark == correction.mark,
            columns.by == correction.by,
        )
        return self._mine(corrections).where(*same).order_by(columns.turn.desc()).limit(1)

    def _keeping(self, connection: Connection, person: str) -> Keeping:
        query = self._mine(correction_consents, "granted").where(correction_consents.c.person == person)
        granted = connection.scalar(query.order_by(correction_consents.c.row.desc()).limit(1))
        if granted is None:
            return Keeping.UNASKED
        return Keeping.GRANTED if granted else Keeping.REFUSED

    def _kept_by(self, person: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return kept_texts.c.workspace == self._workspace, kept_texts.c.person == person


def _adds_nothing(correction: Correction, last: Row[tuple[object, ...]] | None) -> bool:
    if last is None:
        return correction.said is Said.TAKEN_BACK
    return (
        last.said is correction.said
        if correction.said is Said.TAKEN_BACK
        else correction.says_the_same(_correction(last))
    )


def _row(correction: Correction) -> dict[str, object]:
    return {name: getattr(correction, name) for name in FACTS} | {"evidence": list(correction.evidence)}


def _correction(row: Row[tuple[object, ...]]) -> Correction:
    facts = {name: getattr(row, name) for name in FACTS}
    return Correction(**facts | {"evidence": tuple(row.evidence)})
