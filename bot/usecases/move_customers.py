"""Put customers behind the persona whose customers they buy like by now, where their purchases had put them behind another."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice

from bot.core.audiences import Persona
from bot.core.audit import Entry
from bot.core.errors import Exit, TheirRulesError
from bot.core.suggesting.assignment import Assignment
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Frame
from bot.core.suggesting.grouping import HABIT
from bot.core.suggesting.suggested import Standing
from bot.usecases.assign_customers import AT_ONCE, SURE, Places, accepted_frames, assignments_of, in_batches
from bot.usecases.ports import Clusters, Store

Frames = Mapping[Frame, Places]


class NobodyStandsThere(TheirRulesError):
    """That persona is not stored any more, so nobody was moved. The Home tab shows those that are."""

    exit = Exit.ANSWER_IS_NO


class NobodyToMove(TheirRulesError):
    """Of those whom their purchases put behind {label}, nobody surely buys like another persona by now{moved}. Nothing was changed."""

    exit = Exit.ANSWER_IS_NO


def move_customers(
    store: Store, clusters: Clusters, persona_id: str, *, by: str, now: datetime, dry_run: bool = False
) -> dict[str, int]:
    """How many went behind which persona, by its id. Looked at anew, so that nobody is moved by yesterday's figures; whoever
    was put here by hand or by a file stays, as does whoever is less sure. What is killed half-way is ended by doing it again.

    Raises NobodyStandsThere and NobodyToMove.
    """
    persona, newest = store.audience(persona_id), store.last_purchase()
    if not isinstance(persona, Persona):
        raise NobodyStandsThere
    moved: Counter[str] = Counter()
    as_of = min(newest, now) if newest else now
    found = elsewhere(store, clusters, persona_id, frames=accepted_frames(store), as_of=as_of, now=now)
    while some := list(islice(found, AT_ONCE)):
        moved.update(_counted(some) if dry_run else store.move_on(persona_id, some, by, now))
    if not moved:
        raise nobody_to_move(persona.label, store.last_moved(persona_id))
    return dict(moved)


def elsewhere(
    store: Store, clusters: Clusters, persona_id: str, *, frames: Frames, as_of: datetime, now: datetime
) -> Iterator[Assignment]:
    """Of those whom their purchases put behind a persona, who are surely like another one, and likest to it of all."""
    for some in in_batches(store.buyers(as_of, put_behind=persona_id)):
        known = {each.id: each for each in some if each.bought >= HABIT}
        best: dict[str, Assignment] = {}
        for frame, places in frames.items():
            for customer_id, probabilities in clusters.likeness(known.values(), frame, as_of):
                _keep_best(best, known[customer_id], probabilities, places, now)
        yield from (each for each in best.values() if each.persona_id != persona_id and each.probability >= SURE)


def nobody_to_move(label: str, last: Entry | None, name: str = "") -> NobodyToMove:
    """What to tell, with whoever was faster by `name`, else by their id; `last` is the audit's last entry on it."""
    if last is None:
        return NobodyToMove(label=label, moved="")
    who, day = name or last.actor or "somebody", f"{last.at.day} {last.at:%B %Y}"
    return NobodyToMove(label=label, moved=f" ({who} moved {last.details.get('customers', 'some')} on {day})")


def may_move(store: Store, persona_id: str, user: str) -> bool:
    """Whoever decided on a proposal that became this persona; admins may anyhow."""
    decided = store.proposals(Standing.ACCEPTED, Standing.MERGED)
    return any(each.persona_id == persona_id and each.decided_by == user for each in decided)


def _keep_best(
    best: dict[str, Assignment], buyer: Buyer, probabilities: tuple[float, ...], places: Places, now: datetime
) -> None:
    for each in assignments_of(buyer, probabilities, places, now):
        if buyer.id not in best or best[buyer.id].probability < each.probability:
            best[buyer.id] = each


def _counted(some: list[Assignment]) -> Counter[str]:
    return Counter(each.persona_id for each in some)
