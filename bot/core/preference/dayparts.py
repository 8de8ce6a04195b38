"""How often messages are answered in each part of the day, the few of one customer held against what others do.

Twelve parts: six of the day, on weekdays and at weekends. The estimates go down from all customers over the persona to the
customer. At each step the shape of the day is taken over from the step above, moved to the level of those below; then the
parts beside lend what they found; then each part's own messages are added. A part in which nothing was sent keeps what the
others say of it and an interval as wide as that deserves: it is unknown, and neither good nor bad.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from math import cos, exp, log, pi

from bot.core.preference.chances import Beta
from bot.core.preference.fading import NO_WEIGHT, Weight
from bot.core.preference.rates import COLD, doubted, shrunk
from bot.core.preference.strength import STRENGTH, Spread, strengths
from bot.core.touches import Daypart, TouchCount

Part = tuple[Daypart, bool]
"""A part of the day, and whether at the weekend."""
Weights = Mapping[Part, Weight]

PARTS: tuple[Part, ...] = tuple((part, weekend) for weekend, part in product((False, True), Daypart))
"""In the order of the week."""
NARROW = 4.0
"""Of the kernel round the clock (von Mises): parts whose middles lie 3 hours apart lend a third, 5 hours a twentieth."""
ACROSS = 0.5
"""Weekday and weekend lend each other half of that, and half of the very same part: people live another day then."""
WEAKEST = 1.0
"""Messages that the step above weighs at the least, however little is known there."""
LEAST = 0.0005
"""No part is ever surer than one in two thousand either way."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way down: its messages by part, and how many messages the step above weighs in one part."""

    weights: Weights
    strength: float


def part_rates(steps: Sequence[Step]) -> list[dict[Part, Beta]]:
    """For each step the rate of every part, as seen from all steps up to it; the widest group comes first."""
    found: list[dict[Part, Beta]] = []
    for step in steps:
        above = found[-1] if found else None
        found.append(_below(above or _flat(step.weights), step, known=above is not None))
    return found


def part_strength(counts: Sequence[TouchCount]) -> float:
    """As how many messages the shape of the day weighs in one part: how far the parts of a group's day lie apart is
    measured (empirical Bayes, as between customers), since people differ from their group in their hours about as much
    as the hours of the group differ from each other. STRENGTH where too little is known.
    """
    if not counts:
        return STRENGTH
    channel = counts[0].channel
    parts = weights_of((count, Weight(count.answered, max(count.delivered - count.answered, 0))) for count in counts)
    spreads = [
        Spread(persona_id="", channel=channel, delivered=round(part.delivered), answered=round(part.answered))
        for part in parts.values()
    ]
    return strengths(spreads).of(channel)


def weights_of(weighed: Iterable[tuple[TouchCount, Weight]]) -> dict[Part, Weight]:
    """Added up by part of the day."""
    parts: dict[Part, Weight] = {}
    for count, weight in weighed:
        at = (count.daypart, count.weekend)
        parts[at] = parts.get(at, NO_WEIGHT).plus(weight)
    return parts


def total_of(weights: Iterable[Weight]) -> Weight:
    return reduce(Weight.plus, weights, NO_WEIGHT)


def lent(one: Part, other: Part) -> float:
    """Share of a message in `other` that counts in `one`, 0 to 1: midnight is a moment like any other."""
    apart = _middle(one) - _middle(other)
    near = exp(NARROW * (cos(2 * pi * apart / 24) - 1))
    return near if one[1] == other[1] else near * ACROSS


def _middle(part: Part) -> float:
    start, end = part[0].hours
    return (start + end) / 2


def _flat(weights: Weights) -> dict[Part, Beta]:
    """Every part like the whole day, where there is nobody above."""
    rate = shrunk(total_of(weights.values()), COLD)
    return dict.fromkeys(PARTS, rate)


def _below(above: Mapping[Part, Beta], step: Step, *, known: bool) -> dict[Part, Beta]:
    """`known`: the step above has a shape of its own, which is only as sure as its messages make it."""
    base = _at_their_level({at: rate.mean for at, rate in above.items()}, step.weights)
    found = {}
    for at, rate in above.items():
        strength = max(doubted(step.strength, rate.a + rate.b), WEAKEST) if known else step.strength
        towards = _held(base[at] + _surplus(at, base, step.weights, step.strength))
        found[at] = shrunk(step.weights.get(at, NO_WEIGHT), towards, strength)
    return found


def _at_their_level(shape: Mapping[Part, float], weights: Weights) -> dict[Part, float]:
    """The shape with every part's odds moved alike, as much as these people answer more or less than it says."""
    total = total_of(weights.values())
    if not total.delivered:
        return dict(shape)
    expected = _held(sum(weight.delivered * shape[at] for at, weight in weights.items()) / total.delivered)
    odds = _odds(_held(shrunk(total, expected).mean)) - _odds(expected)
    return {at: 1 / (1 + exp(-_odds(_held(rate)) - odds)) for at, rate in shape.items()}


def _surplus(at: Part, base: Mapping[Part, float], weights: Weights, strength: float) -> float:
    """By how much the parts beside are answered more than expected of them, drawn towards nothing by `strength`."""
    borrowed = [(lent(at, other), other, weight) for other, weight in weights.items() if other != at]
    more = sum(share * (weight.answered - weight.delivered * base[other]) for share, other, weight in borrowed)
    return more / (sum(share * weight.delivered for share, _, weight in borrowed) + strength)


def _odds(rate: float) -> float:
    return log(rate / (1 - rate))


def _held(rate: float) -> float:
    return min(max(rate, LEAST), 1 - LEAST)
