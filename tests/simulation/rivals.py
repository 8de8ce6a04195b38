"""Ways to guess what a customer answers: ours, and those that it has to beat."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.channels.channel import Channel
from bot.core.preference.prefer import prefer
from bot.core.touches import ANSWERS, Outcome, TouchCount
from tests.simulation.world import MEANS, NOW, Person, Rates, World

UNKNOWN = 0.05
SURELY = 0.001
"""A raw rate of 0 of 1 is no certainty: none of the guesses is ever surer than one in a thousand."""


@dataclass(frozen=True, slots=True)
class Guess:
    """`rates` is empty for rules that only name a channel; `sure` is the chance to be the best that is claimed for it."""

    channel: Channel
    rates: Rates
    sure: float | None = None


def ours(world: World, person: Person) -> Guess:
    told = prefer(world.dossier(person), world.counts[""], NOW.date(), world.learning)
    rates = {each.channel: each.rate for each in told.standings if each.channel in MEANS and each.rate is not None}
    sure = next((each.best for each in told.standings if each.channel is told.channel), None)
    return Guess(told.channel or _best(rates), rates, sure)


def raw_rate(world: World, person: Person) -> Guess:
    return _by(_raw(person))


def persona_only(world: World, person: Person) -> Guess:
    return _by(_of(world.counts[person.customer.persona_id or ""]))


def global_only(world: World, person: Person) -> Guess:
    return _by(_of(world.counts[""]))


def three_messages(world: World, person: Person) -> Guess:
    """Answers by messages where three arrived on each of two channels, else what everybody does (Braze)."""
    tried = {channel for channel in MEANS if sum(each.channel is channel for each in person.touches) >= 3}
    rates = _raw(person)
    return _by({each: rates[each] for each in tried}, probable=False) if len(tried) >= 2 else global_only(world, person)


def most_recent_open(world: World, person: Person) -> Guess:
    """The channel of the newest message that was opened or answered, else what everybody answers."""
    noticed = [each for each in person.touches if each.outcome in ANSWERS or each.outcome is Outcome.OPENED]
    newest = max(noticed, key=lambda touch: touch.at, default=None)
    return Guess(newest.channel, {}) if newest else Guess(global_only(world, person).channel, {})


RIVALS: dict[str, Callable[[World, Person], Guess]] = {
    "ours": ours,
    "raw rate": raw_rate,
    "persona only": persona_only,
    "global only": global_only,
    "three messages": three_messages,
    "most recent open": most_recent_open,
}


def _raw(person: Person) -> Rates:
    return {channel: _share(person, channel) for channel in MEANS}


def _share(person: Person, channel: Channel) -> float:
    told = [each.outcome in ANSWERS for each in person.touches if each.channel is channel]
    return min(max(sum(told) / len(told), SURELY), 1 - SURELY) if told else UNKNOWN


def _of(counts: tuple[TouchCount, ...]) -> Rates:
    found = {count.channel: count.answered / count.delivered for count in counts if count.delivered}
    return {channel: min(max(found.get(channel, UNKNOWN), SURELY), 1 - SURELY) for channel in MEANS}


def _by(rates: Rates, *, probable: bool = True) -> Guess:
    return Guess(_best(rates), rates if probable else {})


def _best(rates: Rates) -> Channel:
    return max(rates, key=lambda channel: rates[channel])
