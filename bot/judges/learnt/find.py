"""Flags that the network finds, said in the words that the rules use."""

from dataclasses import dataclass, replace

from bot.core.evidence import Aspect, Evidence, Source, Taste
from bot.core.flags.coverage import is_unread
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Flag, Place, Trigger, Verdict, Whose
from bot.core.flags.passages import Page, Passage, pages
from bot.core.flags.quote import shortened
from bot.core.flags.wording import way_on, why
from bot.judges.learnt.candidates import Candidate, candidates
from bot.judges.learnt.network import Network
from bot.judges.learnt.reading import MOST_ITEMS, evidence_item, taste_item
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
COMPARED = frozenset({Aspect.CHANNEL, Aspect.TIMING, Aspect.FREQUENCY, Aspect.LANGUAGE})
"""What is compared by values, and not by the likeness of words."""
SURER = 0.5
ITS_MATTER = 0.2
"""Where more is known than one reading holds, each item is one more chance to hear a contradiction that is none. So it
has to be surer, and about what the passage is about to this share at least. Both were chosen on held-out voices among
strangers' evidence (CARD.md).
"""
_WHOSE = {"author": Whose.AUTHOR, "circle": Whose.CIRCLE, "crowd": Whose.CROWD}


@dataclass(frozen=True, slots=True)
class Looked:
    """Whatever might be a flag of a case, not yet weighed: what the network sees, and the flags of the rules alone.

    `unread` names the texts in a language that the network does not know: there the rules judge alone.
    """

    case: Case
    candidates: tuple[tuple[Page, Candidate], ...]
    ruled: tuple[Flag, ...]
    unread: frozenset[Place] = frozenset()


def find_learnt(case: Case, network: Network) -> list[Flag]:
    """What the network is sure of, the surest first; then what a rule says of passages that it does not deny."""
    return found_in(look_at(case, network), weights())


def look_at(case: Case, network: Network) -> Looked:
    case = _in_order(case)
    unread = frozenset(page.place for page in pages(case) if is_unread(page.text))
    read = (page for page in pages(case) if page.place not in unread)
    seen = tuple((page, candidate) for page in read for candidate in candidates(page, network))
    by_rules = unread or any(candidate.rules for _, candidate in seen)
    return Looked(case, seen, find_flags(case) if by_rules else (), unread)


def found_in(looked: Looked, by: Weights) -> list[Flag]:
    weighed = [(share(candidate, page, by), page, candidate) for page, candidate in looked.candidates]
    sure = sorted((one for one in weighed if one[0] >= by.flag_from), key=lambda one: -one[0])
    flags = [_flag(candidate, page, by) for _, page, candidate in sure]
    left = [(page, candidate) for share_, page, candidate in weighed if candidate.rules and share_ >= by.ruled_from]
    ruled = [
        flag
        for flag in looked.ruled
        if flag.place in looked.unread or _is_proven(flag, looked.case) or any(_speaks_of(flag, *one) for one in left)
    ]
    return [flag for flag in (*flags, *ruled) if flag.quote]  # of dashes alone nothing is left to quote


def _is_proven(flag: Flag, case: Case) -> bool:
    """Whether values speak against it: a channel, an hour. Where much is known the network may not hear even that."""
    return _is_crowded(case) and flag.verdict is Verdict.CONTRADICTED and flag.aspect in COMPARED


def _is_crowded(case: Case) -> bool:
    """Whether more is known than the network reads at once."""
    return len(case.evidence) + len(case.tastes) > MOST_ITEMS


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
    crowded = _is_crowded(case)
    enough = max(by.contradicted_from, SURER) if crowded else by.contradicted_from
    told = [
        item
        for item, sure in opposing(candidate, case)
        if sure >= enough
        and sure > candidate.relations[item.id][SUPPORTS]
        and _can_concern(item, candidate)
        and not (crowded and _share_of(item.aspect, candidate) < ITS_MATTER)
    ]
    ruled = [item for _, hit in candidate.rules for item in hit.opposing]
    return tuple({item.id: item for item in (*told, *ruled)}.values())


def _can_concern(item: Evidence, candidate: Candidate) -> bool:
    """A consent is about a channel, and about nothing else: no metaphor is against it."""
    return item.source is not Source.CONSENT or _aspect(candidate) is Aspect.CHANNEL


def _share_of(aspect: Aspect, candidate: Candidate) -> float:
    return float(candidate.aspects[ASPECTS.index(aspect)])


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
    taste = next((taste for taste in case.tastes if taste.id == id_), None)
    if taste and sure >= MIRRORED and not (_is_crowded(case) and _share_of(taste.aspect, candidate) < ITS_MATTER):
        return taste
    return next((hit.taste for _, hit in candidate.rules if hit.taste), None)


def _whose(candidate: Candidate, trigger: Trigger) -> Whose:
    if trigger is Trigger.MIRROR:
        return Whose.KNOWN_TASTE
    if trigger is Trigger.AGAINST_AUDIENCE:
        return Whose.UNKNOWN
    return _WHOSE[surest(candidate.holders[:3], HOLDERS[:3])]


def _aspect(candidate: Candidate) -> Aspect:
    return ASPECTS[int(candidate.aspects.argmax())]
