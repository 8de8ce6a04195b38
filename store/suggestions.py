"""Personas proposed from purchases. Each deed is one transaction that reads what stands and changes only that: of two at
once, on either database, the second finds the first one's decision.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, delete, insert, select, update

from bot.core.audiences import AudienceKind, Persona
from bot.core.personas.errors import NoSuchPersona
from bot.core.suggesting.changed import changed_clearly
from bot.core.suggesting.errors import AlreadyDecided, CannotMerge, NoSuchProposal
from bot.core.suggesting.proposal import Proposal
from bot.core.suggesting.suggested import Standing, Suggested
from store.bound import upsert
from store.personas import PersonaRows
from store.suggestion_rows import frame_row, proposal_row, suggested_from, suggested_row
from store.tables import audiences, audit, buyer_frames, proposal_examples, proposals

MOST = 100
"""Proposals listed at once; an analysis finds a dozen at most."""


class SuggestionRows(PersonaRows):
    def keep_proposals(self, found: Sequence[Proposal], by: str, at: datetime) -> tuple[Suggested, ...]:
        """What stands of each now, in their order. An open one takes the new figures; what was decided stands, but a
        refused one that changed clearly is open again.
        """
        with self._writing() as connection:
            stands = tuple(self._keep_proposal(connection, each, by, at) for each in found)
            self._drop_old_frames(connection)
            return stands

    def proposal(self, proposal_id: str) -> Suggested | None:
        with self._reading() as connection:
            return self._read_proposal(connection, proposal_id)

    def proposals(self, *standing: Standing) -> tuple[Suggested, ...]:
        """Those that stand so, the newest first, and of one day the largest."""
        which = proposals.c.standing.in_(standing)
        query = self._with_frame(which).order_by(proposals.c.found_at.desc(), proposals.c.place).limit(MOST)
        with self._reading() as connection:
            rows = connection.execute(query).mappings().all()
            examples = self._examples(connection, [row["id"] for row in rows])
            found = [suggested_from(row, examples.get(row["id"], ())) for row in rows]
        return tuple(sorted(found, key=lambda each: (each.found_at, each.proposal.customers), reverse=True))

    def accept_proposal(self, proposal_id: str, persona: Persona, by: str, at: datetime) -> Suggested:
        """The persona is stored with it, or neither is; whatever was merged into it stands behind the persona as well.

        Raises NoSuchProposal, AlreadyDecided and NameTaken.
        """
        with self._writing() as connection:
            stands = self._require_proposal(connection, proposal_id)
            if (stands.standing, stands.persona_id) == (Standing.ACCEPTED, persona.id):
                return stands
            self._require_open(connection, stands)
            self._insert_persona(connection, persona, by, at)
            mine = (proposals.c.workspace == self._workspace, proposals.c.into == proposal_id)
            connection.execute(update(proposals).where(*mine).values(persona_id=persona.id))
            now = replace(stands, standing=Standing.ACCEPTED, persona_id=persona.id, reason="")
            return self._decide(connection, now, by, at)

    def merge_proposal(
        self, proposal_id: str, *, persona_id: str = "", into: str = "", by: str, at: datetime
    ) -> Suggested:
        """What was merged into this one goes along. Raises NoSuchProposal, AlreadyDecided, CannotMerge and NoSuchPersona."""
        with self._writing() as connection:
            stands = self._require_proposal(connection, proposal_id)
            persona_id, into = self._target(connection, proposal_id, persona_id, into)
            now = replace(stands, standing=Standing.MERGED, persona_id=persona_id, into=into, reason="")
            if (stands.standing, stands.persona_id, stands.into) == (now.standing, persona_id, into):
                return stands
            self._require_open(connection, stands)
            mine = (proposals.c.workspace == self._workspace, proposals.c.into == proposal_id)
            connection.execute(update(proposals).where(*mine).values(persona_id=persona_id, into=into))
            return self._decide(connection, now, by, at)

    def refuse_proposal(self, proposal_id: str, reason: str, by: str, at: datetime) -> Suggested:
        """With those that were merged into it. Raises NoSuchProposal and AlreadyDecided."""
        with self._writing() as connection:
            stands = self._require_proposal(connection, proposal_id)
            if (stands.standing, stands.decided_by, stands.reason) == (Standing.REFUSED, by, reason):
                return stands
            self._require_open(connection, stands)
            mine = (proposals.c.workspace == self._workspace, proposals.c.into == proposal_id)
            connection.execute(update(proposals).where(*mine).values(standing=Standing.REFUSED, into=""))
            return self._decide(connection, replace(stands, standing=Standing.REFUSED, reason=reason), by, at)

    def _keep_proposal(self, connection: Connection, found: Proposal, by: str, at: datetime) -> Suggested:
        stands = self._read_proposal(connection, found.id)
        if stands and not _gives_way(stands, found):
            return stands
        fresh = Suggested(proposal=found, found_by=by, found_at=at)
        now = replace(stands, proposal=found, found_by=by, found_at=at, standing=Standing.OPEN) if stands else fresh
        self._write_proposal(connection, now)
        return replace(now, proposal=replace(found, examples=self._keep_examples(connection, found)))

    def _write_proposal(self, connection: Connection, suggested: Suggested) -> None:
        proposal = suggested.proposal
        frame = {"workspace": self._workspace} | frame_row(proposal.centre.frame)
        connection.execute(upsert(connection, buyer_frames).on_conflict_do_nothing(), frame)
        row = {"workspace": self._workspace} | proposal_row(proposal, str(frame["id"])) | suggested_row(suggested)
        put = upsert(connection, proposals).on_conflict_do_update(index_elements=["workspace", "id"], set_=row)
        connection.execute(put, row)

    def _keep_examples(self, connection: Connection, found: Proposal) -> tuple[str, ...]:
        """Those who are still stored: somebody may have been forgotten while the analysis went on."""
        mine = (proposal_examples.c.workspace == self._workspace, proposal_examples.c.proposal_id == found.id)
        connection.execute(delete(proposal_examples).where(*mine))
        is_customer = (audiences.c.kind == AudienceKind.CUSTOMER, audiences.c.id.in_(found.examples))
        known = set(connection.scalars(self._mine(audiences, "id").where(*is_customer)))
        kept = tuple(each for each in found.examples if each in known)
        shared = {"workspace": self._workspace, "proposal_id": found.id}
        if kept:
            rows = [shared | {"place": place, "customer_id": each} for place, each in enumerate(kept)]
            connection.execute(insert(proposal_examples), rows)
        return kept

    def _drop_old_frames(self, connection: Connection) -> None:
        """Those that no proposal lies in any more."""
        used = select(proposals.c.frame).where(proposals.c.workspace == self._workspace)
        mine = (buyer_frames.c.workspace == self._workspace, buyer_frames.c.id.not_in(used))
        connection.execute(delete(buyer_frames).where(*mine))

    def _target(self, connection: Connection, proposal_id: str, persona_id: str, into: str) -> tuple[str, str]:
        """The persona, and the proposal that it leads through: of one that was merged itself, where that went."""
        if not into:
            if self._standing_persona(connection, persona_id) is None:
                raise NoSuchPersona
            return persona_id, ""
        other = self._read_proposal(connection, into)
        if other and other.standing is Standing.MERGED and other.into:
            other = self._read_proposal(connection, other.into)
        if other is None or other.proposal.id == proposal_id or other.standing is Standing.REFUSED:
            raise CannotMerge
        return other.persona_id, other.proposal.id

    def _decide(self, connection: Connection, now: Suggested, by: str, at: datetime) -> Suggested:
        """And into the audit: who decided what, and no word of it."""
        decided = replace(now, decided_by=by, decided_at=at)
        this = (proposals.c.workspace == self._workspace, proposals.c.id == now.proposal.id)
        connection.execute(update(proposals).where(*this).values(suggested_row(decided)))
        entry = {"workspace": self._workspace, "at": at, "actor": by, "about": now.proposal.id}
        details = {"persona": now.persona_id} if now.persona_id else {}
        connection.execute(insert(audit), entry | {"deed": f"proposal {now.standing}", "details": details})
        return decided

    def _require_open(self, connection: Connection, stands: Suggested) -> None:
        if not stands.waits:
            raise AlreadyDecided(stands, self._what(connection, stands))

    def _what(self, connection: Connection, stands: Suggested) -> str:
        """What became of it, behind a comma."""
        persona = self._standing_persona(connection, stands.persona_id) if stands.persona_id else None
        if persona is not None:
            return f", {'as' if stands.standing is Standing.ACCEPTED else 'into'} {persona.label}"
        other = self._read_proposal(connection, stands.into) if stands.into else None
        return f", into “{other.proposal.title}”" if other else ""

    def _require_proposal(self, connection: Connection, proposal_id: str) -> Suggested:
        stands = self._read_proposal(connection, proposal_id)
        if stands is None:
            raise NoSuchProposal
        return stands

    def _read_proposal(self, connection: Connection, proposal_id: str) -> Suggested | None:
        row = connection.execute(self._with_frame(proposals.c.id == proposal_id)).mappings().first()
        return self._suggested(connection, row) if row else None

    def _suggested(self, connection: Connection, row: RowMapping) -> Suggested:
        return suggested_from(row, self._examples(connection, [row["id"]]).get(row["id"], ()))

    def _with_frame(self, which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
        same = (buyer_frames.c.workspace == proposals.c.workspace) & (buyer_frames.c.id == proposals.c.frame)
        mine = self._mine(proposals).where(which)
        return mine.add_columns(buyer_frames.c.told.label("frame_told")).join(buyer_frames, same)

    def _examples(self, connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        query = self._mine(proposal_examples).where(proposal_examples.c.proposal_id.in_(ids))
        found: dict[str, tuple[str, ...]] = {}
        for row in connection.execute(query.order_by(proposal_examples.c.proposal_id, proposal_examples.c.place)):
            found[row.proposal_id] = (*found.get(row.proposal_id, ()), row.customer_id)
        return found


def _gives_way(stands: Suggested, found: Proposal) -> bool:
    """Whether the new figures take the place of what stands."""
    if stands.standing is Standing.REFUSED:
        return changed_clearly(stands.proposal, found)
    return stands.waits
