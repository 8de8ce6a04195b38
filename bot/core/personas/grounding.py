"""How much of what is said of a persona rests on customers, and how old it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.evidence import Aspect, Evidence, Source
from bot.core.personas.lasting import is_old

WANTED = (Aspect.CHANNEL, Aspect.TIMING, Aspect.TONE, Aspect.FORMAT, Aspect.TOPIC, Aspect.OFFER)
"""What a draft has to decide: without evidence on one of these it decides by guess."""


@dataclass(frozen=True, slots=True)
class Grounding:
    """`counted` of `claims` are the customers' own words or deeds, from the kinds of `sources`, the newest on `newest`.

    `missing` are aspects that a draft needs and no customer has spoken to; `stale` are counted claims that are
    to be asked again: older than their kind lasts, or of no known day.
    """

    claims: int
    counted: int
    sources: tuple[Source, ...]
    newest: date | None
    missing: tuple[Aspect, ...]
    stale: tuple[Evidence, ...]

    @property
    def share(self) -> float | None:
        """None where nothing is claimed: no evidence is neither good nor bad evidence."""
        return self.counted / self.claims if self.claims else None


def grounding_of(evidence: Sequence[Evidence], today: date) -> Grounding:
    counted = [item for item in evidence if item.counts]
    told = {item.aspect for item in counted}
    return Grounding(
        claims=len(evidence),
        counted=len(counted),
        sources=tuple(source for source in Source if any(item.source is source for item in counted)),
        newest=max((item.on for item in counted if item.on), default=None),
        missing=tuple(aspect for aspect in WANTED if aspect not in told),
        stale=tuple(item for item in counted if is_old(item, today)),
    )
