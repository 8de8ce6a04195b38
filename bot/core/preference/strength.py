"""How alike the customers of a group are, and so how much what the group does says of one of them: empirical Bayes.

Take the rates of a persona's customers as drawn from a Beta of mean m, the persona's own rate, and strength k: the more
alike they are, the larger k. A customer to whom n messages arrived then answers x of them with a likelihood of
B(x + mk, n - x + (1 - m)k) / B(mk, (1 - m)k), the Beta-Binomial's. The k that makes what was seen the likeliest is taken,
held against what is expected beforehand, so that the few double answers of a small workspace are not taken for a law.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, lgamma, log

from bot.core.channels.channel import Channel

STRENGTH = 20.0
"""Where nothing was measured: with answers around 5-10 % twenty touches hold one or two answers, so that fewer own
touches cannot outvote the crowd, and more can."""
WEAKEST, STRONGEST = 2.0, 400.0
"""Beyond these a measured strength is more likely chance than truth, and the one answer in four hundred says as much."""
UNSURE = 1.0
"""Standard deviation of ln k beforehand: STRENGTH may be wrong by a factor of three either way, seldom by one of ten.
Over worlds of 300 customers whose k is 15 the middle four fifths of what is found are 13 to 39 (without it: 10 to 400)."""
ENOUGH_PAIRS = 200
"""Pairs of messages to the same customer below which nothing was measured: the share answered twice, often 1 % or less,
is a handful of pairs."""
A_PERSONA = 10.0
"""As how many messages all customers weigh in a persona's rate: of a persona of three customers little is known."""
STEPS = 9
"""Strengths that are tried, evenly apart in ln k."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """So many `customers` of one persona ("" for none) to each of whom so many messages arrived by a channel, and who
    each answered so many of them.
    """

    persona_id: str
    channel: Channel
    delivered: int
    answered: int
    customers: int = 1

    @property
    def pairs(self) -> int:
        return self.customers * self.delivered * (self.delivered - 1) // 2


@dataclass(frozen=True, slots=True)
class Strengths:
    """By channel: as how many own messages the persona's rate weighs for a customer. What was not measured is STRENGTH.

    `companions`: how many more messages the customer got to whom a message went, on the average. Messages to the same
    customer resemble each other, and tell less of a group than as many messages to as many customers.
    """

    customers: Mapping[Channel, float] = field(default_factory=dict)
    companions: Mapping[Channel, float] = field(default_factory=dict)

    def of(self, channel: Channel) -> float:
        return self.customers.get(channel, STRENGTH)

    def told_by_one(self, channel: Channel) -> float:
        """Share of a message, 0 to 1, that one message to a group counts when the group's rate is taken (Kish 1965, the
        design effect: 1 + companions * r, where r = 1 / (k + 1) is how much two answers of one customer resemble).
        """
        return 1 / (1 + self.companions.get(channel, 0.0) / (self.of(channel) + 1))


def strengths(spreads: Iterable[Spread]) -> Strengths:
    """Measured within personas and pooled over them, so that what parts the personas is not taken for people's own."""
    by_channel: dict[Channel, list[Spread]] = {}
    for spread in spreads:
        by_channel.setdefault(spread.channel, []).append(spread)
    found = {channel: _strength(parts) for channel, parts in by_channel.items()}
    return Strengths(
        {channel: strength for channel, strength in found.items() if strength is not None},
        {channel: _companions(parts) for channel, parts in by_channel.items()},
    )


def _companions(parts: Sequence[Spread]) -> float:
    delivered = sum(part.customers * part.delivered for part in parts)
    return 2 * sum(part.pairs for part in parts) / delivered if delivered else 0.0


def _strength(parts: Sequence[Spread]) -> float | None:
    """None where too few customers got more than one message, or where nobody or everybody answered all of them."""
    if sum(part.pairs for part in parts) < ENOUGH_PAIRS or not _both(parts):
        return None
    means = dict(_means(parts))
    parts = [part for part in parts if part.delivered > 1]  # one message says nothing about how alike people are
    step = log(STRONGEST / WEAKEST) / (STEPS - 1)
    tried = [log(WEAKEST) + step * number for number in range(STEPS)]
    heights = [_likelihood(exp(each), parts, means) - ((each - log(STRENGTH)) / UNSURE) ** 2 / 2 for each in tried]
    return exp(_cautious(tried, heights))


def _both(parts: Iterable[Spread]) -> bool:
    """Whether there are answers and silences."""
    return any(part.answered for part in parts) and any(part.answered < part.delivered for part in parts)


def _means(parts: Iterable[Spread]) -> Iterator[tuple[str, float]]:
    """Each persona's rate, drawn a little towards everybody's."""
    sums: dict[str, tuple[int, int]] = {}
    for part in parts:
        delivered, answered = sums.get(part.persona_id, (0, 0))
        sums[part.persona_id] = (
            delivered + part.customers * part.delivered,
            answered + part.customers * part.answered,
        )
    everybody = sum(answered for _, answered in sums.values()) / sum(delivered for delivered, _ in sums.values())
    for persona, (delivered, answered) in sums.items():
        yield persona, (answered + everybody * A_PERSONA) / (delivered + A_PERSONA)


def _likelihood(strength: float, parts: Iterable[Spread], means: Mapping[str, float]) -> float:
    """The logarithm of it, up to a constant."""
    total, base = 0.0, {persona: _base(strength, mean) for persona, mean in means.items()}
    for part in parts:
        a, n = means[part.persona_id] * strength, part.delivered
        x = min(part.answered, n)
        gained = lgamma(a + x) + lgamma(strength - a + n - x) - lgamma(strength + n) + base[part.persona_id]
        total += part.customers * gained
    return total


def _base(strength: float, mean: float) -> float:
    """What all customers of a persona have in common."""
    return lgamma(strength) - lgamma(mean * strength) - lgamma((1 - mean) * strength)


def _cautious(places: Sequence[float], heights: Sequence[float]) -> float:
    """Where the parabola through the highest point and its neighbours has its top, less half its variance: the rates of
    customers vary by m * (1 - m) / (k + 1), and the mean of that over all k that are likely is what one k has to give.
    """
    best = min(max(max(range(len(heights)), key=heights.__getitem__), 1), len(heights) - 2)
    left, top, right = heights[best - 1 : best + 2]
    step, bend = places[1] - places[0], left - 2 * top + right
    if bend >= 0:
        return places[max(range(len(heights)), key=heights.__getitem__)]
    shift = min(max((left - right) / (2 * bend), -1), 1)
    return max(places[best] + step * shift + step * step / bend / 2, places[0])
