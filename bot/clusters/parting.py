"""How many groups there are, where they lie, and whether they would come back: k-means, with everything seeded."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.clusters.table import Floats, Ints

SEED = 20_100
MOST_GROUPS = 10
"""More personas than that nobody keeps apart while writing."""
STARTS = 10
"""k-means ends where it began to look: the best of so many beginnings is taken. With three, small groups get lost."""
COMPARED = 3_000
"""Points whose silhouettes are taken: each is compared to each."""
AGAIN = 100
"""Samples drawn anew. Small groups come back whole or not at all: their mean likeness is then known to within about .06."""
REDRAWN = 2_000
"""Points looked at in each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """`points` are the groups' centres, `separation` the mean silhouette (-1 to 1), `tried` the numbers compared."""

    points: Floats
    separation: float
    tried: tuple[int, ...]


def part(among: Floats) -> Parting:
    """By the number of groups whose mean silhouette is highest: whose members are nearest to their own, beside the next."""
    most = min(MOST_GROUPS, len(among) // 10)
    tried = tuple(range(2, most + 1))
    found = {number: centres(among, number) for number in tried}
    scores = {number: separation(among, found[number]) for number in tried}
    best = max(tried, key=lambda number: scores[number])
    return Parting(points=found[best], separation=scores[best], tried=tried)


def centres(among: Floats, number: int) -> Floats:
    from sklearn.cluster import KMeans  # noqa: PLC0415 - 100 MB, which whoever only asks how alike two are does without

    fitted = KMeans(number, n_init=STARTS, random_state=SEED).fit(among)
    found: Floats = fitted.cluster_centers_.astype(np.float32)
    return found


def separation(among: Floats, middle: Floats) -> float:
    from sklearn.metrics import silhouette_score  # noqa: PLC0415 - the same

    some = among[:COMPARED]
    labels = nearest(some, middle)
    return float(silhouette_score(some, labels)) if len(np.unique(labels)) > 1 else 0.0


def nearest(among: Floats, middle: Floats) -> Ints:
    """The number of the centre each lies nearest to."""
    closest: Ints = distances(among, middle).argmin(1)
    return closest


def distances(among: Floats, middle: Floats) -> Floats:
    """Squared, one row a point and one column a centre."""
    apart: Floats = (among**2).sum(1)[:, None] - 2 * among @ middle.T + (middle**2).sum(1)
    return np.maximum(apart, 0)


def stabilities(among: Floats, middle: Floats) -> tuple[float, ...]:
    """For each group how much of it comes back, 0 to 1, where the same is done with customers drawn anew (with
    replacement): the Jaccard likeness of the group and whatever is likest to it, on average.
    """
    some, chance = among[:REDRAWN], np.random.default_rng(SEED)
    labels, number = nearest(some, middle), len(middle)
    likeness = np.zeros(number)
    for _ in range(AGAIN):
        drawn = some[chance.integers(0, len(some), len(some))]
        likeness += _jaccard(labels, nearest(some, centres(drawn, number)), number)
    return tuple(map(float, likeness / AGAIN))


def _jaccard(labels: Ints, again: Ints, number: int) -> NDArray[np.float64]:
    both = np.zeros((number, number))
    np.add.at(both, (labels, again), 1)
    either = both.sum(1)[:, None] + both.sum(0) - both
    return np.asarray((both / np.maximum(either, 1)).max(1))
