"""How good guesses are where the truth is known, by how many messages a customer got."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from operator import itemgetter
from random import Random
from statistics import fmean

from bot.core.preference.answer import Level
from tests.simulation.rivals import RIVALS, Guess
from tests.simulation.world import BUCKETS, MEANS, Person, World

DRAWS = 400
BINS = 10
FIGURES = ("log_loss", "brier", "regret", "channel_regret", "hour_regret")


@dataclass(frozen=True, slots=True)
class Claim:
    """The chance to be the best that was claimed for a channel, and whether it is; `own` counts the customer's messages."""

    sure: float
    right: bool
    level: Level | None
    own: int


@dataclass(frozen=True, slots=True)
class Score:
    """One customer: what a guess loses on the average over all answers that their true rates may bring.

    `regret` is the share of messages that would be answered by their best channel at their best hour and are not as
    named. `channel_regret` is the same of the channel alone; `hour_regret` the part of what the named channel would bring
    at its best hour that is lost. `told` pairs each guessed rate with the true one.
    """

    group: str
    regret: float
    channel_regret: float
    hour_regret: float
    log_loss: float | None
    brier: float | None
    told: tuple[tuple[float, float], ...]
    claim: Claim | None


def score(person: Person, guess: Guess) -> Score:
    truth, rates = person.truth, person.truth.rates
    told = tuple((guess.rates[channel], rates[channel]) for channel in MEANS if channel in guess.rates)
    reached, could = person.answers(guess.channel, guess.hours), truth.best([guess.channel])
    return Score(
        group=person.customer.persona_id or "",
        regret=truth.best(MEANS) - reached,
        channel_regret=max(rates.values()) - rates[guess.channel],
        hour_regret=1 - reached / could if could else 0.0,
        log_loss=fmean(-p * log(q) - (1 - p) * log(1 - q) for q, p in told) if told else None,
        brier=fmean(p * (1 - q) ** 2 + (1 - p) * q**2 for q, p in told) if told else None,
        told=told,
        claim=_claim(person, guess),
    )


def _claim(person: Person, guess: Guess) -> Claim | None:
    if guess.sure is None:
        return None
    rates = person.truth.rates
    right = rates[guess.channel] == max(rates[channel] for channel in guess.compared)
    return Claim(guess.sure, right, guess.level, len(person.touches))


Scores = dict[tuple[int, int], dict[str, list[Score]]]
"""By bucket and rival, customers in the same order for all rivals."""


def score_all(worlds: Iterable[World]) -> Scores:
    scores: Scores = {bucket: {name: [] for name in RIVALS} for bucket in BUCKETS}
    for world in worlds:
        for person in world.people:
            for name, rival in RIVALS.items():
                scores[person.bucket][name].append(score(person, rival(world, person)))
    return scores


def figures(scored: Sequence[Score], figure: str) -> list[float]:
    """Of all customers, [] where the rival guesses no rates."""
    values = [getattr(each, figure) for each in scored]
    return [] if None in values else values


def calibration(told: Iterable[tuple[float, float]]) -> float:
    """Mean gap between guess and truth, in ten bins of equally many guesses."""
    pairs = sorted(told, key=itemgetter(0))
    size = max(len(pairs) // BINS, 1)
    bins = [pairs[at : at + size] for at in range(0, len(pairs), size)]
    return sum(len(each) * abs(fmean(q for q, _ in each) - fmean(p for _, p in each)) for each in bins) / len(pairs)


def behind_the_best(told: Mapping[str, Sequence[Score]], figure: str) -> float:
    """By how much ours is worse than the upper end of the best way's 95 % bootstrap interval: 0 or less where ours is the
    best, or tied with it.
    """
    rated = {name: figures(scored, figure) for name, scored in told.items() if figures(scored, figure)}
    best = min(rated, key=lambda name: fmean(rated[name]))
    return fmean(rated["ours"]) - (fmean(rated["ours"]) if best == "ours" else _interval(told[best], rated[best])[1])


def behind(ours: Sequence[Score], other: Sequence[Score], figure: str) -> tuple[float, float]:
    """How much worse ours is than the other on the same customers, as a 95 % bootstrap interval."""
    gaps = [mine - theirs for mine, theirs in zip(figures(ours, figure), figures(other, figure), strict=True)]
    return _interval(ours, gaps)


def _interval(scored: Sequence[Score], values: Sequence[float]) -> tuple[float, float]:
    """Of the mean. What is believed of a persona is believed of all its customers, so that they are right or wrong
    together: personas are drawn, each with its customers.
    """
    groups: dict[str, list[float]] = {}
    for each, value in zip(scored, values, strict=True):
        groups.setdefault(each.group, []).append(value)
    sums, chance = [(sum(each), len(each)) for each in groups.values()], Random(1)
    means = sorted(_mean(chance.choices(sums, k=len(sums))) for _ in range(DRAWS))
    return means[DRAWS // 40], means[-DRAWS // 40 - 1]


def _mean(sums: Sequence[tuple[float, int]]) -> float:
    return sum(total for total, _ in sums) / sum(count for _, count in sums)
