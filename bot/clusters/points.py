"""A buyer as a point: how lately, how often and for how much they buy, and what.

What somebody buys is told by the shares of the categories among their purchases. Few purchases say little, so everybody's
shares are added as if they had bought so many times more (`prior`), as many as purchases differ between customers beyond
chance. Of the shares the square roots are taken (Hellinger distance): a rare category does not shout, a common one
does not drown it.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from bot.clusters.table import Floats, Table
from bot.core.suggesting.centre import Frame, Scale

MOST_CATEGORIES = 40
"""Those that most customers bought in; what follows is bought by too few to part groups of many."""
FEWEST_BUYERS = 5
WHAT_BEFORE_HOW = 3.0
"""What people buy counts three times as much as how lately, how often and for how much: it is what copy can speak of.
On the sample company that finds its groups without one mistake (adjusted Rand 1.0); counted the same, it reaches .67.
"""
PRIOR = (0.5, 50.0)
"""Purchases: the least and the most that everybody's shares may weigh."""
FEWEST_PRICED = 30
"""Customers who paid in a currency, below whom its amounts are not scaled, and so not looked at."""
NARROWEST = 1e-6


def frame_of(table: Table) -> Frame:
    """How buyers become points, learnt from these. `points`, `sizes` and `width` are still empty."""
    categories = _categories(table)
    counts = table.category_counts(categories)
    shares = counts.sum(0) / max(counts.sum(), 1)
    unscaled = Frame(
        categories=categories,
        shares=tuple(map(float, shares)),
        prior=_prior(counts, shares),
        recency=_scale(np.log1p(table.days)),
        frequency=_scale(np.log(table.bought)),
        money=tuple(_money(table)),
        weight=1.0,
        points=(),
        sizes=(),
        width=1.0,
    )
    spread = float(points(table, unscaled)[:, 3:].var(0).sum()) if categories else 0.0
    weight = np.sqrt(WHAT_BEFORE_HOW * 3 / spread) if spread > NARROWEST else 0.0
    return replace(unscaled, weight=float(weight))


def points(table: Table, frame: Frame) -> Floats:
    """One row a buyer: recency, frequency, money, then one column a category."""
    counts = table.category_counts(frame.categories)
    return np.column_stack(
        [
            _scaled(np.log1p(table.days), frame.recency),
            _scaled(np.log(table.bought), frame.frequency),
            _amounts(table, frame),
            frame.weight * affinities(counts, frame),
        ]
    ).astype(np.float32)


def affinities(counts: Floats, frame: Frame) -> Floats:
    """How far each share, drawn towards everybody's, is from everybody's: square roots of both."""
    shares = np.array(frame.shares, np.float32)
    own = (counts + frame.prior * shares) / (counts.sum(1, keepdims=True) + frame.prior)
    drawn: Floats = np.sqrt(own) - np.sqrt(shares)
    return drawn


def _categories(table: Table) -> tuple[str, ...]:
    buyers = np.bincount(table.category, minlength=len(table.categories))
    wide = [number for number in np.argsort(-buyers, kind="stable") if buyers[number] >= FEWEST_BUYERS]
    return tuple(sorted(table.categories[number] for number in wide[:MOST_CATEGORIES]))


def _prior(counts: Floats, shares: Floats) -> float:
    """The strength of a Dirichlet prior by the method of moments: two purchases of one customer are of one category more
    often than two of any customers, and the more so, the less everybody's shares say of one.
    """
    of_one = counts.sum(1)
    pairs = float((of_one * (of_one - 1)).sum())
    alike = float((counts * (counts - 1)).sum()) / pairs if pairs else 0.0
    by_chance = float((shares**2).sum())
    strength = (1 - alike) / (alike - by_chance) if alike > by_chance else PRIOR[1]
    return float(np.clip(strength, *PRIOR))


def _money(table: Table) -> Iterator[tuple[str, Scale]]:
    for currency in table.currencies:
        means = table.mean_amounts(currency)
        if (priced := means[means > 0]).size >= FEWEST_PRICED:
            yield currency, _scale(np.log(priced))


def _amounts(table: Table, frame: Frame) -> Floats:
    """By the currency that somebody paid the most purchases in; 0, which is everybody's mean, where no amount is known."""
    amounts, most = np.zeros(len(table), np.float32), np.zeros(len(table), np.int64)
    for currency, scale in frame.money:
        mine = table.currency == table.currencies.index(currency) if currency in table.currencies else None
        if mine is None:
            continue
        rows, priced = table.money_row[mine], table.priced[mine]
        means = table.mean_amounts(currency)[rows]
        more = (priced > most[rows]) & (means > 0)
        amounts[rows[more]] = _scaled(np.log(means[more]), scale)
        most[rows[more]] = priced[more]
    return amounts


def _scale(logs: Floats) -> Scale:
    return Scale(float(logs.mean()), max(float(logs.std()), NARROWEST))


def _scaled(logs: Floats, scale: Scale) -> Floats:
    """Nobody is farther than four spreads away: one who spends a thousand times as much is no group of their own."""
    scaled: Floats = np.clip((logs - scale.mean) / scale.spread, -4, 4)
    return scaled
