"""What was judged and shown, for as long as its buttons work."""

from datetime import timedelta
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, insert, select, update

from bot.core.corrections.judgement import Judgement
from store.bound import Bound, upsert
from store.clock import from_now
from store.forgetting import PORTION
from store.tables import judgement_flags, judgements


class JudgementRows(Bound):
    def keep_judgement(self, judgement: Judgement) -> Judgement:
        """The judgement of that id as it was kept first: what a repeated job finds anew, nobody was shown."""
        kept = judgement.to_be_kept
        with self._writing() as connection:
            adding = upsert(connection, judgements).values(self._judgement_row(kept)).on_conflict_do_nothing()
            # What was added is asked for: PostgreSQL's driver counts no rows here.
            if connection.scalar(adding.returning(judgements.c.id)):
                self._add_flags(connection, kept)
                return kept
            return self._read_judgement(connection, judgement.id) or kept

    def judgement(self, judgement_id: str) -> Judgement | None:
        """None where it never was, or its text is forgotten."""
        with self._reading() as connection:
            return self._read_judgement(connection, judgement_id)

    def _read_judgement(self, connection: Connection, judgement_id: str) -> Judgement | None:
        told = connection.scalar(self._mine(judgements, "told").where(judgements.c.id == judgement_id))
        return None if told is None else judgement_from(told)

    def _judgement_row(self, judgement: Judgement) -> dict[str, object]:
        return {
            "workspace": self._workspace,
            "id": judgement.id,
            "kind": judgement.kind,
            "asked_by": judgement.asked_by,
            "audience_id": judgement.audience_id,
            "at": judgement.at,
            "told": judgement_told(judgement),
        }

    def _add_flags(self, connection: Connection, judgement: Judgement) -> None:
        key = {"workspace": self._workspace, "judgement_id": judgement.id}
        rows = [
            key | {"position": place, "aspect": flag.aspect, "verdict": flag.verdict, "found_by": flag.found_by}
            for place, flag in enumerate(judgement.flags)
        ]
        if rows:
            connection.execute(insert(judgement_flags), rows)


def forget_old_texts(connection: Connection, older_than: timedelta) -> int:
    """Empty up to PORTION texts of any workspace that are older than that; returns how many. What was counted stays."""
    columns = judgements.c
    old = select(columns.workspace, columns.id).where(columns.told.is_not(None), columns.at < from_now(-older_than))
    rows = connection.execute(old.order_by(columns.at).limit(PORTION).with_for_update(skip_locked=True)).all()
    for workspace, judgement_id in rows:
        mine = (columns.workspace == workspace, columns.id == judgement_id)
        connection.execute(update(judgements).where(*mine).values(told=None))
    return len(rows)


def judgement_told(judgement: Judgement) -> Any:
    """As JSON for the database."""
    return to_jsonable_python(judgement)


def judgement_from(told: object) -> Judgement:
    return _judgement().validate_python(told)


@cache
def _judgement() -> TypeAdapter[Judgement]:
    return TypeAdapter(Judgement)
