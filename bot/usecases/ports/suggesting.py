"""Personas proposed from purchases, what people decide about them, and whom customers are put behind."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.audiences import Persona
from bot.core.audit import Entry
from bot.core.suggesting.assignment import Assigned, Assignment
from bot.core.suggesting.drift import Drift
from bot.core.suggesting.proposal import Proposal
from bot.core.suggesting.suggested import Standing, Suggested


class Proposals(Protocol):
    """Each is decided on once, whoever else tries. The same decision by the same person again changes nothing."""

    def keep_proposals(self, found: Sequence[Proposal], by: str, at: datetime) -> tuple[Suggested, ...]:
        """What stands of each now, in their order. An open one takes the new figures; what was decided stands, but a
        refused one that changed clearly is open again.
        """
        ...

    def proposal(self, proposal_id: str) -> Suggested | None: ...

    def proposals(self, *standing: Standing) -> tuple[Suggested, ...]:
        """Those that stand so, the newest first: a bounded number."""
        ...

    def accept_proposal(self, proposal_id: str, persona: Persona, by: str, at: datetime) -> Suggested:
        """The persona is stored with it, or neither is. Raises NoSuchProposal, AlreadyDecided and NameTaken."""
        ...

    def merge_proposal(
        self, proposal_id: str, *, persona_id: str = "", into: str = "", by: str, at: datetime
    ) -> Suggested:
        """Into a persona, or into another proposal. Raises NoSuchProposal, AlreadyDecided, CannotMerge and NoSuchPersona."""
        ...

    def refuse_proposal(self, proposal_id: str, reason: str, by: str, at: datetime) -> Suggested:
        """With those that were merged into it. Raises NoSuchProposal and AlreadyDecided."""
        ...


class Assignments(Protocol):
    def put_behind(self, fitting: Sequence[Assignment]) -> Assigned:
        """Whoever stands behind nobody yet; of those whom what they bought put there, how surely is noted anew. Whom
        somebody put behind a persona by hand, or a file, stays there.
        """
        ...

    def move_on(self, persona_id: str, found: Sequence[Assignment], by: str, at: datetime) -> dict[str, int]:
        """Those of them whom their purchases put behind this persona and who stand there still, and it is in the audit:
        how many went behind which other, by its id.
        """
        ...

    def last_moved(self, persona_id: str) -> Entry | None:
        """The audit's last entry on customers moved away from a persona."""
        ...

    def assignment_of(self, customer_id: str) -> Assignment | None:
        """None where nothing that they bought put them where they are."""
        ...

    def keep_drifts(self, drifts: Sequence[Drift]) -> None:
        """In the place of the last report on each persona."""
        ...

    def drifts(self, persona_ids: Sequence[str]) -> dict[str, Drift]:
        """By persona, of those that have a report."""
        ...
