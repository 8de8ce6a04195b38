"""Find who is meant: first by what needs no guess, then by words, then by likeness."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, literal_column, select

from bot.core.audiences import AudienceKind, Match
from store.audience_rows import audience_of
from store.bound import Bound
from store.candidates import alike, stand_in_a_name, with_words
from store.folding import email_key, name_key, phone_tail, telling_words
from store.likeness import closest, words_score
from store.pairs import one_of
from store.phones import same_phone
from store.tables import audiences, tool_ids

EXACT = 100.0


class Search(Bound):
    def find_audiences(self, asked: str, limit: int = 5) -> list[Match]:
        """Who may be meant, the best first.

        Exact are an id, an external id of ours or of a tool, an email address, a phone number in any spelling, and a full name or title
        without regard to case, accents, "the" and "Mr". Without those: whoever has all of the words in their name,
        else in name and description together ("the baker in Leeds"), equally good ones with equal scores; else the
        most alike.
        """
        asked = asked.strip()
        with self._reading() as connection:
            found = (
                self._exactly(connection, asked)
                or self._with_words(connection, name_key(asked).split())
                or self._with_words(connection, telling_words(asked))
                or self._alike(connection, name_key(asked))
            )
        return sorted(found, key=lambda match: (-match.score, match.audience.label, match.audience.id))[:limit]

    def customers_called(self, names: Sequence[str]) -> dict[str, str]:
        """Those of thousands of runs of words that are a customer's full name, in any spelling of it, each with the name
        that it is, folded. One statement, by the index of names.
        """
        keys = {name: name_key(name) for name in names}
        with self._reading() as connection:
            known = self._called(connection, sorted(set(keys.values()) - {""}))
        return {name: key for name, key in keys.items() if key in known}

    def parts_of_names(self, runs: Sequence[str]) -> set[str]:
        """Those of hundreds of runs of words all of whose words stand in one customer's name, by the index of words."""
        keys = {run: name_key(run).split() for run in runs}
        with self._reading() as connection:
            return {
                run
                for run, words in keys.items()
                if any(len(word) > 2 for word in words) and stand_in_a_name(connection, self._workspace, words)
            }

    def numbers_called(self, typed: Sequence[str]) -> set[str]:
        """Those of these spellings that are a customer's phone number, with its country or without."""
        tails = {each: tail for each in typed if (tail := phone_tail(each))}
        columns = audiences.c
        query = self._mine(audiences, "phone", "phone_tail").distinct()
        with self._reading() as connection:
            mine = query.where(
                columns.phone_tail.is_not(None), one_of(connection, columns.phone_tail, [*tails.values()])
            )
            stored = list(connection.execute(mine)) if tails else []
        return {
            each for each, tail in tails.items() if any(at == tail and same_phone(phone, each) for phone, at in stored)
        }

    def _called(self, connection: Connection, keys: Sequence[str]) -> set[str]:
        columns = audiences.c
        query = select(columns.name_key).where(
            columns.workspace == self._workspace,
            one_of(connection, columns.name_key, keys),
            columns.kind == AudienceKind.CUSTOMER,
        )
        return set(connection.scalars(query.distinct()))

    def _exactly(self, connection: Connection, asked: str) -> list[Match]:
        for way, condition in _ways(asked, self._workspace):
            rows = connection.execute(self._mine(audiences).where(condition).limit(50)).mappings().all()
            if way == "phone":
                rows = [row for row in rows if same_phone(row["phone"], asked)]
            if rows:
                return [Match(audience_of(row), EXACT, exact=True, found_by=way) for row in rows]
        return []

    def _with_words(self, connection: Connection, words: list[str]) -> list[Match]:
        """A name that has the words outranks a description that has them; initials alone say nothing."""
        if all(len(word) == 1 for word in words):
            return []
        for where in ("name", "description"):
            rows = with_words(connection, self._workspace, words, names_only=where == "name")
            if rows:
                return [Match(audience_of(row), words_score(row, words), exact=False, found_by=where) for row in rows]
        return []

    def _alike(self, connection: Connection, asked: str) -> list[Match]:
        scores = closest(asked, alike(connection, self._workspace, asked)) if asked else {}
        rows = connection.execute(self._mine(audiences).where(audiences.c.row.in_(scores))).mappings()
        return [Match(audience_of(row), scores[row["row"]], exact=False, found_by="likeness") for row in rows]


def _ways(asked: str, workspace: str) -> Iterator[tuple[str, ColumnElement[bool]]]:
    """What can be meant without a guess, the surest first."""
    columns, key = audiences.c, name_key(asked)
    yield "id", columns.id == asked
    yield "external id", columns.external_id.in_({asked, asked.upper(), asked.lower()})
    if not set(" @") & set(asked) and any(map(str.isdigit, asked)):  # as ids of tools are, and hardly a name
        known = select(tool_ids.c.customer_id)
        yield (
            "external id",
            columns.id.in_(known.where(tool_ids.c.workspace == workspace, tool_ids.c.external_id == asked)),
        )
    if "@" in asked:
        yield "email", columns.email_key == email_key(asked)
    if tail := phone_tail(asked):
        yield "phone", columns.phone_tail == tail
    if key:
        yield "name", columns.name_key == key
        yield "title", (literal_column("kind") == literal_column("'persona'")) & (columns.title_key == key)
