"""A corrected text as a labelled case: the flags as people would have them, the evidence as it stood then."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.corrections.correction import Corrected, Correction, disputed, missed, overlaps
from bot.core.flags.contract import text_at
from bot.core.flags.flag import Flag, Trigger
from bot.core.flags.labelled import LabelledCase, Mark, mark_of
from bot.core.flags.widening import unique_quote


def labelled(corrected: Corrected) -> LabelledCase:
    """Without what somebody said is no flag, and with what somebody said was missed."""
    flags = tuple(_flags_left(corrected))
    added = tuple(_missed(corrected, flags))
    marks = [(flag.place, flag.start, replace(mark_of(flag), quote=_quote(corrected, flag))) for flag in flags]
    marks += [(each.place, each.start, _mark(corrected, each)) for each in added]
    marks.sort(key=lambda mark: mark[:2])
    return LabelledCase(
        id=corrected.judgement.id, case=corrected.judgement.case, flags=tuple(mark for _, _, mark in marks)
    )


def _flags_left(corrected: Corrected) -> Iterator[Flag]:
    """A flag that mirrors a known taste means nothing without the taste, which is kept by its owner's word alone."""
    gone = disputed(corrected.standing)
    for position, flag in enumerate(corrected.judgement.flags):
        mirrors_nothing = flag.trigger is Trigger.MIRROR and not corrected.judgement.case.tastes
        if position not in gone and not mirrors_nothing:
            yield flag


def _missed(corrected: Corrected, flags: tuple[Flag, ...]) -> Iterator[Correction]:
    """Of two people who mark the same words, or nearly the same, the first."""
    taken: list[Correction | Flag] = [*flags]
    for each in sorted(missed(corrected.standing), key=lambda correction: correction.at):
        if not any(overlaps(each, other) for other in taken):
            taken.append(each)
            yield each


def _mark(corrected: Corrected, each: Correction) -> Mark:
    return Mark(
        place=each.place,
        quote=_quote(corrected, each),
        aspect=each.aspect,
        verdict=each.verdict,
        evidence=each.evidence,
    )


def _quote(corrected: Corrected, each: Correction | Flag) -> str:
    return unique_quote(text_at(corrected.judgement.case, each.place), each.start, each.end)
