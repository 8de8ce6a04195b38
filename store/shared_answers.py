"""Answers about somebody that were shown to a room: each once, whoever presses twice."""

from dataclasses import asdict

from sqlalchemy import delete

from bot.core.shared import SharedAnswer
from store.bound import Bound, upsert
from store.tables import shared_answers


class SharedAnswerRows(Bound):
    def share_answer(self, share: SharedAnswer) -> SharedAnswer:
        """The share of that answer that stands: this one, or the one that was quicker."""
        told = asdict(share)
        with self._writing() as connection:
            row = told | {"workspace": self._workspace}
            connection.execute(upsert(connection, shared_answers).on_conflict_do_nothing(), row)
            stands = self._mine(shared_answers, *told).where(shared_answers.c.asked == share.asked)
            return SharedAnswer(**connection.execute(stands).mappings().one())

    def unshare_answer(self, share: SharedAnswer) -> None:
        """The room did not take it: it may be shared again."""
        columns = shared_answers.c
        this = (columns.workspace == self._workspace, columns.asked == share.asked)
        with self._writing() as connection:
            connection.execute(delete(shared_answers).where(*this, columns.request_id == share.request_id))
