"""Put customers behind the persona that their purchases speak for, where they do so surely enough."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from bot.core.suggesting.assignment import Assigned, Assignment
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Frame
from bot.core.suggesting.grouping import HABIT
from bot.core.suggesting.suggested import Standing, Suggested
from bot.usecases.ports import Clusters, Store

SURE = 0.7
"""Of ten who are put behind a persona, seven at least are right, for the probabilities are calibrated: one who stands
behind nobody is written to by what all customers do, one who stands behind the wrong persona by what is wrong.
"""
AT_ONCE = 5_000

NOBODY = Assigned()
Places = Mapping[int, Suggested]
"""Proposals by their place among the points of their frame."""


@dataclass(frozen=True, slots=True)
class Report:
    """`looked_at` are buyers with a habit who stand behind nobody, or are there by their purchases; `fitting` counts those
    who stood behind nobody and are surely enough like one persona, by its id; `left` are those who are not.
    """

    looked_at: int = 0
    left: int = 0
    fitting: Mapping[str, int] = field(default_factory=dict)
    assigned: Assigned = NOBODY

    def __add__(self, other: "Report") -> "Report":
        both = {**self.fitting, **other.fitting}
        fitting = {each: self.fitting.get(each, 0) + other.fitting.get(each, 0) for each in both}
        return Report(self.looked_at + other.looked_at, self.left + other.left, fitting, self.assigned + other.assigned)


def assign_customers(store: Store, clusters: Clusters, now: datetime, *, dry_run: bool = False) -> Report:
    """Everybody with a habit is held against the centres of all accepted proposals; a trial run changes nothing.

    Once is as good as twice: what is killed half-way is done by the next run.
    """
    frames, newest = accepted_frames(store), store.last_purchase()
    total = Report()
    if not frames or newest is None:
        return total
    as_of = min(newest, now)
    ours = {each.persona_id for places in frames.values() for each in places.values()}
    for some in in_batches(store.buyers(as_of)):
        asked = [each for each in some if each.bought >= HABIT and (each.persona_id is None or each.persona_id in ours)]
        found = list(_likeliest(asked, frames, clusters, as_of, now))
        part = _counted(asked, found)
        total += part if dry_run else replace(part, assigned=store.put_behind(found))
    return total


def accepted_frames(store: Store) -> dict[Frame, dict[int, Suggested]]:
    """The proposals that a persona stands for, by frame and place."""
    frames: dict[Frame, dict[int, Suggested]] = {}
    for each in store.proposals(Standing.ACCEPTED, Standing.MERGED):
        if each.persona_id:
            centre = each.proposal.centre
            frames.setdefault(centre.frame, {})[centre.place] = each
    return frames


def by_persona(probabilities: tuple[float, ...], places: Places) -> dict[str, float]:
    """What leads to the same persona adds up."""
    found: dict[str, float] = {}
    for place, each in places.items():
        found[each.persona_id] = found.get(each.persona_id, 0.0) + probabilities[place]
    return found


def _likeliest(
    asked: list[Buyer], frames: Mapping[Frame, Places], clusters: Clusters, as_of: datetime, now: datetime
) -> Iterator[Assignment]:
    """For whoever stands behind nobody, the persona that they are surely like; for the others how surely they are like
    their own.
    """
    best: dict[str, Assignment] = {}
    known = {each.id: each for each in asked}
    for frame, places in frames.items():
        for customer_id, probabilities in clusters.likeness(asked, frame, as_of):
            buyer = known[customer_id]
            for found in _assignments(buyer, probabilities, places, now):
                if customer_id not in best or best[customer_id].probability < found.probability:
                    best[customer_id] = found
    yield from (each for each in best.values() if each.probability >= SURE or known[each.customer_id].persona_id)


def _assignments(buyer: Buyer, probabilities: tuple[float, ...], places: Places, now: datetime) -> Iterator[Assignment]:
    """For whoever stands behind nobody, of every persona; for the others of their own."""
    found = assignments_of(buyer, probabilities, places, now)
    yield from (each for each in found if buyer.persona_id in (None, each.persona_id))


def assignments_of(
    buyer: Buyer, probabilities: tuple[float, ...], places: Places, now: datetime
) -> Iterator[Assignment]:
    """How surely they are like each persona of one frame."""
    for persona_id, probability in by_persona(probabilities, places).items():
        leading = (place for place, each in places.items() if each.persona_id == persona_id)
        nearest = max(leading, key=lambda place: probabilities[place])
        yield Assignment(
            customer_id=buyer.id,
            persona_id=persona_id,
            proposal_id=places[nearest].proposal.id,
            probability=probability,
            purchases=buyer.bought,
            at=now,
        )


def _counted(asked: list[Buyer], found: list[Assignment]) -> Report:
    free = {each.id for each in asked if each.persona_id is None}
    fitting: dict[str, int] = {}
    for each in found:
        if each.customer_id in free:
            fitting[each.persona_id] = fitting.get(each.persona_id, 0) + 1
    return Report(len(asked), len(free) - sum(fitting.values()), fitting)


def in_batches(buyers: Iterable[Buyer]) -> Iterator[list[Buyer]]:
    stream = iter(buyers)
    while some := list(islice(stream, AT_ONCE)):
        yield some
