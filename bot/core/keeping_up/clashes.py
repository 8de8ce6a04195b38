"""Claims that cannot both hold: somebody wants a thing and does not want it, or wants two things that exclude each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from bot.core.card_words import MANY
from bot.core.evidence import Evidence, Polarity
from bot.core.flags.words.terms import terms
from bot.core.norms import Days, FrequencyNorm, HoursNorm, LanguageNorm, LengthNorm, Norm, Period

A_YEAR = {Period.WEEK: 52, Period.MONTH: 12, Period.YEAR: 1}
MUCH_OFTENER = 2.0
"""Twice as often is another wish, not another way to say the same."""
OPPOSED = {Polarity.LIKES, Polarity.DISLIKES}


@dataclass(frozen=True, slots=True)
class Clash:
    """`newer` speaks against `older`; where a day is not known, the claim counts as the older one."""

    newer: Evidence
    older: Evidence


def clashes(claims: Sequence[Evidence]) -> tuple[Clash, ...]:
    """Among what is known of one audience, the newest first. A colleague's guess contradicts nobody."""
    counted = [item for item in claims if item.counts]
    found = [_in_order(one, two) for one, two in combinations(counted, 2) if _opposed(one, two) or _excluded(one, two)]
    return tuple(sorted(found, key=lambda clash: clash.newer.on or date.min, reverse=True))


def contradicted(claims: Sequence[Evidence], told: Sequence[Evidence]) -> tuple[Clash, ...]:
    """What customers told against what is known of their persona, the newest first. One wanting other hours than most
    contradicts nobody: people of one persona differ. Not wanting what all are said to want is worth a look.
    """
    known = [item for item in claims if item.counts]
    found = [Clash(newer=item, older=claim) for item in told if item.counts for claim in known if _opposed(item, claim)]
    return tuple(sorted(found, key=lambda clash: clash.newer.on or date.min, reverse=True))


def question_of(clash: Clash) -> str:
    """What to ask whoever both claims are about."""
    was, now = clash.older, clash.newer
    return f"We have noted that you {MANY[was.polarity]} “{was.value}”, and that you {MANY[now.polarity]} “{now.value}”. Which is right today?"


def _in_order(one: Evidence, two: Evidence) -> Clash:
    older, newer = sorted((one, two), key=lambda item: item.on or date.min)
    return Clash(newer=newer, older=older)


def _opposed(one: Evidence, two: Evidence) -> bool:
    if one.aspect is not two.aspect or {one.polarity, two.polarity} != OPPOSED:
        return False
    if one.norm and two.norm:
        return one.norm == two.norm
    if one.value.casefold() == two.value.casefold():
        return True
    first, second = terms(one.value), terms(two.value)
    return bool(first and second) and (first <= second or second <= first)


def _excluded(one: Evidence, two: Evidence) -> bool:
    """Both are wanted, and only one can be had."""
    if one.aspect is not two.aspect or {one.polarity, two.polarity} != {Polarity.LIKES}:
        return False
    return bool(one.norm and two.norm) and _norms_exclude(one.norm, two.norm)


def _norms_exclude(one: Norm | None, two: Norm | None) -> bool:
    match one, two:
        case LanguageNorm(), LanguageNorm():
            return one.tag.partition("-")[0] != two.tag.partition("-")[0]
        case LengthNorm(words=None), LengthNorm(words=None):
            return one.short is not two.short
        case FrequencyNorm(), FrequencyNorm():
            often = sorted((one.times * A_YEAR[one.period], two.times * A_YEAR[two.period]))
            return often[1] >= MUCH_OFTENER * often[0] and often[0] != often[1]
        case HoursNorm(), HoursNorm():
            return _same_days(one, two) and not any(one.covers(hour) and two.covers(hour) for hour in range(24))
    return False


def _same_days(one: HoursNorm, two: HoursNorm) -> bool:
    return Days.ANY in (one.days, two.days) or one.days is two.days
