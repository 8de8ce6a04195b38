"""Find out in what customers bought whom personas could stand for: proposed, never made by itself."""

from dataclasses import replace
from datetime import datetime

from bot.core.audiences import Persona
from bot.core.suggesting.proposal import Proposal, Suggestions
from bot.core.suggesting.propose import beside, nothing_bought, propose
from bot.core.suggesting.suggested import Suggested
from bot.core.suggesting.when import times_of
from bot.usecases.list_personas import cards_of
from bot.usecases.ports import Clusters, Store

MOST = 10


def suggest_personas(store: Store, clusters: Clusters, now: datetime, at_most: int = MOST) -> Suggestions:
    """The same for the same purchases. Up to a minute for a million of them. Nothing is stored: that is for `keep_suggested`."""
    known, newest = store.customers_in(""), store.last_purchase()
    if newest is None:
        return nothing_bought(known)
    as_of = min(newest, now)
    found = clusters.find(store.buyers(as_of), as_of)
    times = {group.place: times_of(store.purchase_times(group.some)) for group in found.groups}
    proposed = propose(found, times, known, at_most)
    return replace(proposed, proposals=tuple(_beside_its_persona(store, each, now) for each in proposed.proposals))


def _beside_its_persona(store: Store, proposal: Proposal, now: datetime) -> Proposal:
    """Of the persona that half of them or more stand behind, something is known already."""
    if not proposal.already or 2 * proposal.already[0][1] < proposal.customers:
        return proposal
    persona = store.audience(proposal.already[0][0])
    return beside(proposal, cards_of(store, [persona], now)[0]) if isinstance(persona, Persona) else proposal


def keep_suggested(store: Store, found: Suggestions, by: str, at: datetime) -> tuple[Suggested, ...]:
    """So that they can be decided on: what stands of each now, in their order."""
    return store.keep_proposals(found.proposals, by, at)
