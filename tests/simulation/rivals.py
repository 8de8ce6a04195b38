"""Ways to guess what a customer answers, and when: ours, and those that it has to beat."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.channels.channel import Channel
from bot.core.preference.answer import HourAnswer, Level
from bot.core.preference.prefer import prefer
from bot.core.touches import ANSWERS, Daypart, Outcome, Touch, TouchCount
from tests.simulation.days import Hours
from tests.simulation.world import MEANS, NOW, Person, Rates, World, counted

UNKNOWN = 0.05
SURELY = 0.001
"""A raw rate of 0 of 1 is no certainty: none of the guesses is ever surer than one in a thousand."""
WINDOW = timedelta(days=182)
"""The six months that Braze looks back on."""
ENOUGH_OF_GROUP = 20
"""Messages of a group in one part of the day before the part is compared: luck is no habit, and groups are no fools."""


@dataclass(frozen=True, slots=True)
class Guess:
    """`rates` is empty for rules that only name a channel; `hours` is None where none are named. `sure` is the chance
    that is claimed for the channel to be the best of those `compared`, and `level` the rung it came from.
    """

    channel: Channel
    rates: Rates
    hours: Hours | None
    sure: float | None = None
    compared: tuple[Channel, ...] = ()
    level: Level | None = None


def ours(world: World, person: Person) -> Guess:
    told = prefer(world.dossier(person), world.counts[""], NOW.date(), world.learning)
    rates = {each.channel: each.rate for each in told.standings if each.channel in MEANS and each.rate is not None}
    sure = next((each.best for each in told.standings if each.channel is told.channel), None)
    compared = tuple(each.channel for each in told.standings if each.best is not None)
    return Guess(told.channel or _best(rates), rates, _named(told.hour), sure, compared, told.level)


def raw_rate(world: World, person: Person) -> Guess:
    own, rates = counted(person.touches), _raw(person.touches)
    return Guess(_best(rates), rates, _best_part(own, _best(rates), least=1))


def persona_only(world: World, person: Person) -> Guess:
    return _of_group(world.counts[person.customer.persona_id or ""])


def global_only(world: World, person: Person) -> Guess:
    return _of_group(world.counts[""])


def three_messages(world: World, person: Person) -> Guess:
    """Answers by messages of six months where three arrived on each of two channels, and the one hour at which this
    customer answers most; else the channel and the hour that everybody answers most (Braze).
    """
    recent = [each for each in person.touches if each.at > NOW - WINDOW]
    tried = {channel for channel in MEANS if sum(each.channel is channel for each in recent) >= 3}
    rates = _raw(recent)
    channel = _best({each: rates[each] for each in tried}) if len(tried) >= 2 else global_only(world, person).channel
    answered = Counter(each.at.hour for each in person.touches if each.outcome in ANSWERS)
    hour = max(answered, key=lambda hour: answered[hour], default=None)
    return Guess(channel, {}, global_only(world, person).hours if hour is None else Hours(hour, hour + 1, None))


def most_recent_open(world: World, person: Person) -> Guess:
    """Channel and hour of the newest message that was opened or answered, else what everybody answers."""
    noticed = [each for each in person.touches if each.outcome in ANSWERS or each.outcome is Outcome.OPENED]
    newest = max(noticed, key=lambda touch: touch.at, default=None)
    if newest is None:
        everybody = global_only(world, person)
        return Guess(everybody.channel, {}, everybody.hours)
    return Guess(newest.channel, {}, Hours(newest.at.hour, newest.at.hour + 1, None))


RIVALS: dict[str, Callable[[World, Person], Guess]] = {
    "ours": ours,
    "raw rate": raw_rate,
    "persona only": persona_only,
    "global only": global_only,
    "three messages": three_messages,
    "most recent open": most_recent_open,
}


def _named(hour: HourAnswer) -> Hours | None:
    """What is answered, else what is proposed to be tried next."""
    if hour.start is not None and hour.end is not None:
        return Hours(hour.start, hour.end, hour.weekend)
    return Hours(hour.trial.start, hour.trial.end, hour.trial.weekend) if hour.trial else None


def _raw(touches: Iterable[Touch]) -> Rates:
    return _of(counted(touches))


def _of_group(counts: tuple[TouchCount, ...]) -> Guess:
    rates = _of(counts)
    return Guess(_best(rates), rates, _best_part(counts, _best(rates), ENOUGH_OF_GROUP))


def _of(counts: tuple[TouchCount, ...]) -> Rates:
    delivered, answered = Counter[Channel](), Counter[Channel]()
    for count in counts:
        delivered[count.channel] += count.delivered
        answered[count.channel] += count.answered
    shares = {channel: answered[channel] / delivered[channel] if delivered[channel] else UNKNOWN for channel in MEANS}
    return {channel: min(max(share, SURELY), 1 - SURELY) for channel, share in shares.items()}


def _best_part(counts: Iterable[TouchCount], channel: Channel, least: int) -> Hours | None:
    """The part of the day with the highest share of answers; None where nothing was answered."""
    tried: Mapping[tuple[Daypart, bool], float] = {
        (each.daypart, each.weekend): each.answered / each.delivered
        for each in counts
        if each.channel is channel and each.delivered >= least and each.answered
    }
    best = max(tried, key=lambda at: tried[at], default=None)
    return Hours(*best[0].hours, best[1]) if best else None


def _best(rates: Rates) -> Channel:
    return max(rates, key=lambda channel: rates[channel])
