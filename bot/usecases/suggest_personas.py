"""Find out in what customers bought whom personas could stand for: proposed, never made by itself."""

from datetime import datetime

from bot.core.suggesting.proposal import Suggestions
from bot.core.suggesting.propose import nothing_bought, propose
from bot.core.suggesting.when import times_of
from bot.usecases.ports import Clusters, Store

MOST = 10


def suggest_personas(store: Store, clusters: Clusters, now: datetime, at_most: int = MOST) -> Suggestions:
    """The same for the same purchases. Up to a minute for a million of them. Nothing is stored."""
    known, newest = store.counts()["customers"], store.last_purchase()
    if newest is None:
        return nothing_bought(known)
    as_of = min(newest, now)
    found = clusters.find(store.buyers(as_of), as_of)
    times = {group.place: times_of(store.purchase_times(group.some)) for group in found.groups}
    return propose(found, times, known, at_most)
