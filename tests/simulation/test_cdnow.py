"""Who buys in the last six months: 23,570 customers of an online shop of 1997, as the package `lifetimes` brings them."""

from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.core.preference.fading import HALF_LIFE, Weight
from bot.core.preference.rates import shrunk

SPLIT = date(1998, 1, 1)
FORTNIGHT = 14
FOUND = find_spec("lifetimes")
pytestmark = pytest.mark.skipif(FOUND is None, reason="the package lifetimes is not installed")


def bought() -> list[list[date]]:
    """The days on which each customer bought."""
    assert FOUND is not None
    assert FOUND.origin is not None
    days: dict[str, set[date]] = {}
    for line in (Path(FOUND.origin).parent / "datasets/CDNOW_master.txt").read_text(encoding="utf-8").splitlines():
        customer, day, *rest = line.split() or ("", "")
        if customer.isdecimal() and rest:
            days.setdefault(customer, set()).add(date(int(day[:4]), int(day[4:6]), int(day[6:])))
    return [sorted(each) for each in days.values()]


def weight_of(days: Sequence[date]) -> Weight:
    """Fortnights since the first purchase as messages, answered where something was bought in them."""
    last = (SPLIT - days[0]).days // FORTNIGHT
    with_one = {(SPLIT - day).days // FORTNIGHT for day in days}
    left = [0.5 ** (number * FORTNIGHT / HALF_LIFE) for number in range(last + 1)]
    answered = sum(share for number, share in enumerate(left) if number in with_one)
    return Weight(answered, sum(left) - answered)


def auc(scores: Sequence[float], truths: Sequence[bool]) -> float:
    """The chance that one who bought scores above one who did not; ties count half."""
    ranks: dict[float, float] = {}
    ordered = sorted(scores)
    for place, value in enumerate(ordered, 1):
        ranks.setdefault(value, place)
    ends = {value: place for place, value in enumerate(ordered, 1)}
    positives = sum(truths)
    total = sum((ranks[score] + ends[score]) / 2 for score, truth in zip(scores, truths, strict=True) if truth)
    return (total - positives * (positives + 1) / 2) / (positives * (len(truths) - positives))


def test_who_buys_again_is_foretold_better_than_by_recency_frequency_or_plain_decay() -> None:
    customers = bought()
    truths = [days[-1] >= SPLIT for days in customers]
    before = [[day for day in days if day < SPLIT] for days in customers]
    weights = [weight_of(days) for days in before]
    mean = sum(each.answered for each in weights) / sum(each.delivered for each in weights)
    ours = auc([shrunk(each, mean).mean for each in weights], truths)
    plain = [sum(0.5 ** ((SPLIT - day).days / HALF_LIFE) for day in days) for days in before]
    assert len(customers) == 23_570
    assert ours > 0.77
    assert ours > auc([days[-1].toordinal() for days in before], truths)
    assert ours > auc([len(days) for days in before], truths)
    assert ours > auc(plain, truths)
