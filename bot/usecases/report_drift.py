"""Say of each persona that came from purchases whether those behind it still buy as they did when it was accepted."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.suggesting.centre import Frame
from bot.core.suggesting.drift import Drift, Moved, moved_traits
from bot.core.suggesting.suggested import Standing, Suggested
from bot.usecases.assign_customers import SURE, Places, accepted_frames
from bot.usecases.ports import Clusters, Store


def report_drift(store: Store, clusters: Clusters, now: datetime) -> tuple[Drift, ...]:
    """One for each accepted proposal, and kept as the last report on its persona. Looked at are those whom their
    purchases put there: of the others nobody knows that they ever bought alike.
    """
    newest = store.last_purchase()
    if newest is None:
        return ()
    look = Look(store, clusters, min(newest, now), now)
    found = tuple(
        look.at(each, frame, places)
        for frame, places in accepted_frames(store).items()
        for each in places.values()
        if each.standing is Standing.ACCEPTED
    )
    store.keep_drifts(found)
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """At those behind one persona after the other, as of the last purchase of all."""

    store: Store
    clusters: Clusters
    as_of: datetime
    now: datetime

    def at(self, accepted: Suggested, frame: Frame, places: Places) -> Drift:
        customers, away = self._away(accepted.persona_id, frame, places)
        return Drift(
            persona_id=accepted.persona_id,
            on=self.now.date(),
            since=(accepted.decided_at or accepted.found_at).date(),
            then=accepted.proposal.customers,
            customers=customers,
            away=away,
            moved=self._moved(accepted),
        )

    def _away(self, persona_id: str, frame: Frame, places: Places) -> tuple[int, int]:
        """How many there are, and how many of them are surely like another group."""
        own = [place for place, each in places.items() if each.persona_id == persona_id]
        customers = away = 0
        theirs = self.store.buyers(self.as_of, put_behind=persona_id)
        for _, probabilities in self.clusters.likeness(theirs, frame, self.as_of):
            customers += 1
            away += max((each for place, each in enumerate(probabilities) if place not in own), default=0) >= SURE
        return customers, away

    def _moved(self, accepted: Suggested) -> tuple[Moved, ...]:
        theirs = self.store.buyers(self.as_of, put_behind=accepted.persona_id)
        counted = self.clusters.sums(theirs, self.as_of, accepted.proposal.currency)
        return moved_traits(accepted.proposal, counted) if counted else ()
