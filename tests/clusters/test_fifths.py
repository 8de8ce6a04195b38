"""Fifths of all who bought: a fifth each, unless customers are alike, who stay together."""

from datetime import UTC, datetime, timedelta

import numpy as np

from bot.clusters.fifths import ranked
from bot.clusters.table import gather
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.fifths import Measure

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def buyer(number: int, bought: int) -> Buyer:
    """The higher the number, the longer ago and the dearer; the first ten paid in euros."""
    at = NOW - timedelta(days=number)
    paid = {"EUR" if number < 10 else "GBP": 100 * number}
    return Buyer(
        id=f"c{number}", bought=bought, first_at=at, last_at=at, spent=paid, priced=dict.fromkeys(paid, bought)
    )


def test_a_fifth_of_everybody_is_in_the_top_one_by_each_measure_and_who_paid_in_another_currency_in_none() -> None:
    everybody = gather((buyer(number, 2 + (number >= 80)) for number in range(100)), NOW)
    recency, frequency, money = ranked(everybody, "GBP")
    latest, dearest = np.arange(20), np.arange(80, 100)
    lately, often, spent = recency.of(latest), frequency.of(dearest), money.of(dearest)
    assert lately
    assert (lately.measure, lately.top, lately.everyones_top, lately.fifth) == (Measure.RECENCY, 1.0, 0.2, 5)
    assert often
    assert (often.median, often.everyone, often.top, often.everyones_top) == (3.0, 2.0, 1.0, 0.2)
    assert spent
    assert (spent.fifth, spent.top, spent.everyones_top) == (5, 0.9, 0.2)
    assert money.of(np.arange(10)) is None


def test_where_everybody_bought_as_often_nobody_is_in_the_top_fifth() -> None:
    everybody = gather((buyer(number, 2) for number in range(50)), NOW)
    _, frequency, money = ranked(everybody, None)
    often = frequency.of(np.arange(50))
    assert often
    assert (often.top, often.everyones_top, often.tells) == (0.0, 0.0, False)
    assert money.of(np.arange(50)) is None
