"""Answers about somebody that were shown to a room: each once, whoever presses twice."""

from dataclasses import asdict

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
