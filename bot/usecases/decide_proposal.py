"""Decide on a persona that purchases speak for: accept it, merge it into another, or refuse it."""

from datetime import datetime

from bot.core.audiences import Persona
from bot.core.personas.typed import Typed, persona_typed
from bot.core.plain_text import plain
from bot.core.suggesting.as_persona import evidence_from, filled_from
from bot.core.suggesting.errors import NoSuchProposal, ReasonTooLong
from bot.core.suggesting.suggested import Suggested
from bot.usecases.ports import Store

LONGEST_REASON = 500


def accept_proposal(
    store: Store, proposal_id: str, typed: Typed, persona_id: str, *, by: str, at: datetime
) -> Suggested:
    """Store the persona, under what was `typed` in place of the working title, with its evidence as `bought`. The same
    `persona_id` again changes nothing.

    Raises NoSuchProposal, AlreadyDecided, PersonaRefused and NameTaken.
    """
    proposal = require_proposal(store, proposal_id).proposal
    base = Persona(id=persona_id, name="", title="")
    persona = persona_typed({**filled_from(proposal), **typed}, base)
    decided = store.accept_proposal(proposal_id, persona, by, at)
    store.keep_evidence(evidence_from(decided.proposal, persona_id, decided.decided_by))
    return decided


def merge_proposal(store: Store, proposal_id: str, into: str, *, by: str, at: datetime) -> Suggested:
    """`into` is the id of another proposal, or of a persona, which gets its evidence.

    Raises NoSuchProposal, AlreadyDecided, CannotMerge and NoSuchPersona.
    """
    target = {"into": into} if store.proposal(into) else {"persona_id": into}
    decided = store.merge_proposal(proposal_id, **target, by=by, at=at)
    if decided.persona_id:
        store.keep_evidence(evidence_from(decided.proposal, decided.persona_id, decided.decided_by))
    return decided


def refuse_proposal(store: Store, proposal_id: str, reason: str, *, by: str, at: datetime) -> Suggested:
    """`reason` may be empty. It does not come back by itself, unless it changes clearly.

    Raises NoSuchProposal, AlreadyDecided and ReasonTooLong.
    """
    return store.refuse_proposal(proposal_id, reason_typed(reason), by, at)


def reason_typed(reason: str) -> str:
    """Raises ReasonTooLong."""
    said = " ".join(plain(reason).split())
    if len(said) > LONGEST_REASON:
        raise ReasonTooLong(length=len(said), most=LONGEST_REASON)
    return said


def require_proposal(store: Store, proposal_id: str) -> Suggested:
    """Raises NoSuchProposal."""
    found = store.proposal(proposal_id)
    if found is None:
        raise NoSuchProposal
    return found
