"""How alike the customers of a group are, and so how much what the group does says of one of them: empirical Bayes.

Take all pairs of messages that one customer got by a channel. If customers were all alike, both messages of a pair would
be answered with chance m * m, where m is the group's rate. The more they differ, the more pairs are answered twice: the
one who answers once is one who answers. For rates drawn from a Beta of mean m and strength k the share of pairs that
are answered twice is e = m * (m * k + 1) / (k + 1), hence k = (m - e) / (e - m * m). Two sums a group are enough, and
they add up over customers (method of moments: Kleinman 1973, "Proportions with extraneous variance").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.channels.channel import Channel

STRENGTH = 20.0
"""Where nothing was measured: with answers around 5-10 % twenty touches hold one or two answers, so that fewer own
touches cannot outvote the crowd, and more can."""
WEAKEST, STRONGEST = 2.0, 400.0
"""Beyond these a measured strength is more likely chance than truth, and the one answer in four hundred says as much."""
ENOUGH_PAIRS = 400
"""Below so many pairs the share answered twice, often 1 % or less, is a handful of pairs."""
EXPECTED_PAIRS = 2_000
"""So many pairs of customers of STRENGTH are added to those that were seen: with a rate of 4 % two thousand pairs hold
some eight that are answered twice, and may as well hold four or twelve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Sums over some customers of one persona ("" for none) and one channel, of messages that arrived.

    Of a customer with n messages and x answers, `pairs` counts n * (n - 1) and `twice` x * (x - 1).
    """

    persona_id: str
    channel: Channel
    delivered: int
    answered: int
    pairs: int
    twice: int


@dataclass(frozen=True, slots=True)
class Strengths:
    """By channel: as how many own messages the persona's rate weighs for a customer. What was not measured is STRENGTH."""

    customers: Mapping[Channel, float] = field(default_factory=dict)

    def of(self, channel: Channel) -> float:
        return self.customers.get(channel, STRENGTH)


def strengths(spreads: Iterable[Spread]) -> Strengths:
    """Measured within personas and pooled over them, so that what parts the personas is not taken for people's own."""
    by_channel: dict[Channel, list[Spread]] = {}
    for spread in spreads:
        by_channel.setdefault(spread.channel, []).append(spread)
    found = {channel: _strength(parts) for channel, parts in by_channel.items()}
    return Strengths({channel: strength for channel, strength in found.items() if strength is not None})


def _strength(parts: list[Spread]) -> float | None:
    """None where too few customers got more than one message, or nobody answered."""
    told = [part for part in parts if part.delivered and part.pairs]
    pairs = sum(part.pairs for part in told)
    if pairs < ENOUGH_PAIRS or not any(part.answered for part in told):
        return None
    mean = sum(part.pairs * _rate(part) for part in told) / pairs
    alike = sum(part.pairs * _rate(part) ** 2 for part in told) / pairs
    expected = EXPECTED_PAIRS * (STRENGTH * alike + mean) / (STRENGTH + 1)
    twice = (sum(part.twice for part in told) + expected) / (pairs + EXPECTED_PAIRS)
    if twice <= alike:
        return STRONGEST
    return min(max((mean - twice) / (twice - alike), WEAKEST), STRONGEST)


def _rate(part: Spread) -> float:
    return part.answered / part.delivered
