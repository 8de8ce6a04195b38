"""Marketers' own guesses, and the question before a first draft. Private: each question names the owner, and nobody
else's are looked at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, select, update

from bot.core.evidence import Aspect
from bot.core.guesses.guess import Asking, AsksFirst, Ended, Guess
from bot.core.norms import read_norm
from store.bound import Bound, upsert
from store.tables import asks_first, audiences, drafts, first_askings, guesses

EVERYBODY = ""
"""Whose word is that of the whole workspace."""


class GuessRows(Bound):
    def keep_guesses(self, told: Iterable[Guess]) -> None:
        """Keyed by owner and id: the same again, with the same value, changes nothing. Raises NotStored."""
        rows = [self._guess_row(guess) for guess in told]
        with self._writing() as connection:
            self._require(connection, [row["audience_id"] for row in rows])
            for row in rows:
                put = upsert(connection, guesses)
                other = guesses.c.norm != put.excluded.norm
                new = {name: put.excluded[name] for name in ("norm", "at", "blind")}
                keys = ["workspace", "owner", "id"]
                connection.execute(put.on_conflict_do_update(index_elements=keys, set_=new, where=other), row)

    def guesses_of(self, owner: str) -> tuple[Guess, ...]:
        """The newest first, each with what its audience is called now."""
        about = and_(audiences.c.workspace == guesses.c.workspace, audiences.c.id == guesses.c.audience_id)
        query = select(guesses, audiences.c.name, audiences.c.title).join(audiences, about)
        query = query.where(self._whose(guesses.c, owner)).order_by(guesses.c.at.desc(), guesses.c.id.desc())
        with self._reading() as connection:
            return tuple(_guess(dict(row)) for row in connection.execute(query).mappings())

    def delete_guesses(self, owner: str, audience_id: str | None = None, aspect: Aspect | None = None) -> int:
        """Those on this audience, and this aspect of it; all of theirs without. Gives how many."""
        which = [self._whose(guesses.c, owner)]
        which += [guesses.c.audience_id == audience_id] if audience_id is not None else []
        which += [guesses.c.aspect == aspect] if aspect is not None else []
        with self._writing() as connection:
            return connection.execute(delete(guesses).where(*which)).rowcount

    def has_drafted_for(self, owner: str, audience_id: str) -> bool:
        """Whether they ever asked for a draft for this audience."""
        query = self._mine(drafts, "id").where(drafts.c.asked_by == owner, drafts.c.audience_id == audience_id)
        with self._reading() as connection:
            return connection.execute(query.limit(1)).first() is not None

    def begin_asking(self, asking: Asking) -> Asking:
        """The question that stands for this person and this audience: this one, or the one before it. Raises NotStored."""
        row = {"workspace": self._workspace} | {each.name: getattr(asking, each.name) for each in fields(Asking)}
        with self._writing() as connection:
            self._require(connection, [asking.audience_id])
            connection.execute(upsert(connection, first_askings).on_conflict_do_nothing(), row)
        return self.asking_about(asking.owner, asking.audience_id) or asking

    def asking(self, owner: str, asking_id: str) -> Asking | None:
        return self._asking(self._whose(first_askings.c, owner), first_askings.c.id == asking_id)

    def asking_about(self, owner: str, audience_id: str) -> Asking | None:
        return self._asking(self._whose(first_askings.c, owner), first_askings.c.audience_id == audience_id)

    def asking_for(self, request: str) -> Asking | None:
        """The one that holds this request back, or did."""
        return self._asking(first_askings.c.workspace == self._workspace, first_askings.c.request == request)

    def asking_in(self, owner: str, room: str, thread: str) -> Asking | None:
        """The newest of theirs in that thread."""
        there = (first_askings.c.room == room, first_askings.c.thread == thread)
        return self._asking(self._whose(first_askings.c, owner), *there)

    def askings_of(self, owner: str, most: int) -> tuple[Asking, ...]:
        """The newest of theirs, the newest first."""
        query = self._mine(first_askings).where(first_askings.c.owner == owner)
        query = query.order_by(first_askings.c.asked_at.desc()).limit(most)
        with self._reading() as connection:
            return tuple(_asking(dict(row)) for row in connection.execute(query).mappings())

    def let_draft_wait(self, owner: str, asking_id: str, until: datetime) -> None:
        """Where the question has not come to its end; a wait is never made shorter."""
        columns = first_askings.c
        still = (self._whose(columns, owner), columns.id == asking_id, columns.ended.is_(None))
        later = columns.waits_until.is_(None) | (columns.waits_until < until)
        with self._writing() as connection:
            connection.execute(update(first_askings).where(*still, later).values(waits_until=until))

    def end_asking(self, owner: str, asking_id: str, how: Ended) -> bool:
        """Let the draft go on. False where the question had come to its end before; a late answer is one all the same."""
        columns = first_askings.c
        this = (self._whose(columns, owner), columns.id == asking_id)
        with self._writing() as connection:
            first = connection.execute(update(first_askings).where(*this, columns.ended.is_(None)).values(ended=how))
            if not first.rowcount and how is Ended.ANSWERED:
                connection.execute(update(first_askings).where(*this).values(ended=how))
            return bool(first.rowcount)

    def asks_first(self, owner: str) -> AsksFirst:
        """Asked where nobody said otherwise."""
        query = self._mine(asks_first, "owner", "asks").where(asks_first.c.owner.in_((owner, EVERYBODY)))
        with self._reading() as connection:
            said = {row.owner: row.asks for row in connection.execute(query)}
        return AsksFirst(person=said.get(owner, True), everybody=said.get(EVERYBODY, True))

    def let_ask_first(self, owner: str | None, *, asks: bool) -> None:
        """Of one person; of the whole workspace without."""
        row = {"workspace": self._workspace, "owner": owner or EVERYBODY, "asks": asks}
        with self._writing() as connection:
            put = upsert(connection, asks_first)
            keys = ["workspace", "owner"]
            connection.execute(put.on_conflict_do_update(index_elements=keys, set_={"asks": asks}), row)

    def _asking(self, *which: ColumnElement[bool]) -> Asking | None:
        query = self._mine(first_askings).where(*which).order_by(first_askings.c.asked_at.desc()).limit(1)
        with self._reading() as connection:
            row = connection.execute(query).mappings().first()
            return _asking(dict(row)) if row else None

    def _whose(self, columns: Any, owner: str) -> ColumnElement[bool]:
        return and_(columns.workspace == self._workspace, columns.owner == owner)

    def _guess_row(self, guess: Guess) -> dict[str, Any]:
        row = {each.name: getattr(guess, each.name) for each in fields(Guess) if each.name != "audience_label"}
        return row | {"workspace": self._workspace, "norm": str(guess.norm)}


def _guess(row: Mapping[str, Any]) -> Guess:
    told = {name: value for name, value in row.items() if name not in ("workspace", "name", "title")}
    label = f"{row['name']}, {row['title']}" if row["title"] else row["name"]
    return Guess(**told | {"norm": read_norm(row["norm"]), "audience_label": label})


def _asking(row: Mapping[str, Any]) -> Asking:
    return Asking(**{name: value for name, value in row.items() if name != "workspace"})
