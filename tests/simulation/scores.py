"""How good guesses are where the truth is known, by how many messages a customer got."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from operator import itemgetter
from random import Random
from statistics import fmean

from tests.simulation.rivals import RIVALS, Guess
from tests.simulation.world import BUCKETS, MEANS, Person, World

DRAWS = 400
BINS = 10


@dataclass(frozen=True, slots=True)
class Score:
    """One customer: what a guess loses on the average over all answers that their true rates may bring. `regret` is
    the share of messages that would be answered by their best channel and are not by the one that is named;
    `told` pairs each guessed rate with the true one; `claim` the claimed chance to be the best with whether it is.
    """

    group: str
    regret: float
    log_loss: float | None
    brier: float | None
    told: tuple[tuple[float, float], ...]
    claim: tuple[float, bool] | None


def score(person: Person, guess: Guess) -> Score:
    truth = person.truth
    told = tuple((guess.rates[channel], truth[channel]) for channel in MEANS if channel in guess.rates)
    right = truth[guess.channel] == max(truth.values())
    return Score(
        person.customer.persona_id or "",
        max(truth.values()) - truth[guess.channel],
        fmean(-p * log(q) - (1 - p) * log(1 - q) for q, p in told) if told else None,
        fmean(p * (1 - q) ** 2 + (1 - p) * q**2 for q, p in told) if told else None,
        told,
        (guess.sure, right) if guess.sure is not None else None,
    )


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


def behind(ours: Sequence[Score], other: Sequence[Score], figure: str, seed: int = 1) -> tuple[float, float]:
    """How much worse ours is than the other on the same customers, as a 95 % bootstrap interval.

    What is believed of a persona is believed of all its customers, so that they are right or wrong together: personas
    are drawn, each with its customers.
    """
    groups: dict[str, list[float]] = {}
    for each, mine, theirs in zip(ours, figures(ours, figure), figures(other, figure), strict=True):
        groups.setdefault(each.group, []).append(mine - theirs)
    sums, chance = [(sum(gaps), len(gaps)) for gaps in groups.values()], Random(seed)
    means = sorted(_mean(chance.choices(sums, k=len(sums))) for _ in range(DRAWS))
    return means[DRAWS // 40], means[-DRAWS // 40 - 1]


def _mean(sums: Sequence[tuple[float, int]]) -> float:
    return sum(total for total, _ in sums) / sum(count for _, count in sums)
