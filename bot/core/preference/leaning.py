"""Where one customer leans by their own words and deeds alone: what a group is counted by.

Narrower than the whole answer about somebody, on purpose. Nothing is borrowed from a persona or from everybody, else a
group would be told its own averages as its members' wishes; and nothing fades with the days, so that a count of a
million stands until something is learnt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Source
from bot.core.norms import Days, HoursNorm
from bot.core.preference.answer import Level
from bot.core.preference.fading import Weight
from bot.core.preference.gate import gates
from bot.core.preference.ladder import ENOUGH_ANSWERS, Scene, did, said
from bot.core.preference.rates import COLD, Tallies, shrunk
from bot.core.preference.stated_hours import hours_of
from bot.core.preference.statements import SHOWN, TOLD, newest_first
from bot.core.preference.tally import tally
from bot.core.touches import Daypart, TouchCount

ENOUGH_IN_PART = 4
"""Messages in one part of the day before it can be called theirs; with fewer, one lucky hour wins."""
PART_STRENGTH = 10.0
"""A part of the day is expected to do as well as the whole day, and that weighs as much as ten messages."""

Part = tuple[Daypart, bool]
"""A part of the day, and whether at the weekend."""


class By(StrEnum):
    SAID = "said"
    DID = "did"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """`channel` and `hours` (in the customer's own zone) are None where neither words nor deeds tell. `reachable`: some
    channel is open to us.
    """

    channel: Channel | None = None
    channel_by: By | None = None
    hours: HoursNorm | None = None
    hours_by: By | None = None
    reachable: bool = True


def lean(dossier: Dossier) -> Leaning | None:
    """Of a customer, by what is their own in the dossier; None where nothing of theirs is known at all."""
    if not (dossier.own or dossier.consents or dossier.counts):
        return None
    open_ones = [channel for channel, gate in gates(dossier).items() if gate.open]
    channel, channel_by = _channel(dossier, open_ones)
    hours, hours_by = _hours(dossier, channel)
    return Leaning(channel=channel, channel_by=channel_by, hours=hours, hours_by=hours_by, reachable=bool(open_ones))


def _channel(dossier: Dossier, open_ones: list[Channel]) -> tuple[Channel | None, By | None]:
    """The first two rungs of the ladder: what they said of a channel that is open, else what they answer most."""
    known = Tallies(tally(dossier.counts), {}, {})
    rates = {channel: shrunk(Weight(of.answered, of.missed, of.refused), COLD) for channel, of in known.own.items()}
    scene = Scene(dossier, known, rates, open_ones)
    choice = said(scene) or did(scene)
    if choice is None:
        return None, None
    return choice.channel, By.SAID if choice.level is Level.SAID else By.DID


def _hours(dossier: Dossier, channel: Channel | None) -> tuple[HoursNorm | None, By | None]:
    """What they said of hours, else what was seen of them, else when they answer on their channel, or on any."""
    if (told := _liked_hours(dossier, TOLD)) is not None:
        return told, By.SAID
    shown = _liked_hours(dossier, SHOWN) or _answered_hours(dossier.counts, channel)
    return shown, By.DID if shown else None


def _liked_hours(dossier: Dossier, sources: frozenset[Source]) -> HoursNorm | None:
    items = (item for item in newest_first(dossier.own) if item.aspect is Aspect.TIMING and item.source in sources)
    return next((hours for item in items if item.polarity == "likes" and (hours := hours_of(item))), None)


def _answered_hours(counts: Iterable[TouchCount], channel: Channel | None) -> HoursNorm | None:
    """The part of the day that they answer best, and better than the rest of it; None where nothing else was tried."""
    parts = _parts(counts, channel)
    whole = _sum(parts.values())
    mean = shrunk(whole, COLD, PART_STRENGTH).mean
    enough = [at for at in parts if parts[at].delivered >= ENOUGH_IN_PART and parts[at].answered >= ENOUGH_ANSWERS]
    best = max(enough, key=lambda at: shrunk(parts[at], mean, PART_STRENGTH).mean, default=None)
    if best is None or not _beats(parts[best], whole):
        return None
    start, end = best[0].hours
    return HoursNorm(start, end, Days.WEEKEND if best[1] else Days.WEEKDAY)


def _beats(part: Weight, whole: Weight) -> bool:
    rest = Weight(whole.answered - part.answered, whole.silent - part.silent)
    return bool(rest.delivered) and part.answered * rest.delivered > rest.answered * part.delivered


def _parts(counts: Iterable[TouchCount], channel: Channel | None) -> dict[Part, Weight]:
    parts: dict[Part, Weight] = {}
    for count in counts:
        if channel in (None, count.channel):
            at = (count.daypart, count.weekend)
            here = Weight(count.answered, max(count.delivered - count.answered, 0))
            parts[at] = parts[at].plus(here) if at in parts else here
    return parts


def _sum(weights: Iterable[Weight]) -> Weight:
    total = Weight()
    for weight in weights:
        total = total.plus(weight)
    return total
