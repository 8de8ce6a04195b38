"""What people think of versions of drafts: each person once, as they think now; and how many think what."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, distinct, func, select

from bot.core.feedback.feedback import Fault, Feedback, Opinion
from bot.core.feedback.figures import FeedbackFigures, Group, Tally
from store.bound import NotStored, upsert
from store.drafts import DraftRows
from store.tables import feedback, feedback_words, versions

KEY = ("workspace", "draft_id", "number", "by")
LABELS = ("draft_id", "number", "by", "opinion", "at", "writer", "prompt", "channel")


class FeedbackRows(DraftRows):
    def keep_feedback(self, given: Feedback) -> None:
        """In place of what this person thought of that version before. Raises NotStored."""
        key = {"workspace": self._workspace, "draft_id": given.draft_id, "number": given.number, "by": given.by}
        labels = {name: getattr(given, name) for name in LABELS} | {"faults": [str(fault) for fault in given.faults]}
        with self._writing() as connection:
            self._require_judged(connection, given)
            adding = upsert(connection, feedback).values(key | labels)
            connection.execute(adding.on_conflict_do_update(index_elements=KEY, set_=labels))
            mine = [feedback_words.c[name] == value for name, value in key.items()]
            connection.execute(delete(feedback_words).where(*mine))
            if given.words:
                connection.execute(upsert(connection, feedback_words).values(key | {"words": given.words}))

    def feedback_of(self, draft_id: str, number: int, by: str) -> Feedback | None:
        """What this person thinks of the version now; None where they never said."""
        of_theirs = (feedback.c.draft_id == draft_id, feedback.c.number == number, feedback.c.by == by)
        with self._reading() as connection:
            row = connection.execute(self._feedback_with_words().where(*of_theirs)).first()
            return _feedback(row) if row else None

    def feedback_in_words(self, most: int) -> tuple[Feedback, ...]:
        """The newest that say something in words, the newest first."""
        said = self._feedback_with_words().where(feedback_words.c.words.is_not(None))
        newest = said.order_by(feedback.c.at.desc(), feedback.c.draft_id, feedback.c.by).limit(most)
        with self._reading() as connection:
            return tuple(_feedback(row) for row in connection.execute(newest))

    def feedback_figures(self) -> FeedbackFigures:
        with self._reading() as connection:
            marks = self._mine(feedback, "draft_id", "number").distinct().subquery()
            return FeedbackFigures(
                groups=self._feedback_groups(connection),
                faults=self._counted_faults(connection),
                people=connection.scalar(self._mine(feedback).with_only_columns(func.count(distinct(feedback.c.by))))
                or 0,
                judged=connection.scalar(select(func.count()).select_from(marks)) or 0,
                stored=connection.scalar(self._mine(versions).with_only_columns(func.count())) or 0,
            )

    def _feedback_groups(self, connection: Connection) -> tuple[Group, ...]:
        columns = (feedback.c.writer, feedback.c.prompt, feedback.c.channel)
        counted = self._mine(feedback).with_only_columns(*columns, feedback.c.opinion, func.count())
        tallies: dict[tuple[Any, ...], Tally] = {}
        for *of, opinion, number in connection.execute(counted.group_by(*columns, feedback.c.opinion)):
            added = Tally(good=number) if opinion is Opinion.GOOD else Tally(bad=number)
            tallies[tuple(of)] = tallies.get(tuple(of), Tally()) + added
        most_first = sorted(tallies.items(), key=lambda item: (-item[1].n, item[0]))
        return tuple(Group(writer=of[0], prompt=of[1], channel=of[2], tally=tally) for of, tally in most_first)

    def _counted_faults(self, connection: Connection) -> dict[Fault, int]:
        bad = self._mine(feedback, "faults").where(feedback.c.opinion == Opinion.BAD)
        counts = Counter(Fault(fault) for faults in connection.scalars(bad) for fault in faults)
        return dict(counts.most_common())

    def _feedback_with_words(self) -> Select[*tuple[Any, ...]]:
        same = [feedback.c[name] == feedback_words.c[name] for name in KEY]
        joined = feedback.outerjoin(feedback_words, same[0] & same[1] & same[2] & same[3])
        return (
            select(feedback, feedback_words.c.words).select_from(joined).where(feedback.c.workspace == self._workspace)
        )

    def _require_judged(self, connection: Connection, given: Feedback) -> None:
        of_version = (versions.c.draft_id == given.draft_id, versions.c.number == given.number)
        if connection.scalar(self._mine(versions, "number").where(*of_version)) is None:
            raise NotStored(ids=f"{given.draft_id}, version {given.number}")


def _feedback(row: Row[tuple[Any, ...]]) -> Feedback:
    labels = {name: getattr(row, name) for name in LABELS}
    return Feedback(**labels, faults=tuple(Fault(fault) for fault in row.faults), words=row.words or "")
