"""The hour to use: what was said, else the part of the day in which messages are answered more than in the rest.

A part of the day in which nothing was ever sent is unknown, not bad: it is neither chosen nor held against anybody, and
where too little is known it may be the very one to try next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence, Source
from bot.core.norms import Days
from bot.core.preference.answer import HourAnswer, HourCount, HourTrial, Level
from bot.core.preference.chances import Beta, compare
from bot.core.preference.dayparts import PARTS, Part, Step, part_rates, part_strength, total_of, weights_of
from bot.core.preference.fading import GROUPS_CHANGE_SLOWER, NO_WEIGHT, Weight, weigh_counts
from bot.core.preference.hour_parts import hour_parts
from bot.core.preference.hour_trial import hour_trial, trial_of
from bot.core.preference.learning import UNTAUGHT, Learning
from bot.core.preference.polite import Polite
from bot.core.preference.quiet_hours import rules_for
from bot.core.preference.rates import shrunk
from bot.core.preference.stated_hours import asked_for, refused_hours
from bot.core.preference.statements import SHOWN, TOLD
from bot.core.preference.zone import Zone, place_of
from bot.core.touches import TouchCount

ENOUGH_IN_PART = 4
"""Touches of one customer in one part of the day before it can be called theirs; with fewer, one lucky hour wins."""
ENOUGH_IN_PART_GROUP = 20
"""The same for a group of customers."""
ENOUGH_TO_CLAIM = 20
"""Messages in a part of the day, to the audience or its persona, before a chance to be the best is claimed for it. Above it
what is claimed is what is, to within .05; below it .11 too much is claimed (tests/simulation/FIGURES.md).
"""
ENOUGH_ANSWERS = 2
SURE = 0.8
"""The part must beat the rest of the day with this probability: four to one."""


@dataclass(frozen=True, slots=True)
class _Rung:
    """`counts` are those of the channel, `rates` what is believed of every part, from this rung's messages and those of
    all wider groups.
    """

    level: Level
    evidence: tuple[Evidence, ...]
    counts: tuple[TouchCount, ...]
    enough: int
    step: Step
    rates: Mapping[Part, Beta]


def preferred_hour(
    dossier: Dossier,
    channel: Channel | None,
    house_counts: Iterable[TouchCount],
    zone: Zone,
    *,
    today: date | None = None,
    learning: Learning = UNTAUGHT,
) -> HourAnswer:
    """When to use the channel (any, where it is None), in the audience's own zone. Messages count by their age on
    `today`; without it, old and new count the same.
    """
    place = HourAnswer(level=Level.NOT_ENOUGH_DATA, zone=zone.name, zone_guessed=bool(zone.guessed_from))
    place = replace(place, zone_from=zone.guessed_from)
    if channel is Channel.POST:
        return place
    polite = _polite(dossier, channel, zone)
    rungs = _rungs(dossier, channel, tuple(house_counts), today, learning)
    place = _with_parts(place, rungs, polite)
    found = _climb(rungs if channel else rungs[:1], place, polite)  # others' hours are worth nothing without a channel
    found = found or replace(place, n=sum(count.delivered for count in rungs[0].counts))
    return replace(found, trial=_trial(found, rungs, polite))


def hour_counts(counts: Iterable[TouchCount], channel: Channel | None) -> tuple[HourCount, ...]:
    """The bars of the chart: every part of the day in which something was delivered, weekdays first."""
    parts = _counted(_of(counts, channel))
    return tuple(
        HourCount(
            daypart=at[0], weekend=at[1], delivered=round(parts[at].delivered), answered=round(parts[at].answered)
        )
        for at in PARTS
        if at in parts and parts[at].delivered
    )


def _polite(dossier: Dossier, channel: Channel | None, zone: Zone) -> Polite:
    place = place_of(dossier.audience, zone)
    rules = rules_for(channel, place.country, place.region) if channel else ()
    return Polite(channel, tuple(hours for _, hours in refused_hours(dossier)), rules)


def _climb(rungs: Iterable[_Rung], place: HourAnswer, polite: Polite) -> HourAnswer | None:
    for rung in rungs:
        answer = (
            _stated(rung, place, polite, TOLD)
            or _stated(rung, place, polite, SHOWN)  # hours that somebody measured are finer than our parts of the day
            or _shown(rung, place, polite)
        )
        if answer is not None:
            return answer
    return None


def _rungs(
    dossier: Dossier,
    channel: Channel | None,
    house_counts: tuple[TouchCount, ...],
    today: date | None,
    learning: Learning,
) -> list[_Rung]:
    """The audience itself, its persona where it has one, all customers. What is believed is worked out the other way."""
    own = ENOUGH_IN_PART if dossier.customer else ENOUGH_IN_PART_GROUP
    given = [
        (Level.DID, dossier.own, dossier.counts, own),
        (Level.PERSONA, dossier.persona_evidence, dossier.persona_counts, ENOUGH_IN_PART_GROUP),
        (Level.HOUSE, (), house_counts, ENOUGH_IN_PART_GROUP),
    ]
    told = [(level, items, tuple(_of(counts, channel)), enough) for level, items, counts, enough in given]
    strength = part_strength(told[-1][2])
    slow = learning.half_life * GROUPS_CHANGE_SLOWER
    steps = [
        Step(_weighed(counts, today, learning.half_life if level is Level.DID and dossier.customer else slow), strength)
        for level, _, counts, _ in told
    ]
    rates = part_rates(steps[::-1])[::-1]
    return [_Rung(*each, step, rate) for each, step, rate in zip(told, steps, rates, strict=True)]


def _weighed(counts: Iterable[TouchCount], today: date | None, half_life: float) -> dict[Part, Weight]:
    if today is None:
        return _counted(counts)
    return weights_of((count, weigh_counts([count], today, half_life)[count.channel]) for count in counts)


def _counted(counts: Iterable[TouchCount]) -> dict[Part, Weight]:
    """Every message as one, however old."""
    return weights_of(
        (count, Weight(count.answered, max(count.delivered - count.answered, 0), count.refused)) for count in counts
    )


def _with_parts(place: HourAnswer, rungs: list[_Rung], polite: Polite) -> HourAnswer:
    if polite.channel is None:
        return place
    own, persona = (_counted(rung.counts) for rung in rungs[:2])

    def enough(at: Part) -> bool:
        return max(known.get(at, NO_WEIGHT).delivered for known in (own, persona)) >= ENOUGH_TO_CLAIM

    return replace(place, parts=hour_parts(rungs[0].rates, own, polite, enough))


def _trial(found: HourAnswer, rungs: list[_Rung], polite: Polite) -> HourTrial | None:
    """What to try next where their own hours are not known: those of others, until they were tried often enough to tell."""
    own, house = rungs[0], rungs[-1]
    if polite.channel is None or found.level in (Level.SAID, Level.DID):
        return None
    tried = _counted(own.counts)
    of_others = trial_of(found, tried, polite)
    if of_others is not None and of_others.tried < own.enough:
        return of_others
    return hour_trial(own.rates, tried, _counted(house.counts), polite)


def _stated(rung: _Rung, place: HourAnswer, polite: Polite, sources: frozenset[Source]) -> HourAnswer | None:
    """What others named counts for nothing where the audience itself refused it."""
    named = asked_for(rung.evidence, sources)
    if named is None or (rung.level is not Level.DID and polite.refuses(named[1])):
        return None
    item, hours = named
    return replace(
        place,
        level=Level.SAID if rung.level is Level.DID and sources is TOLD else rung.level,
        start=hours.start,
        end=hours.end,
        weekend={Days.ANY: None, Days.WEEKDAY: False, Days.WEEKEND: True}[hours.days],
        n=1,
        last_on=item.on,
        evidence=(item.id,),
    )


def _shown(rung: _Rung, place: HourAnswer, polite: Polite) -> HourAnswer | None:
    """The part of the day that beats the rest of it, among those that were tried, are polite, and were not refused."""
    known = _counted(rung.counts)
    fitting = [at for at, weight in known.items() if weight.delivered >= rung.enough and polite.window(at)]
    best = max(fitting, key=lambda at: rung.rates[at].mean, default=None)
    window = polite.window(best) if best else None
    if best is None or window is None or known[best].answered < ENOUGH_ANSWERS or _chance(rung, best) < SURE:
        return None
    return replace(
        place,
        level=rung.level,
        start=window[0],
        end=window[1],
        weekend=best[1],
        n=sum(count.delivered for count in rung.counts),
        best=_best(rung, best, place),
        last_on=_last_answer(rung.counts, best),
    )


def _chance(rung: _Rung, part: Part) -> float:
    """The probability that the part is answered better than the rest of the day; 0 where nothing else was tried."""
    others = {at: weight for at, weight in rung.step.weights.items() if at != part and weight.delivered}
    rest = total_of(others.values())
    if not rest.delivered:
        return 0.0
    towards = sum(weight.delivered * rung.rates[at].mean for at, weight in others.items()) / rest.delivered
    rates: dict[str, Beta] = {"part": rung.rates[part], "rest": shrunk(rest, towards, rung.step.strength)}
    return compare(rates)["part"].best


def _best(rung: _Rung, part: Part, place: HourAnswer) -> float | None:
    """The chance that it is the best of those that were tried. What suits others best is no claim about this audience."""
    if rung.level is not Level.DID:
        return None
    return next((each.best for each in place.parts if (each.daypart, each.weekend) == part), None)


def _last_answer(counts: Iterable[TouchCount], part: Part) -> date | None:
    days = [each.last_answer_at for each in counts if (each.daypart, each.weekend) == part and each.last_answer_at]
    return max(map(datetime.date, days), default=None)


def _of(counts: Iterable[TouchCount], channel: Channel | None) -> list[TouchCount]:
    return [count for count in counts if channel in (None, count.channel)]
