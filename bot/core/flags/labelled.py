"""A case with the flags that a person says it deserves, and flags without the words for people: what is scored."""

from dataclasses import dataclass

from bot.core.evidence import Aspect
from bot.core.flags.flag import Case, Flag, Place, Trigger, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a labelled flag and a predicted one can be compared by. `evidence` holds ids.

    `trigger` is None where whoever labelled did not say which one holds; `found_by` is "" for a label.
    """

    place: Place
    quote: str
    aspect: Aspect
    verdict: Verdict
    evidence: tuple[str, ...] = ()
    trigger: Trigger | None = None
    found_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledCase:
    """`voice` names who wrote the texts; `twin_of` is the id of the case that this one differs from in a detail. ""
    where there is nothing to name.
    """

    id: str
    case: Case
    flags: tuple[Mark, ...]
    voice: str = ""
    twin_of: str = ""


def mark_of(flag: Flag) -> Mark:
    return Mark(
        place=flag.place,
        quote=flag.quote,
        aspect=flag.aspect,
        verdict=flag.verdict,
        evidence=flag.evidence,
        trigger=flag.trigger,
        found_by=flag.found_by,
    )
