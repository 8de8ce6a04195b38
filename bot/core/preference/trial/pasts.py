"""What was known of each customer before a day, and summed up over some of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.channels.channel import Channel
from bot.core.preference.strength import Spread
from bot.core.touches import ANSWERS, Daypart, Touch, TouchCount


@dataclass(frozen=True, slots=True)
class Past:
    """`persona_id` is "" where the customer has none; `after` is hidden."""

    persona_id: str
    before: tuple[Touch, ...]
    after: tuple[Touch, ...]


def counted(pasts: Iterable[Past]) -> tuple[TouchCount, ...]:
    """One count a channel. The part of the day is not told apart here, and all stand under one."""
    known: dict[Channel, list[Touch]] = {}
    for past in pasts:
        for touch in past.before:
            known.setdefault(touch.channel, []).append(touch)
    return tuple(_count(channel, touches) for channel, touches in known.items())


def spreads_of(pasts: Iterable[Past]) -> list[Spread]:
    """How differently the customers of each persona answer, by channel."""
    alike = Counter(
        (past.persona_id, count.channel, count.delivered, count.answered) for past in pasts for count in counted([past])
    )
    return [
        Spread(persona_id=persona, channel=channel, delivered=delivered, answered=answered, customers=customers)
        for (persona, channel, delivered, answered), customers in alike.items()
    ]


def _count(channel: Channel, touches: list[Touch]) -> TouchCount:
    days = [touch.at for touch in touches]
    return TouchCount(
        channel=channel,
        daypart=Daypart.MORNING,
        weekend=False,
        delivered=len(touches),
        answered=sum(touch.outcome in ANSWERS for touch in touches),
        first_at=min(days),
        last_at=max(days),
    )
