"""Flags that the network finds, said in the words that the rules use."""

from dataclasses import dataclass, replace

from bot.core.evidence import Aspect, Evidence, Source, Taste
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Flag, Trigger, Verdict, Whose
from bot.core.flags.passages import Page, Passage, pages
from bot.core.flags.quote import shortened
from bot.core.flags.wording import way_on, why
from bot.judges.learnt.candidates import Candidate, candidates
from bot.judges.learnt.network import Network
from bot.judges.learnt.reading import evidence_item, taste_item
from bot.judges.learnt.weighing import (
    HOLDERS,
    SUPPORTS,
    Weights,
    mirrored_tastes,
    opposing,
    share,
    surest,
    weights,
)

NAME = "learnt"
ASPECTS = tuple(Aspect)
"""In the order of the network's head."""
MIRRORED = 0.5
_WHOSE = {"author": Whose.AUTHOR, "circle": Whose.CIRCLE, "crowd": Whose.CROWD}


@dataclass(frozen=True, slots=True)
class Looked:
    """Whatever might be a flag of a case, not yet weighed: what the network sees, and the flags of the rules alone."""

    case: Case
    candidates: tuple[tuple[Page, Candidate], ...]
    ruled: tuple[Flag, ...]


def find_learnt(case: Case, network: Network) -> list[Flag]:
    """What the network is sure of, the surest first; then what a rule says of passages that it does not deny."""
    return found_in(look_at(case, network), weights())


def look_at(case: Case, network: Network) -> Looked:
    case = _in_order(case)
    seen = tuple((page, candidate) for page in pages(case) for candidate in candidates(page, network))
    return Looked(case, seen, find_flags(case) if any(candidate.rules for _, candidate in seen) else ())


def found_in(looked: Looked, by: Weights) -> list[Flag]:
    weighed = [(share(candidate, page, by), page, candidate) for page, candidate in looked.candidates]
    sure = sorted((one for one in weighed if one[0] >= by.flag_from), key=lambda one: -one[0])
    flags = [_flag(candidate, page, by) for _, page, candidate in sure]
    left = [(page, candidate) for share_, page, candidate in weighed if candidate.rules and share_ >= by.ruled_from]
    ruled = [flag for flag in looked.ruled if any(_speaks_of(flag, *one) for one in left)]
    return [flag for flag in (*flags, *ruled) if flag.quote]  # of dashes alone nothing is left to quote


def _speaks_of(flag: Flag, page: Page, candidate: Candidate) -> bool:
    return flag.place is page.place and flag.start < candidate.end and candidate.start < flag.end


def _in_order(case: Case) -> Case:
    """By their words: a network hears in which order things are told, and it should not matter how they were kept."""
    return replace(
        case,
        evidence=tuple(sorted(case.evidence, key=lambda item: (evidence_item(item).words, item.id))),
        tastes=tuple(sorted(case.tastes, key=lambda taste: (taste_item(taste).words, taste.id))),
    )


def _flag(candidate: Candidate, page: Page, by: Weights) -> Flag:
    case, passage = page.case, Passage(page.text[candidate.start : candidate.end], candidate.start, candidate.end)
    quoted = shortened(passage, candidate.start, candidate.end)
    against = _against(candidate, case, by)
    trigger, taste = _trigger(candidate, case, against)
    whose = _whose(candidate, trigger)
    aspect = against[0].aspect if against and trigger is not Trigger.SELF_REFERENCE else _aspect(candidate)
    return Flag(
        place=page.place,
        quote=quoted.text,
        start=quoted.start,
        end=quoted.end,
        aspect=aspect,
        verdict=Verdict.CONTRADICTED if against else Verdict.UNSUPPORTED,
        trigger=trigger,
        whose=whose,
        evidence=tuple(item.id for item in against),
        why=why(whose, case.audience_name, aspect, against, taste),
        way_on=way_on(whose, case.audience_name, against),
        found_by=NAME,
    )


def _against(candidate: Candidate, case: Case, by: Weights) -> tuple[Evidence, ...]:
    """What speaks against the passage, by the network or by a rule, the surest first. What rather supports it does not."""
    told = [
        item
        for item, sure in opposing(candidate, case)
        if sure >= by.contradicted_from
        and sure > candidate.relations[item.id][SUPPORTS]
        and _can_concern(item, candidate)
    ]
    ruled = [item for _, hit in candidate.rules for item in hit.opposing]
    return tuple({item.id: item for item in (*told, *ruled)}.values())


def _can_concern(item: Evidence, candidate: Candidate) -> bool:
    """A consent is about a channel, and about nothing else: no metaphor is against it."""
    return item.source is not Source.CONSENT or _aspect(candidate) is Aspect.CHANNEL


def _trigger(candidate: Candidate, case: Case, against: tuple[Evidence, ...]) -> tuple[Trigger, Taste | None]:
    if candidate.taste >= candidate.other:
        return Trigger.SELF_REFERENCE, None
    mirrored = _mirrored(candidate, case)
    if mirrored:
        return Trigger.MIRROR, mirrored
    return (Trigger.AGAINST_AUDIENCE if against else Trigger.SELF_REFERENCE), None


def _mirrored(candidate: Candidate, case: Case) -> Taste | None:
    """The known taste that the passage follows, by the network or by a rule. Nobody is told of one that it hardly does."""
    id_, sure = max(mirrored_tastes(candidate, case), key=lambda pair: pair[1], default=("", 0.0))
    if sure >= MIRRORED:
        return next(taste for taste in case.tastes if taste.id == id_)
    return next((hit.taste for _, hit in candidate.rules if hit.taste), None)


def _whose(candidate: Candidate, trigger: Trigger) -> Whose:
    if trigger is Trigger.MIRROR:
        return Whose.KNOWN_TASTE
    if trigger is Trigger.AGAINST_AUDIENCE:
        return Whose.UNKNOWN
    return _WHOSE[surest(candidate.holders[:3], HOLDERS[:3])]


def _aspect(candidate: Candidate) -> Aspect:
    return ASPECTS[int(candidate.aspects.argmax())]
