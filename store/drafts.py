"""Drafts with every version of them, their flags, and the evidence they rest on."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert
from sqlalchemy import Row as Found

from bot.core.audit import Deed, Facts
from bot.core.drafts import Draft, Version
from bot.core.errors import TheirRulesError
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from store.bound import NotStored
from store.kept import Row
from store.review_rows import ReviewTable
from store.shapes import digest_of, dumped, evidence_from, flag_from, notices_from, written_from
from store.tables import drafts, evidence_snapshots, flags, versions


class VersionTaken(TheirRulesError):
    """Somebody else has just made version {number} of this draft. Look at theirs, then change it again."""


class DraftRows(ReviewTable):
    def keep_draft(self, draft: Draft, flags: Sequence[Flag], evidence: Sequence[Evidence]) -> None:
        """Store a new draft with the flags of its first version and a snapshot of the evidence it rests on.

        Raises NotStored where the audience is not known.
        """
        with self._writing() as connection:
            self._require(connection, [draft.audience_id])
            connection.execute(insert(drafts), self._draft_row(draft))
            self._note_asked(connection, draft)
            for version in draft.versions:
                first = version is draft.versions[0]
                self._add_words(connection, draft.id, version, flags if first else (), evidence if first else ())

    def add_version(
        self, draft_id: str, version: Version, flags: Sequence[Flag], evidence: Sequence[Evidence]
    ) -> Draft:
        """The draft with the new version, which puts an end to a review or an approval of those before it.

        Raises NotStored, or VersionTaken where that number stands already.
        """
        with self._writing() as connection:
            return self._add_version(connection, draft_id, version, flags, evidence)

    def draft(self, draft_id: str) -> Draft | None:
        with self._reading() as connection:
            return self._read_draft(connection, draft_id)

    def draft_in_thread(self, room: str, thread: str) -> Draft | None:
        """The newest draft talked about there; a thread is never "", the command line's drafts are in none."""
        if not thread:
            return None
        query = self._mine(drafts, "id").where(drafts.c.room == room, drafts.c.thread == thread)
        with self._reading() as connection:
            newest = connection.scalar(query.order_by(drafts.c.made_at.desc(), drafts.c.id.desc()).limit(1))
            return self._read_draft(connection, newest) if newest else None

    def flags_of(self, draft_id: str, number: int) -> tuple[Flag, ...]:
        query = self._mine(flags, "flag").where(flags.c.draft_id == draft_id, flags.c.number == number)
        with self._reading() as connection:
            return tuple(flag_from(flag) for flag in connection.scalars(query.order_by(flags.c.position)))

    def evidence_behind(self, draft_id: str, number: int) -> tuple[Evidence, ...]:
        """As it stood when that version was written."""
        snapshots = evidence_snapshots
        of_version = (snapshots.c.draft_id == draft_id, snapshots.c.number == number)
        query = self._mine(snapshots, "evidence").where(*of_version)
        with self._reading() as connection:
            return tuple(evidence_from(item) for item in connection.scalars(query.order_by(snapshots.c.position)))

    def _read_draft(self, connection: Connection, draft_id: str) -> Draft | None:
        row = connection.execute(self._mine(drafts).where(drafts.c.id == draft_id)).mappings().first()
        if row is None:
            return None
        told = {name: value for name, value in row.items() if name not in ("workspace", "made_at")}
        return Draft(**told, versions=self._read_versions(connection, draft_id))

    def _read_versions(self, connection: Connection, draft_id: str) -> tuple[Version, ...]:
        query = self._mine(versions).where(versions.c.draft_id == draft_id).order_by(versions.c.number)
        return tuple(_version(row) for row in connection.execute(query))

    def _add_version(
        self,
        connection: Connection,
        draft_id: str,
        version: Version,
        flags: Sequence[Flag],
        evidence: Sequence[Evidence],
    ) -> Draft:
        draft = self._read_draft(connection, draft_id)
        if draft is None:
            raise NotStored(ids=draft_id)
        if version.number <= draft.latest.number:
            raise VersionTaken(number=version.number)
        self._add_words(connection, draft_id, version, flags, evidence)
        self._void(connection, draft_id, version)
        return self._read_draft(connection, draft_id) or draft

    def _add_words(
        self,
        connection: Connection,
        draft_id: str,
        version: Version,
        found: Sequence[Flag],
        evidence: Sequence[Evidence],
    ) -> None:
        key = {"workspace": self._workspace, "draft_id": draft_id, "number": version.number}
        connection.execute(insert(versions), key | _version_row(version))
        if found:
            rows = [key | {"position": place, "flag": dumped(flag)} for place, flag in enumerate(found)]
            connection.execute(insert(flags), rows)
        self._snapshot(connection, draft_id, version.number, evidence)
        self._note_words(connection, draft_id, version, digest_of(evidence))

    def _snapshot(self, connection: Connection, draft_id: str, number: int, evidence: Sequence[Evidence]) -> None:
        key = {"workspace": self._workspace, "draft_id": draft_id, "number": number}
        rows = [key | {"position": place, "evidence": dumped(item)} for place, item in enumerate(evidence)]
        if rows:
            connection.execute(insert(evidence_snapshots), rows)

    def _note_asked(self, connection: Connection, draft: Draft) -> None:
        facts = Facts(channel=str(draft.channel), room=draft.room)
        self._note(connection, Deed.ASKED, draft.id, draft.asked_by, at=draft.versions[0].made_at, facts=facts)

    def _note_words(self, connection: Connection, draft_id: str, version: Version, behind: str) -> None:
        """Into the audit: who made which words by what, and the digest of the evidence behind them."""
        written = version.written
        facts = Facts(
            number=version.number,
            digest=written.copy.digest,
            channel=str(written.copy.channel),
            writer=written.writer,
            prompt=written.prompt,
            rules=_rules_version(),
            brand=str(written.brand or ""),
            evidence=behind,
        )
        self._note(connection, Deed.WRITTEN, draft_id, version.made_by, at=version.made_at, facts=facts)

    def _draft_row(self, draft: Draft) -> Row:
        return {
            "workspace": self._workspace,
            "id": draft.id,
            "audience_id": draft.audience_id,
            "audience_label": draft.audience_label,
            "channel": draft.channel,
            "brief": draft.brief,
            "asked_by": draft.asked_by,
            "room": draft.room,
            "thread": draft.thread,
            "made_at": draft.versions[0].made_at,
        }


def _rules_version() -> str:
    from bot.core.flags.rules.version import rules_version  # noqa: PLC0415 - a look-up opens a store and needs no rules

    return rules_version()


def _version(row: Found[tuple[object, ...]]) -> Version:
    return Version(
        number=row.number,
        written=written_from(row.written),
        made_by=row.made_by,
        made_at=row.made_at,
        channel_asked=row.channel_asked,
        notices=notices_from(row.notices),
    )


def _version_row(version: Version) -> Row:
    return {
        "written": dumped(version.written),
        "channel_asked": version.channel_asked,
        "notices": dumped(version.notices),
        "digest": version.written.copy.digest,
        "made_by": version.made_by,
        "made_at": version.made_at,
    }
