"""How often each channel is answered, the audience's own few touches held against what others do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.preference.chances import Beta
from bot.core.preference.tally import NOTHING, Tally, delivered, tally
from bot.core.touches import TouchCount

STRENGTH = 20.0
"""What others do weighs as much as 20 touches of one's own. With answers around 5-10 % twenty touches hold one or two
answers: fewer own touches cannot outvote the crowd, more can."""
REFUSAL = 5.0
"""One unsubscribe or complaint weighs as much as five touches that met with silence."""
COLD = 0.05
"""Share of messages answered that we start from where nobody was ever sent any: of the order of a click rate."""


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


def tallies(dossier: Dossier, house_counts: Iterable[TouchCount]) -> Tallies:
    return Tallies(tally(dossier.counts), tally(dossier.persona_counts), tally(house_counts))


def rates(known: Tallies) -> dict[Channel, Beta]:
    """For each channel that anybody was sent something on: the audience's own rate, shrunk to its persona's, which is
    shrunk to the house's, which is shrunk to the house's mean over all channels.
    """
    return {channel: _own_rate(known, channel) for channel in Channel if known.seen(channel)}


def shrunk(total: Tally, towards: float, strength: float = STRENGTH) -> Beta:
    """The rate that a tally gives where `towards` is expected beforehand."""
    silence = total.missed + (REFUSAL - 1) * total.refused
    return Beta(towards * strength + total.answered, (1 - towards) * strength + silence)


def _own_rate(known: Tallies, channel: Channel) -> Beta:
    everywhere = shrunk(_sum(known.house.values()), COLD).mean
    house = shrunk(known.house.get(channel, NOTHING), everywhere).mean
    persona = shrunk(known.persona.get(channel, NOTHING), house).mean
    return shrunk(known.own.get(channel, NOTHING), persona)


def _sum(totals: Iterable[Tally]) -> Tally:
    counted = list(totals)
    return Tally(
        delivered=delivered(counted),
        answered=sum(total.answered for total in counted),
        refused=sum(total.refused for total in counted),
    )
