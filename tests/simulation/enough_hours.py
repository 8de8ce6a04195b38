"""How much has to be known of a part of the day before a chance to be the best may be claimed for it."""

from collections.abc import Iterable
from unittest.mock import patch

from bot.core.channels.channel import Channel
from bot.core.preference import hours
from bot.core.preference.answer import HourPart
from bot.core.preference.dayparts import Part
from bot.core.preference.prefer import prefer
from bot.core.touches import TouchCount
from tests.simulation.days import Hours, within
from tests.simulation.enough import Claim
from tests.simulation.world import NOW, Person, World

STEPS = ((0, 4), (5, 9), (10, 14), (15, 19), (20, 29), (30, 10_000))
"""Messages to a persona in the part of the day that is named."""


def hour_claims(worlds: Iterable[World]) -> list[Claim]:
    """As the estimates make them, before anybody asks whether enough is known."""
    with patch.object(hours, "ENOUGH_TO_CLAIM", 0):
        found = [_claim(world, person) for world in worlds for person in world.people]
    return [each for each in found if each is not None]


def _claim(world: World, person: Person) -> Claim | None:
    dossier = world.dossier(person)
    told = prefer(dossier, world.counts[""], NOW.date(), world.learning)
    tried = [part for part in told.hour.parts if part.best is not None]
    if told.channel is None or not tried:
        return None
    first = max(tried, key=lambda part: part.rate)
    truth = {_at(part): _answered(person, told.channel, part) for part in tried}
    right = truth[_at(first)] == max(truth.values())
    persona = _delivered(dossier.persona_counts, told.channel, _at(first))
    return Claim(first.best or 0.0, right, first.delivered, persona)


def _at(part: HourPart) -> Part:
    return part.daypart, part.weekend


def _answered(person: Person, channel: Channel, part: HourPart) -> float:
    return person.truth.sent(channel, within(Hours(*part.daypart.hours, part.weekend), channel))


def _delivered(counts: Iterable[TouchCount], channel: Channel, at: Part) -> int:
    return sum(each.delivered for each in counts if each.channel is channel and (each.daypart, each.weekend) == at)
