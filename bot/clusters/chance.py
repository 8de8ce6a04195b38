"""What would be found where there is nothing: as many customers who buy as much, but whatever comes, whenever."""

import numpy as np

from bot.clusters.parting import SEED, part
from bot.clusters.points import affinities
from bot.clusters.table import Floats, Ints
from bot.core.suggesting.centre import Frame

DRAWINGS = 5
FEW = 1_000
"""Points are enough to see how well chance parts them: its silhouettes differ by .01 from drawing to drawing."""
HOW = 3
"""Columns that tell how somebody buys: recency, frequency, money."""


def chance(among: Floats, counts: Floats, frame: Frame) -> float:
    """The highest separation in a few drawings. `counts` are purchases by category of the same customers: each keeps
    their number, and has them of categories as everybody has; recency, frequency and money change owners.
    """
    some, bought = among[:FEW], counts[:FEW].sum(1).astype(np.int64)
    drawn = np.random.default_rng(SEED)
    return max(part(_drawing(some, bought, frame, drawn)).separation for _ in range(DRAWINGS))


def _drawing(some: Floats, bought: Ints, frame: Frame, drawn: np.random.Generator) -> Floats:
    how = np.column_stack([drawn.permutation(some[:, column]) for column in range(HOW)])
    if not frame.categories:
        return how
    shares = np.array(frame.shares, np.float64)
    what = drawn.multinomial(bought, shares / shares.sum()).astype(np.float32)
    return np.column_stack([how, frame.weight * affinities(what, frame)]).astype(np.float32)
