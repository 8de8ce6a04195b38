"""What a reviewer is to look at first: a manager's list, of which only what applies is shown, with its place."""

from collections.abc import Callable, Iterator
from itertools import islice

from bot.core.review.looks_at_copy import call_to_action, channel_rules, claims, invented, lost, personal_data, way_out
from bot.core.review.looks_at_ground import changed_since, consent, flags, grounding, overrides
from bot.core.review.material import LookAt, Material, Topic

__all__ = ["LOOKS", "LookAt", "Material", "Topic", "what_to_look_at"]

Look = Callable[[Material], Iterator[LookAt]]

LOOKS: tuple[Look, ...] = (
    consent,
    way_out,
    personal_data,
    invented,
    lost,
    claims,
    flags,
    overrides,
    changed_since,
    grounding,
    call_to_action,
    channel_rules,
)
"""What may cost most first: the law, then what the brand promises, then whose taste it is, then how it reads."""

MOST = 4
"""Of one look: whoever meets a fifth knows what to do about the rest."""


def what_to_look_at(seen: Material) -> tuple[LookAt, ...]:
    return tuple(found for look in LOOKS for found in _first(look(seen)))


def _first(found: Iterator[LookAt]) -> Iterator[LookAt]:
    """Up to MOST; one more sentence tells how many others there are."""
    shown = list(islice(found, MOST))
    yield from shown
    more = sum(1 for _ in found)
    if more:
        yield LookAt(shown[-1].topic, f"{more} more of this kind ({shown[-1].topic}).")
