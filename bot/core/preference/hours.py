"""The hour to use: what was said, else the part of the day in which messages are answered more than in the rest.

A part of the day in which nothing was ever sent is unknown, not bad: it is neither chosen nor held against anybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Source
from bot.core.norms import Days, HoursNorm
from bot.core.preference.answer import HourAnswer, HourCount, Level
from bot.core.preference.chances import Beta, compare
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.fading import Weight
from bot.core.preference.hour_words import hours_named
from bot.core.preference.rates import COLD, shrunk
from bot.core.preference.statements import SHOWN, TOLD, newest_first
from bot.core.preference.tally import Tally
from bot.core.preference.zone import Zone
from bot.core.touches import Daypart, TouchCount

HOUR_STRENGTH = 10.0
"""Each part of the day is expected to do as well as the whole day, and that weighs as much as ten touches."""
ENOUGH_IN_PART = 4
"""Touches of one customer in one part of the day before it can be called theirs; with fewer, one lucky hour wins."""
ENOUGH_IN_PART_GROUP = 20
"""The same for a group of customers."""
ENOUGH_ANSWERS = 2
SURE = 0.8
"""The part must beat the rest of the day with this probability: four to one."""

Part = tuple[Daypart, bool]
"""A part of the day, and whether at the weekend."""


@dataclass(frozen=True, slots=True)
class _Rung:
    level: Level
    evidence: tuple[Evidence, ...]
    counts: tuple[TouchCount, ...]
    enough: int


def preferred_hour(
    dossier: Dossier, channel: Channel | None, house_counts: Iterable[TouchCount], zone: Zone
) -> HourAnswer:
    """When to use the channel (any, where it is None), in the audience's own zone."""
    place = HourAnswer(level=Level.NOT_ENOUGH_DATA, zone=zone.name, zone_guessed=bool(zone.guessed_from))
    place = replace(place, zone_from=zone.guessed_from)
    if channel is Channel.POST:
        return place
    avoided = _avoided(dossier)
    rungs = _rungs(dossier, tuple(house_counts))
    for rung in rungs if channel else rungs[:1]:  # others' hours are worth nothing without a channel
        answer = (
            _stated(rung, place, TOLD)
            or _stated(rung, place, SHOWN)  # hours that somebody measured are finer than our parts of the day
            or _shown(rung, place, channel, avoided)
        )
        if answer is not None:
            return answer
    return replace(place, n=sum(count.delivered for count in _of(dossier.counts, channel)))


def hour_counts(counts: Iterable[TouchCount], channel: Channel | None) -> tuple[HourCount, ...]:
    """The bars of the chart: every part of the day in which something was delivered, weekdays first."""
    parts = _parts(_of(counts, channel))
    order = [(part, weekend) for weekend in (False, True) for part in Daypart]
    return tuple(
        HourCount(daypart=at[0], weekend=at[1], delivered=parts[at].delivered, answered=parts[at].answered)
        for at in order
        if at in parts and parts[at].delivered
    )


def _rungs(dossier: Dossier, house_counts: tuple[TouchCount, ...]) -> tuple[_Rung, ...]:
    own = ENOUGH_IN_PART if dossier.customer else ENOUGH_IN_PART_GROUP
    return (
        _Rung(Level.DID, dossier.own, dossier.counts, own),
        _Rung(Level.PERSONA, dossier.persona_evidence, dossier.persona_counts, ENOUGH_IN_PART_GROUP),
        _Rung(Level.HOUSE, (), house_counts, ENOUGH_IN_PART_GROUP),
    )


def _stated(rung: _Rung, place: HourAnswer, sources: frozenset[Source]) -> HourAnswer | None:
    liked = ((item, hours_of(item)) for item in _timings(rung.evidence, sources) if item.polarity == "likes")
    for item, hours in liked:
        if hours is not None:
            told = rung.level is Level.DID and sources is TOLD
            return replace(
                place,
                level=Level.SAID if told else rung.level,
                start=hours.start,
                end=hours.end,
                weekend={Days.ANY: None, Days.WEEKDAY: False, Days.WEEKEND: True}[hours.days],
                n=1,
                evidence=(item.id,),
            )
    return None


def _shown(rung: _Rung, place: HourAnswer, channel: Channel | None, avoided: list[HoursNorm]) -> HourAnswer | None:
    """The part of the day that beats the rest of it, among those that were tried, are polite, and were not refused."""
    parts = _parts(_of(rung.counts, channel))
    whole = _sum(parts.values())
    mean = _rate(whole, COLD).mean
    fitting = [at for at in parts if parts[at].delivered >= rung.enough and _allowed(at, channel, avoided)]
    best = max(fitting, key=lambda at: _rate(parts[at], mean).mean, default=None)
    if best is None or parts[best].answered < ENOUGH_ANSWERS or _chance(parts[best], whole, mean) < SURE:
        return None
    start, end = _awake(best[0], channel)
    return replace(place, level=rung.level, start=start, end=end, weekend=best[1], n=whole.delivered)


def _chance(part: Tally, whole: Tally, mean: float) -> float:
    """The probability that the part is answered better than the rest of the day; 0 where nothing else was tried."""
    rest = Tally(whole.delivered - part.delivered, whole.answered - part.answered)
    if not rest.delivered:
        return 0.0
    rates = {"part": _rate(part, mean), "rest": _rate(rest, mean)}
    return compare(rates)["part"].best


def _rate(total: Tally, towards: float) -> Beta:
    return shrunk(Weight(total.answered, total.missed), towards, HOUR_STRENGTH)


def _awake(part: Daypart, channel: Channel | None) -> tuple[int, int]:
    start, end = part.hours
    awake = CONTACT_RULES[channel].awake if channel else None
    return (max(start, awake[0]), min(end, awake[1])) if awake else (start, end)


def _allowed(at: Part, channel: Channel | None, avoided: Iterable[HoursNorm]) -> bool:
    start, end = _awake(at[0], channel)
    days = Days.WEEKEND if at[1] else Days.WEEKDAY
    refused = [hours for hours in avoided if hours.days in (Days.ANY, days)]
    return start < end and not any(hours.covers(hour) for hours in refused for hour in range(start, end))


def _avoided(dossier: Dossier) -> list[HoursNorm]:
    """Hours the audience, or the persona behind it, does not want, by word or by deed."""
    items = _timings((*dossier.own, *dossier.persona_evidence), TOLD | SHOWN)
    found = [hours_of(item) for item in items if item.polarity == "dislikes"]
    return [hours for hours in found if hours is not None]


def hours_of(item: Evidence) -> HoursNorm | None:
    return item.norm if isinstance(item.norm, HoursNorm) else hours_named(item.value)


def _timings(items: Iterable[Evidence], sources: frozenset[Source]) -> list[Evidence]:
    return [item for item in newest_first(items) if item.aspect is Aspect.TIMING and item.source in sources]


def _of(counts: Iterable[TouchCount], channel: Channel | None) -> list[TouchCount]:
    return [count for count in counts if channel in (None, count.channel)]


def _parts(counts: Iterable[TouchCount]) -> dict[Part, Tally]:
    parts: dict[Part, Tally] = {}
    for count in counts:
        at = (count.daypart, count.weekend)
        parts[at] = _sum([parts.get(at, Tally()), Tally(count.delivered, count.answered)])
    return parts


def _sum(totals: Iterable[Tally]) -> Tally:
    listed = list(totals)
    return Tally(sum(each.delivered for each in listed), sum(each.answered for each in listed))
