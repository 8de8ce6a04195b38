"""How often each channel is answered, the audience's own few touches held against what others do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.preference.chances import Beta
from bot.core.preference.fading import GROUPS_CHANGE_SLOWER, NO_WEIGHT, Weight, weigh_counts, weigh_touches
from bot.core.preference.learning import UNTAUGHT, Learning
from bot.core.preference.strength import STRENGTH, Strengths
from bot.core.preference.tally import NOTHING, Tally, delivered, tally
from bot.core.touches import TouchCount

REFUSAL = 5.0
"""One unsubscribe or complaint weighs as much as five touches that met with silence."""
GROUP_STRENGTH = 10.0
"""What all customers do weighs as ten touches of a persona, what all channels do as ten of one: personas are drawn up
because they differ, and a group with touches at all soon has hundreds."""
COLD = 0.05
"""Share of messages answered that we start from where nobody was ever sent any: of the order of a click rate."""

Weights = Mapping[Channel, Weight]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Touches by channel of the audience itself, of its persona (empty for a persona), and of all customers."""

    own: Mapping[Channel, Tally]
    persona: Mapping[Channel, Tally]
    house: Mapping[Channel, Tally]

    def seen(self, channel: Channel) -> bool:
        """Whether anything was ever delivered to anybody on the channel."""
        return any(delivered([totals.get(channel, NOTHING)]) for totals in (self.own, self.persona, self.house))

    def tried(self, channel: Channel) -> bool:
        """Whether anything was delivered to the audience or to its persona."""
        return any(delivered([totals.get(channel, NOTHING)]) for totals in (self.own, self.persona))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The same, each message by what it still tells; and how much a group says of one of its customers."""

    own: Weights = field(default_factory=dict)
    persona: Weights = field(default_factory=dict)
    house: Weights = field(default_factory=dict)
    strengths: Strengths = field(default_factory=Strengths)


def tallies(dossier: Dossier, house_counts: Iterable[TouchCount]) -> Tallies:
    return Tallies(tally(dossier.counts), tally(dossier.persona_counts), tally(house_counts))


def weighed(
    dossier: Dossier, house_counts: Iterable[TouchCount], today: date, learning: Learning = UNTAUGHT
) -> Weighed:
    """Of a customer each touch by its own age; of groups, and where touches are not at hand, the sums by their days."""
    slower = learning.half_life * GROUPS_CHANGE_SLOWER
    own = weigh_touches(dossier.touches, today, learning.half_life)
    return Weighed(
        own or weigh_counts(dossier.counts, today, learning.half_life if dossier.customer else slower),
        weigh_counts(dossier.persona_counts, today, slower),
        weigh_counts(house_counts, today, slower),
        learning.strengths if dossier.customer else Strengths(),
    )


def rates(known: Weighed) -> dict[Channel, Beta]:
    """For each channel that anybody was sent something on: the audience's own rate, shrunk to its persona's, which is
    shrunk to the house's, which is shrunk to the house's mean over all channels.
    """
    everywhere = shrunk(_sum(known.house.values()), COLD).mean
    return {channel: _own_rate(known, channel, everywhere) for channel in Channel if _seen(known, channel)}


def shrunk(weight: Weight, towards: float, strength: float = STRENGTH) -> Beta:
    """The rate that messages give where `towards` is expected beforehand."""
    silence = weight.silent + (REFUSAL - 1) * weight.refused
    return Beta(towards * strength + weight.answered, (1 - towards) * strength + silence)


def _own_rate(known: Weighed, channel: Channel, everywhere: float) -> Beta:
    one = known.strengths.told_by_one(channel)
    group = shrunk(known.house.get(channel, NO_WEIGHT).times(one), everywhere, GROUP_STRENGTH)
    if known.persona:
        strength = doubted(GROUP_STRENGTH, group.a + group.b)
        group = shrunk(known.persona.get(channel, NO_WEIGHT).times(one), group.mean, strength)
    strength = doubted(known.strengths.of(channel), group.a + group.b)
    return shrunk(known.own.get(channel, NO_WEIGHT), group.mean, strength)


def doubted(strength: float, known_by: float) -> float:
    """How much a group says of one of its customers where its own rate is known by so many messages only: its customers
    vary around it, and it may itself lie elsewhere. The two variances, m * (1 - m) / (k + 1) each, add up.
    """
    return 1 / (1 / (strength + 1) + 1 / (known_by + 1)) - 1


def _seen(known: Weighed, channel: Channel) -> bool:
    return any(totals.get(channel, NO_WEIGHT).delivered > 0 for totals in (known.own, known.persona, known.house))


def _sum(weights: Iterable[Weight]) -> Weight:
    total = NO_WEIGHT
    for weight in weights:
        total = total.plus(weight)
    return total
