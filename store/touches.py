"""Messages sent to customers, and what came of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import repeat
from typing import NamedTuple

from sqlalchemy import Connection, Table, bindparam, insert, update

from bot.core.audiences import AudienceKind
from bot.core.care.contact import Contact
from bot.core.channels.channel import Channel
from bot.core.touches import ANSWERS, Outcome, Touch, TouchCount
from store.bound import Bound, NotStored
from store.bulk import insert_columns
from store.contacts import latest, note_contacts, recount_contacts
from store.due import note_due
from store.kept import Kept, in_batches
from store.pairs import among, one_of
from store.rollups import SUMS, TIMES, Rollups
from store.tables import audiences, group_counts, touch_counts, touches
from store.tally import Tallies, slot_of

FURTHER = {outcome: place for place, outcome in enumerate(Outcome)}
"""How far a touch has come. Exports tell one touch several times (sent, opened, clicked), in any order: the furthest
is kept, so that an old export read again takes nothing back."""

BATCH = 20_000
"""Touches written together. Each batch visits the pages of its customers once, so fewer batches write fewer pages; this
many keep others from writing for half a second, and Slack waits three."""

Key = tuple[str, str]


class Person(NamedTuple):
    zone: str | None
    persona_id: str | None


class Stored(NamedTuple):
    channel: Channel
    at: datetime
    outcome: Outcome
    draft_id: str | None


class Move(NamedTuple):
    """A stored touch that has come further."""

    customer_id: str
    key: str
    was: Stored
    outcome: Outcome

    @property
    def loses_answer(self) -> bool:
        """From clicked to unsubscribed: the last answer may now be an earlier one."""
        return self.was.outcome in ANSWERS and self.outcome not in ANSWERS


class TouchRows(Bound):
    def touch_counts(self, customer_id: str) -> tuple[TouchCount, ...]:
        """By channel, daypart and weekend in the customer's own zone; in UTC where that is not known."""
        return self._counts(touch_counts, "customer_id", customer_id)

    def persona_touch_counts(self, persona_id: str) -> tuple[TouchCount, ...]:
        """Of all customers of the persona, each by their own clock."""
        return self._counts(group_counts, "persona_id", persona_id) if persona_id else ()

    def all_touch_counts(self) -> tuple[TouchCount, ...]:
        return self._counts(group_counts, "persona_id", "")

    def keep_touches(self, given: Iterable[Touch]) -> Kept:
        """Keyed by customer and external id, else by customer, channel and time; the roll-ups move along.

        Of a touch that is told again only the outcome moves on, and it is tied to a draft where it was to none. Raises NotStored for an unknown customer.
        """
        with self._writing() as connection:
            return in_batches(given, lambda batch: self._keep_touches(connection, batch), BATCH)

    def _counts(self, table: Table, column: str, owner: str) -> tuple[TouchCount, ...]:
        names = ("channel", "daypart", "weekend", *SUMS, *TIMES)
        query = self._mine(table, *names).where(table.c[column] == owner)
        with self._reading() as connection:
            found = [TouchCount(**row) for row in connection.execute(query).mappings()]
        return tuple(count for count in found if count.delivered or count.bounced)

    def _keep_touches(self, connection: Connection, batch: Sequence[Touch]) -> Kept:
        people = self._addressees(connection, {touch.customer_id for touch in batch})
        wanted = _furthest(batch)
        stored = self._stored_touches(connection, list(wanted))
        new = {key: touch for key, touch in wanted.items() if key not in stored}
        moves = [
            Move(*key, was, touch.outcome)
            for key, touch in wanted.items()
            if (was := stored.get(key)) and FURTHER[touch.outcome] > FURTHER[was.outcome]
        ]
        ties = {key: touch.draft_id for key, touch in wanted.items() if _ties(stored.get(key), touch)}
        self._insert_touches(connection, new)
        self._tie(connection, ties)
        onward, lost = _sorted_out(moves)
        self._move_on(connection, onward)
        rollups = Rollups(connection, self._workspace)
        rollups.add(_tallies(new, onward, people), {key: person.persona_id for key, person in people.items()})
        with rollups.recounted((), sorted({move.customer_id for move in lost})):
            self._move_on(connection, lost)
        note_contacts(connection, self._workspace, latest(_answers(new, onward)))
        recount_contacts(connection, self._workspace, sorted({move.customer_id for move in lost}))
        note_due(connection, self._workspace, {key[0] for key in new} | {move.customer_id for move in moves})
        changed = len({(move.customer_id, move.key) for move in moves} | ties.keys())
        return Kept(len(new), changed, len(batch) - len(new) - changed)

    def _addressees(self, connection: Connection, ids: set[str]) -> dict[str, Person]:
        query = self._mine(audiences, "id", "zone", "persona_id").where(
            audiences.c.kind == AudienceKind.CUSTOMER, one_of(connection, audiences.c.id, sorted(ids))
        )
        people = {row[0]: Person._make(row[1:]) for row in connection.execute(query).all()}
        if missing := ids - people.keys():
            raise NotStored(ids=", ".join(sorted(missing)[:5]))
        return people

    def _stored_touches(self, connection: Connection, keys: Sequence[Key]) -> dict[Key, Stored]:
        names = ("customer_id", "key", "channel", "at", "outcome", "draft_id")
        query = self._mine(touches, *names).where(among(connection, touches, "customer_id", "key", keys))
        return {(row[0], row[1]): Stored._make(row[2:]) for row in connection.execute(query).all()}

    def _insert_touches(self, connection: Connection, new: dict[Key, Touch]) -> None:
        """In the order of their keys, as they lie in the table."""
        if not new:
            return
        keys = sorted(new)
        given = [new[key] for key in keys]
        columns = {
            "workspace": repeat(self._workspace),
            "customer_id": [customer_id for customer_id, _ in keys],
            "key": [key for _, key in keys],
            "channel": [touch.channel for touch in given],
            "at": [touch.at for touch in given],
            "outcome": [touch.outcome for touch in given],
            "draft_id": [touch.draft_id for touch in given],
        }
        insert_columns(connection, insert(touches), columns)

    def _tie(self, connection: Connection, ties: dict[Key, str | None]) -> None:
        """Touches that are stored to the draft that they are of, where nobody had said so."""
        columns = touches.c
        mine = (columns.workspace == self._workspace, columns.customer_id == bindparam("of"))
        statement = (
            update(touches).where(*mine, columns.key == bindparam("known_by")).values(draft_id=bindparam("tied"))
        )
        if ties:
            rows = [{"of": owner, "known_by": key, "tied": draft_id} for (owner, key), draft_id in ties.items()]
            connection.execute(statement, rows)

    def _move_on(self, connection: Connection, moves: Sequence[Move]) -> None:
        columns = touches.c
        mine = (columns.workspace == self._workspace, columns.customer_id == bindparam("of"))
        statement = update(touches).where(*mine, columns.key == bindparam("known_by")).values(outcome=bindparam("now"))
        if moves:
            rows = [{"of": move.customer_id, "known_by": move.key, "now": move.outcome} for move in moves]
            connection.execute(statement, rows)


def _furthest(batch: Sequence[Touch]) -> dict[Key, Touch]:
    """One touch a key: told several times in a batch, it is the first telling with the furthest outcome."""
    found: dict[Key, Touch] = {}
    for touch in batch:
        key = (touch.customer_id, _key(touch))
        stood = found.setdefault(key, touch)
        if FURTHER[touch.outcome] > FURTHER[stood.outcome]:
            found[key] = replace(stood, outcome=touch.outcome, draft_id=stood.draft_id or touch.draft_id)
        elif touch.draft_id and not stood.draft_id:
            found[key] = replace(stood, draft_id=touch.draft_id)
    return found


def _ties(was: Stored | None, touch: Touch) -> bool:
    return was is not None and was.draft_id is None and touch.draft_id is not None


def _answers(new: dict[Key, Touch], moves: Sequence[Move]) -> Iterator[tuple[str, datetime, Contact]]:
    yield from ((owner, each.at, Contact.ANSWERED) for (owner, _), each in new.items() if each.outcome in ANSWERS)
    yield from ((move.customer_id, move.was.at, Contact.ANSWERED) for move in moves if move.outcome in ANSWERS)


def _key(touch: Touch) -> str:
    return f"id {touch.external_id}" if touch.external_id else f"{touch.channel} {touch.at.astimezone(UTC).isoformat()}"


def _sorted_out(moves: Sequence[Move]) -> tuple[list[Move], list[Move]]:
    return [move for move in moves if not move.loses_answer], [move for move in moves if move.loses_answer]


def _tallies(new: dict[Key, Touch], moves: Sequence[Move], people: dict[str, Person]) -> Tallies:
    """What new touches add, and the difference that the moves make."""
    tallies = Tallies()
    for touch in new.values():
        slot = slot_of(people[touch.customer_id].zone, touch.channel, touch.at)
        tallies[touch.customer_id, slot].count(touch.outcome, touch.at)
    for move in moves:
        slot = slot_of(people[move.customer_id].zone, move.was.channel, move.was.at)
        tally = tallies[move.customer_id, slot]
        tally.uncount(move.was.outcome)
        tally.count(move.outcome, move.was.at)
    return tallies
