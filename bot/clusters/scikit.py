"""The port `Clusters`, filled: k-means over a sample, everybody laid to the centre they are surely like."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice

import numpy as np
from threadpoolctl import threadpool_limits

from bot.clusters.chance import chance
from bot.clusters.fifths import Ranked, ranked
from bot.clusters.likeness import calibrated, likeness
from bot.clusters.parting import distances, nearest, part, stabilities
from bot.clusters.points import frame_of, points
from bot.clusters.summing import main_currency, sums
from bot.clusters.table import Floats, Ints, Table, gather
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Frame
from bot.core.suggesting.grouping import FEWEST, HABIT, MEMBER, Group, Grouping, Sums

SAMPLE = 20_000
"""Customers from whom the groups are learnt: of a million a fiftieth, and each group of a hundredth of them has 200."""
EXAMPLES = 5
SOME = 300
"""Members of a group whose single purchases are looked at."""
BATCH = 5_000
ONE_THREAD = 1
"""Several add up in another order each time, and the same customers would be parted a little differently; on a busy machine
they are slower besides.
"""


class ScikitClusters:
    def find(self, buyers: Iterable[Buyer], as_of: datetime) -> Grouping:
        table = gather(buyers, as_of)
        habitual = table.bought >= HABIT
        if habitual.sum() < FEWEST:
            return _everyone(table, int(habitual.sum()))
        import sklearn.cluster  # noqa: F401, PLC0415 - only what is loaded by then has its threads limited

        with threadpool_limits(ONE_THREAD):
            return _parted(table, np.flatnonzero(habitual))

    def likeness(
        self, buyers: Iterable[Buyer], frame: Frame, as_of: datetime
    ) -> Iterator[tuple[str, tuple[float, ...]]]:
        """For each buyer the probability of each of the frame's points."""
        stream = iter(buyers)
        while batch := list(islice(stream, BATCH)):
            table = gather(batch, as_of)
            yield from zip(table.ids, map(tuple, likeness(table, frame).tolist()), strict=True)

    def sums(self, buyers: Iterable[Buyer], as_of: datetime, currency: str | None) -> Sums | None:
        """None where there is nobody."""
        table = gather(buyers, as_of)
        known = currency if currency in table.currencies else None
        return sums(table, np.ones(len(table), np.bool_), known) if len(table) else None


def _parted(table: Table, rows: Ints) -> Grouping:
    """`rows` are those with a habit."""
    habitual = table.take(rows)
    frame = frame_of(habitual)
    sample = habitual.some(SAMPLE)
    among = points(sample, frame)
    parting = part(among)
    found = replace(
        _everyone(table, len(habitual)),
        best=len(parting.points),
        separation=parting.separation,
        chance=chance(among, sample.category_counts(frame.categories), frame),
        tried=parting.tried,
        looked_at=len(sample),
    )
    if not found.beyond_chance:
        return found
    frame = calibrated(habitual, _laid_out(frame, among, parting.points))
    groups = _groups(habitual, frame, found.currency, stabilities(among, parting.points))
    among_all = ranked(table, found.currency)
    return replace(found, frame=frame, groups=tuple(_with_fifths(group, rows[who], among_all) for group, who in groups))


def _with_fifths(group: Group, rows: Ints, among_all: tuple[Ranked, ...]) -> Group:
    found = (each.of(rows) for each in among_all)
    return replace(group, fifths=tuple(each for each in found if each))


def _everyone(table: Table, habitual: int) -> Grouping:
    """Before anybody is parted."""
    currency = main_currency(table)
    return Grouping(
        everyone=sums(table, np.ones(len(table), np.bool_), currency),
        habitual=habitual,
        since=table.since.date(),
        until=table.until.date(),
        currency=currency,
    )


def _laid_out(frame: Frame, among: Floats, groups: Floats) -> Frame:
    """With all groups, and behind them the point where everybody's shares lie: whoever buys of everything is nearest to it,
    and so is whoever bought too little to tell. Without categories it would only be the middle of the crowd.
    """
    everybody = np.zeros((1 if frame.categories else 0, groups.shape[1]), np.float32)
    middle = np.vstack([groups, everybody])
    sizes = np.bincount(nearest(among, middle), minlength=len(middle)) / len(among)
    at_least_one = np.maximum(sizes, 1 / len(among))
    return replace(frame, points=tuple(map(tuple, middle.tolist())), sizes=tuple(map(float, at_least_one)))


def _groups(
    table: Table, frame: Frame, currency: str | None, stable: tuple[float, ...]
) -> Iterator[tuple[Group, Ints]]:
    """The largest first, each with the rows of its members. Whoever is like none of them surely enough is in none."""
    likely = likeness(table, frame)
    belong, surely = likely.argmax(1), likely.max(1) >= MEMBER
    members = [surely & (belong == place) for place in range(len(stable))]
    for place in sorted(range(len(members)), key=lambda place: -int(members[place].sum())):
        if members[place].any():
            who = np.flatnonzero(members[place])
            group = Group(
                place=place,
                sums=sums(table, members[place], currency),
                stability=stable[place],
                examples=_nearest(table.take(who), frame, place),
                some=tuple(table.take(who).some(SOME).ids),
            )
            yield group, who


def _nearest(members: Table, frame: Frame, place: int) -> tuple[str, ...]:
    apart = distances(points(members, frame), np.array(frame.points[place : place + 1], np.float32))[:, 0]
    return tuple(members.ids[row] for row in np.argsort(apart, kind="stable")[:EXAMPLES])
