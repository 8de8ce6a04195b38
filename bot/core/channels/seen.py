"""How much of a message its readers see before they open it, scroll or press “more”."""

from bot.core.channels.channel import Channel
from bot.core.channels.push import ANDROID_SEEN
from bot.core.channels.rule import Limit
from bot.core.channels.rules import rules_of
from bot.core.drafts import PartName

SUBJECT_ON_SMALL_PHONES = 33
"""Phones show 33 to 50 characters of a subject, by model and width."""

EARLIER: dict[Channel, tuple[Limit, ...]] = {
    Channel.EMAIL: (Limit(PartName.SUBJECT, SUBJECT_ON_SMALL_PHONES, "seen on small phones", hard=False),),
    Channel.PUSH: (Limit(PartName.BODY, ANDROID_SEEN, "seen on a folded Android lock screen", hard=False),),
}
"""Where some readers are cut off before the channel's own limit: no reason to shorten it, and good to know."""


def cuts_of(channel: Channel, part: PartName) -> tuple[Limit, ...]:
    """Where this part is cut for its readers, the first cut first; () where all of it is seen."""
    every = (*EARLIER.get(channel, ()), *rules_of(channel).limits)
    own = (limit for limit in every if limit.part is part and not limit.hard)
    return tuple(sorted(own, key=lambda limit: limit.characters))
