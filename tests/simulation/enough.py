"""How much has to be known of a channel before a chance to be the best may be claimed for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from bot.core.preference.chances import compare
from bot.core.preference.rates import rates, tallies, weighed
from bot.core.preference.tally import NOTHING
from tests.simulation.scores import calibration
from tests.simulation.world import NOW, Person, World, make_world

SIZES = ((15, 160), (40, 80), (120, 30), (400, 12))
"""Customers of a workspace, and how many workspaces of that size: from those that have hardly begun."""
STEPS = ((0, 4), (5, 9), (10, 19), (20, 29), (30, 49), (50, 99), (100, 10_000))
"""Messages to a persona by the channel that is named."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The chance that the first of the channels is the best, whether it is, and on how many messages by that channel
    this rests: the customer's own, and their persona's.
    """

    sure: float
    right: bool
    own: int
    persona: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How well claims are kept, all together and as the mean distance over ten bins of equally many."""

    n: int
    claimed: float
    came: float
    off: float


def small_worlds(share: float = 1.0) -> Iterator[World]:
    for size, number in SIZES:
        yield from (make_world(size, 10_000 * size + seed) for seed in range(round(number * share)))


def claims(worlds: Iterable[World]) -> list[Claim]:
    """As the estimates make them, before anybody asks whether enough is known."""
    found = (_claim(world, person) for world in worlds for person in world.people)
    return [each for each in found if each is not None]


def kept(made: Sequence[Claim]) -> Kept:
    sure, right = [each.sure for each in made], [float(each.right) for each in made]
    return Kept(len(made), fmean(sure), fmean(right), calibration(zip(sure, right, strict=True)))


def _claim(world: World, person: Person) -> Claim | None:
    dossier, house = world.dossier(person), world.counts[""]
    known = tallies(dossier, house)
    estimates = rates(weighed(dossier, house, NOW.date(), world.learning))
    tried = {channel: rate for channel, rate in estimates.items() if known.tried(channel)}
    if len(tried) < 2:
        return None
    first, truth = max(tried, key=lambda channel: tried[channel].mean), person.truth.rates
    own, persona = (totals.get(first, NOTHING).delivered for totals in (known.own, known.persona))
    return Claim(compare(tried)[first].best, truth[first] == max(truth[channel] for channel in tried), own, persona)
