"""Versions to choose from, and what of a version was shown to a room: each deed is done once, whoever else tries."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.core.choices import Choice, Share
from store.bound import Bound, NotStored, upsert
from store.shapes import dumped, written_from
from store.tables import choices, drafts, shares


class ChoiceRows(Bound):
    def keep_choices(self, offered: Sequence[Choice]) -> None:
        """Keyed by id; the same again changes nothing. Raises NotStored where the draft is gone."""
        rows = [self._choice_row(choice) for choice in offered]
        with self._writing() as connection:
            self._require_draft(connection, [choice.draft_id for choice in offered])
            for row in rows:
                connection.execute(upsert(connection, choices).on_conflict_do_nothing(), row)

    def choice(self, choice_id: str) -> Choice | None:
        with self._reading() as connection:
            row = connection.execute(self._mine(choices).where(choices.c.id == choice_id)).mappings().first()
            return _choice(dict(row)) if row else None

    def choices_beside(self, draft_id: str, number: int) -> tuple[Choice, ...]:
        """Those that were offered last beside that version, in their order."""
        beside = (choices.c.draft_id == draft_id, choices.c.of_number == number)
        latest = select(choices.c.made_at).where(choices.c.workspace == self._workspace, *beside)
        latest_at = latest.order_by(choices.c.made_at.desc()).limit(1).scalar_subquery()
        query = self._mine(choices).where(*beside, choices.c.made_at == latest_at).order_by(choices.c.place)
        with self._reading() as connection:
            return tuple(_choice(dict(row)) for row in connection.execute(query).mappings())

    def take_choice(self, choice_id: str, by: str, at: datetime, request_id: str) -> Choice | None:
        """The choice as it stands then: taken by this request, or by the one that was quicker. None where it is gone."""
        this = (choices.c.workspace == self._workspace, choices.c.id == choice_id)
        with self._writing() as connection:
            taken = {"taken_by": by, "taken_at": at, "taken_for": request_id}
            connection.execute(update(choices).where(*this, choices.c.taken_for == "").values(taken))
            row = connection.execute(self._mine(choices).where(choices.c.id == choice_id)).mappings().first()
            return _choice(dict(row)) if row else None

    def let_go_of_choice(self, choice_id: str, request_id: str) -> None:
        """It became no version: somebody may take it again."""
        mine = (choices.c.workspace == self._workspace, choices.c.id == choice_id, choices.c.taken_for == request_id)
        with self._writing() as connection:
            connection.execute(update(choices).where(*mine).values(taken_by="", taken_at=None, taken_for=""))

    def share(self, share: Share) -> Share:
        """The share that stands: this one, or the one that was quicker. Raises NotStored where the draft is gone."""
        row = {"workspace": self._workspace} | {each.name: getattr(share, each.name) for each in fields(Share)}
        this = (shares.c.draft_id == share.draft_id, shares.c.number == share.number)
        columns = [each.name for each in fields(Share)]
        with self._writing() as connection:
            self._require_draft(connection, [share.draft_id])
            connection.execute(upsert(connection, shares).on_conflict_do_nothing(), row)
            return Share(**connection.execute(self._mine(shares, *columns).where(*this)).mappings().one())

    def is_shared(self, draft_id: str, number: int) -> bool:
        this = (shares.c.draft_id == draft_id, shares.c.number == number)
        with self._reading() as connection:
            return connection.execute(self._mine(shares, "number").where(*this)).first() is not None

    def _require_draft(self, connection: Connection, ids: Sequence[str]) -> None:
        known = set(connection.scalars(self._mine(drafts, "id").where(drafts.c.id.in_(ids))))
        if missing := set(ids) - known:
            raise NotStored(ids=", ".join(sorted(missing)))

    def _choice_row(self, choice: Choice) -> dict[str, object]:
        row = {each.name: getattr(choice, each.name) for each in fields(Choice)}
        return row | {"workspace": self._workspace, "written": dumped(choice.written)}


def _choice(row: dict[str, object]) -> Choice:
    told = {name: value for name, value in row.items() if name != "workspace"}
    return Choice(**told | {"written": written_from(told["written"])})  # type: ignore[arg-type]  # as the columns have them
