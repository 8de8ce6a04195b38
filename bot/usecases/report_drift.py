"""Say of each persona that came from purchases whether those behind it still buy as they did when it was accepted."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.suggesting.centre import Frame
from bot.core.suggesting.drift import Drift, Moved, moved_traits
from bot.core.suggesting.suggested import Standing, Suggested
from bot.usecases.assign_customers import SURE, Places, accepted_frames, assign_customers
from bot.usecases.move_customers import elsewhere
from bot.usecases.ports import Clusters, Store


def report_drift(store: Store, clusters: Clusters, now: datetime, only: str = "") -> tuple[Drift, ...]:
    """One for each persona that a proposal became or was merged into, or for that one, kept as the last report on it. Looked
    at are those whom their purchases put there: of the others nobody knows that they ever bought alike.
    """
    newest = store.last_purchase()
    if newest is None:
        return ()
    frames = accepted_frames(store)
    look = Look(store, clusters, frames, min(newest, now), now)
    wanted = ((each, frame) for each, frame in _one_a_persona(frames) if only in ("", each.persona_id))
    found = tuple(look.at(each, frame) for each, frame in wanted)
    store.keep_drifts(found)
    return found


def look_at_buyers(store: Store, clusters: Callable[[], Clusters], now: datetime) -> None:
    """What is done every day: put customers behind personas, then say how those drift. Once a day, whichever process does
    it; `clusters` is asked for only where there is something to do.
    """
    behind = {each.persona_id for places in accepted_frames(store).values() for each in places.values()}
    today = {each.persona_id for each in store.drifts(sorted(behind)).values() if each.on == now.date()}
    if behind - today:
        assign_customers(store, clusters(), now)
        report_drift(store, clusters(), now)


def _one_a_persona(frames: Mapping[Frame, Places]) -> list[tuple[Suggested, Frame]]:
    """The proposal that it was accepted as; of those that were only merged into it, the first."""
    every = [(each, frame) for frame, places in frames.items() for each in places.values()]
    every.sort(key=lambda pair: (pair[0].standing is not Standing.ACCEPTED, pair[0].proposal.id))
    first: dict[str, tuple[Suggested, Frame]] = {}
    for each, frame in every:
        first.setdefault(each.persona_id, (each, frame))
    return list(first.values())


@dataclass(frozen=True, slots=True)
class Look:
    """At those behind one persona after the other, as of the last purchase of all."""

    store: Store
    clusters: Clusters
    frames: Mapping[Frame, Places]
    as_of: datetime
    now: datetime

    def at(self, accepted: Suggested, frame: Frame) -> Drift:
        customers, away = self._away(accepted.persona_id, frame, self.frames[frame])
        return Drift(
            persona_id=accepted.persona_id,
            on=self.now.date(),
            since=(accepted.decided_at or accepted.found_at).date(),
            then=accepted.proposal.customers,
            customers=customers,
            away=away,
            moved=self._moved(accepted),
            like=self._like(accepted.persona_id),
        )

    def _like(self, persona_id: str) -> tuple[tuple[str, int], ...]:
        """Who could stand behind another persona, counted by it."""
        found = elsewhere(self.store, self.clusters, persona_id, frames=self.frames, as_of=self.as_of, now=self.now)
        counted = Counter(each.persona_id for each in found)
        return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

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
