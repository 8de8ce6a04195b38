"""What the evidence says of channels, the newest word on each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import ChannelNorm
from bot.core.preference.channel_words import channels_named

TOLD = frozenset({Source.SAID, Source.SURVEY})
"""The audience's own words."""
SHOWN = frozenset({Source.DID, Source.BOUGHT})
"""What the audience did, as somebody wrote it down."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of evidence about one channel."""

    channel: Channel
    polarity: Polarity
    evidence: Evidence

    @property
    def liked(self) -> bool:
        return self.polarity is Polarity.LIKES

    @property
    def disliked(self) -> bool:
        return self.polarity is Polarity.DISLIKES


def newest_first(items: Iterable[Evidence]) -> list[Evidence]:
    """By date, the undated last; of one day, the one that was written down later comes first."""
    return sorted(items, key=lambda item: item.on or date.min)[::-1]


def statements(items: Iterable[Evidence], sources: frozenset[Source]) -> tuple[Statement, ...]:
    """The newest statement of those sources on each channel, the newest first."""
    newest: dict[Channel, Statement] = {}
    for item in newest_first(items):
        if item.aspect is Aspect.CHANNEL and item.source in sources:
            for statement in _read(item):
                newest.setdefault(statement.channel, statement)
    return tuple(newest.values())


def _read(item: Evidence) -> list[Statement]:
    if isinstance(item.norm, ChannelNorm):
        return [Statement(item.norm.channel, item.polarity, item)]
    return [
        Statement(mention.channel, _turned(item.polarity) if mention.refused else item.polarity, item)
        for mention in channels_named(item.value)
    ]


def _turned(polarity: Polarity) -> Polarity:
    """Whoever likes "no calls" dislikes calls; whoever dislikes "no calls" has not said that they like them."""
    return Polarity.DISLIKES if polarity is Polarity.LIKES else Polarity.NEUTRAL
