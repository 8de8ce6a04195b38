"""Forget a customer: find what names them, take it out in one transaction, and look again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select, update

from bot.core.audiences import AudienceKind, Customer
from bot.core.forgetting.identity import Identity, Mentions, identity_of
from bot.core.forgetting.search import Erased, Search
from store.append_only import letting_go
from store.audience_rows import audience_of, customer_row
from store.emptied import empty_what_is_free
from store.fence import DONE, GIVEN_UP
from store.folding import email_key, name_key
from store.forgetting import forget_requests
from store.leaning_sums import withdraw_leanings
from store.personal import Holds, columns_that
from store.remains import Hit, Remains, find_remains
from store.rollups import Rollups
from store.tables import audiences, audit, consent_log, drafts, metadata, requests, reviews
from store.theirs import TheirRows


class Erasing(TheirRows):
    """Fills the port of that name of bot/usecases/forget_customer.py."""

    def of_that_name(self, customer: Customer) -> list[str]:
        """Ids of other customers with the same name, in whatever spelling."""
        query = self._mine(audiences, "id").where(
            audiences.c.name_key == name_key(customer.name),
            audiences.c.kind == AudienceKind.CUSTOMER,
            audiences.c.id != customer.id,
        )
        with self._reading() as connection:
            return list(connection.scalars(query))

    def identity(self, customer: Customer) -> Identity:
        return identity_of(customer, name_is_shared=bool(self.of_that_name(customer)))

    def rows_of(self, customer_id: str) -> dict[str, int]:
        """How many rows of each table would go."""
        with self._reading() as connection:
            counted = {
                table.name: connection.scalar(select(func.count()).select_from(table).where(condition)) or 0
                for table, condition in self._theirs(connection, customer_id)
            }
        return {name: number for name, number in counted.items() if number}

    def search(self, identity: Identity) -> Search:
        with self._reading() as connection:
            remains = find_remains(connection, self._workspace, Mentions(identity))
            return Search(looked=remains.looked, sharing=self._sharing(connection, identity))

    def erase(self, identity: Identity, by: str) -> Erased:
        """All of it or nothing; done again, it changes nothing. What is searched through first is read without a lock.

        The audit gets a receipt: who had it done and how many rows went, and no word of whom.
        """
        mentions = Mentions(identity)
        with self._reading() as connection:
            remains = find_remains(connection, self._workspace, mentions)
        with self._unseen() as connection, letting_go(connection, self._append_only(remains)):
            threads = self._threads(connection, identity.customer_id)
            rows = Counter(self._forget_requests(connection, remains, threads, identity))
            rows.update(self._delete(connection, identity.customer_id))
            texts = self._rewrite(connection, mentions, remains.hits)
            told = Erased(receipt=self._new_id(), rows=dict(rows), texts=texts, threads=threads)
            self._note(connection, told, by)
        stays = not empty_what_is_free(self._writer)
        return Erased(receipt=told.receipt, rows=told.rows, texts=texts, threads=threads, bytes_stay=stays)

    @contextmanager
    def _unseen(self) -> Iterator[Connection]:
        """A transaction whose deletions SQLite overwrites with zeros."""
        with self._writing() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA secure_delete=ON")
            yield connection

    def _append_only(self, remains: Remains) -> list[Table]:
        hit = {table for table in (one.table for one in remains.hits) if table is audit}
        return [consent_log, *hit]

    def _delete(self, connection: Connection, customer_id: str) -> dict[str, int]:
        self._empty_links(connection, customer_id)
        withdraw_leanings(connection, self._workspace, [customer_id])
        gone = {}
        with Rollups(connection, self._workspace).recounted([customer_id], group_times=False):
            for table, condition in self._theirs(connection, customer_id):
                gone[table.name] = connection.execute(delete(table).where(condition)).rowcount
        return {name: number for name, number in gone.items() if number}

    def _empty_links(self, connection: Connection, customer_id: str) -> None:
        for table in metadata.sorted_tables:
            for link in columns_that(table, Holds.LINK):
                emptied = {column.name: None for column in (link, *columns_that(table, Holds.TEXT))}
                mine = (table.c.workspace == self._workspace, link == customer_id)
                connection.execute(update(table).where(*mine).values(emptied))

    def _threads(self, connection: Connection, customer_id: str) -> tuple[tuple[str, str], ...]:
        """Where drafts for them were asked for, and where these were reviewed."""
        theirs = drafts.c.audience_id == customer_id
        asked = self._mine(drafts, "room", "thread").where(theirs, drafts.c.thread != "")
        ids = self._mine(drafts, "id").where(theirs)
        reviewed = self._mine(reviews, "room", "thread").where(reviews.c.draft_id.in_(ids), reviews.c.thread != "")
        return tuple((room, thread) for room, thread in connection.execute(asked.union(reviewed)))

    def _forget_requests(
        self,
        connection: Connection,
        remains: Remains,
        threads: Sequence[tuple[str, str]],
        identity: Identity,
    ) -> dict[str, int]:
        """Finished ones that may be about the customer: they name them or a piece of the name, stand in a thread with a
        draft for them, or carry their id. All would be forgotten soon; until then their buttons are told to be too old.
        """
        named = {int(str(hit.key[0])) for hit in remains.hits if hit.table is requests} | set(remains.theirs)
        payload = requests.c.payload
        about = [
            (payload["room"].as_string() == room)
            & or_(payload["thread"].as_string() == thread, payload["ts"].as_string() == thread)
            for room, thread in threads
        ]
        about.append(payload["audience_id"].as_string() == identity.customer_id)
        over = (requests.c.workspace == self._workspace, requests.c.state.in_((DONE, GIVEN_UP)))
        query = select(requests.c.job_id, requests.c.workspace, requests.c.names)
        rows = connection.execute(query.where(*over, or_(requests.c.job_id.in_(named), *about))).all()
        forget_requests(connection, rows)
        return {"requests": len(rows)} if rows else {}

    def _rewrite(self, connection: Connection, mentions: Mentions, hits: Sequence[Hit]) -> dict[str, int]:
        """Read again under the lock: what went or changed since the search is as it is now."""
        changed: Counter[str] = Counter()
        for hit in hits:
            keys = hit.table.primary_key.columns
            this = [column == value for column, value in zip(keys, hit.key, strict=True)]
            texts = [column for column in columns_that(hit.table, Holds.TEXT) if not column.primary_key]
            row = connection.execute(select(*texts).where(*this)).mappings().first() if texts else None
            if row is not None:
                now = {name: mentions.changed(value) for name, value in row.items()}
                connection.execute(update(hit.table).where(*this).values(now))
                if hit.table is audiences:
                    self._describe_anew(connection, this)
                changed[hit.table.name] += 1
        return dict(changed)

    def _describe_anew(self, connection: Connection, this: Sequence[ColumnElement[bool]]) -> None:
        """The words by which a customer is found are made of what was changed."""
        row = connection.execute(select(audiences).where(*this)).mappings().one()
        if isinstance(stored := audience_of(row), Customer):
            words = customer_row(stored)["words"]
            connection.execute(update(audiences).where(*this).values(words=words))

    def _note(self, connection: Connection, told: Erased, by: str) -> None:
        entry = {
            "workspace": self._workspace,
            "at": self._now(),
            "actor": by,
            "deed": "customer forgotten",
            "about": told.receipt,
            "details": {"rows": told.rows, "texts": told.texts},
        }
        connection.execute(insert(audit), entry)

    def _sharing(self, connection: Connection, identity: Identity) -> tuple[str, ...]:
        """Other customers who go by the same name, address or number: found by the indexes, for there may be a million."""
        columns = audiences.c
        ways = {
            "name": columns.name_key == name_key(identity.label),
            "email": columns.email_key.in_([email_key(email) for email in identity.emails]),
            "phone": columns.phone.in_(identity.phones) & columns.phone_tail.in_([phone[-7:] for phone in identity.phones]),
            "external id": columns.external_id.in_(identity.ids),
        }  # fmt: skip
        others = (columns.kind == AudienceKind.CUSTOMER, columns.id != identity.customer_id)
        return tuple(
            f"{row.id} has the same {way}"
            for way, condition in ways.items()
            for row in connection.execute(self._mine(audiences, "id").where(condition, *others).limit(20))
        )
