"""Who follows which persona, and what became of their digests."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, func, select

from bot.core.audiences import AudienceKind
from bot.core.keeping_up.follow import Follow, NothingToFollow
from bot.core.keeping_up.schedule import Outcome, Sent
from store.bound import Bound, upsert
from store.tables import audiences, digests, followers


class FollowingRows(Bound):
    def follow(self, person: str, persona_id: str, at: datetime) -> bool:
        """False where they followed it already, since whenever that was. Raises NothingToFollow."""
        found = self._mine(audiences, "id").where(
            audiences.c.id == persona_id, audiences.c.kind == AudienceKind.PERSONA
        )
        row = {"workspace": self._workspace, "person": person, "persona_id": persona_id, "since": at}
        with self._writing() as connection:
            if connection.execute(found).first() is None:
                raise NothingToFollow
            added = upsert(connection, followers).values(row).on_conflict_do_nothing()
            return connection.execute(added.returning(followers.c.person)).first() is not None

    def stop_following(self, person: str, persona_id: str) -> bool:
        """False where they did not follow it."""
        mine = (followers.c.workspace == self._workspace, followers.c.person == person)
        with self._writing() as connection:
            gone = delete(followers).where(*mine, followers.c.persona_id == persona_id)
            return bool(connection.execute(gone).rowcount)

    def followed_by(self, person: str) -> tuple[Follow, ...]:
        """The personas that somebody follows, the longest first."""
        query = self._mine(followers, "persona_id", "since").where(followers.c.person == person)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(followers.c.since, followers.c.persona_id)).all()
        return tuple(Follow(persona_id=row.persona_id, since=row.since) for row in rows)

    def followers(self) -> dict[str, datetime]:
        """Everybody who follows a persona, each with the moment since when they follow the first of theirs."""
        columns = followers.c
        query = select(columns.person, func.min(columns.since).label("since"))
        query = query.where(columns.workspace == self._workspace).group_by(columns.person).order_by(columns.person)
        with self._reading() as connection:
            return {row.person: row.since for row in connection.execute(query)}

    def note_digest(self, person: str, week: str, outcome: Outcome, at: datetime) -> bool:
        """What became of their digest of that week. False where it was noted before, which stays as it is."""
        row = {"workspace": self._workspace, "person": person, "week": week, "outcome": outcome, "at": at}
        with self._writing() as connection:
            noted = upsert(connection, digests).values(row).on_conflict_do_nothing()
            return connection.execute(noted.returning(digests.c.person)).first() is not None

    def last_digests(self, people: Iterable[str]) -> dict[str, Sent]:
        """Of each the last digest, by when it was dealt with; who never had one is left out."""
        columns = digests.c
        last = select(columns.person, func.max(columns.at).label("at")).group_by(columns.person)
        newest = last.where(columns.workspace == self._workspace, columns.person.in_(list(people))).subquery()
        query = self._mine(digests, "person", "week", "at", "outcome")
        query = query.join(newest, (columns.person == newest.c.person) & (columns.at == newest.c.at))
        with self._reading() as connection:
            return {row.person: Sent(row.week, row.at, row.outcome) for row in connection.execute(query)}
