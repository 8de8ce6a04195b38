from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.trial.figures import Bin, bins, figures
from bot.core.preference.trial.hold import Foretold, hold
from bot.core.touches import Outcome, Touch

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
SMS = Channel.SMS


def told(customer: str, day: int, outcome: Outcome = Outcome.SENT) -> tuple[str, Touch]:
    return "", Touch(customer_id=customer, channel=SMS, at=START + timedelta(days=day), outcome=outcome)


def test_the_newest_fifth_is_hidden_and_nothing_of_it_is_known_before() -> None:
    early = [told("a", day, Outcome.REPLIED) for day in range(8)]
    trial = hold([*early, told("a", 8), told("a", 9)], 180)
    assert trial.split == (START + timedelta(days=8)).date()
    assert [(each.n, each.answered) for each in trial.foretold] == [(8, False), (8, False)]
    assert all(each.chances["raw rate"] > 0.99 for each in trial.foretold)
    assert all(each.chances["ours"] < each.chances["raw rate"] for each in trial.foretold)


def test_bounces_are_neither_known_nor_foretold() -> None:
    trial = hold([*(told("a", day) for day in range(9)), told("a", 30, Outcome.BOUNCED), told("a", 10)], 180)
    assert (trial.known, len(trial.foretold)) == (8, 2)


def test_vendors_count_nobody_with_fewer_than_three_messages_on_two_channels_in_six_months() -> None:
    keen = [told("keen", day, Outcome.REPLIED) for day in (200, 201, 202)]
    email = Touch(customer_id="keen", channel=Channel.EMAIL, at=START, outcome=Outcome.SENT)
    late, early = (
        [("", replace(email, at=START + timedelta(days=day))) for day in days] for days in ((203, 204, 205), (1, 2, 3))
    )
    others = [told("other", day) for day in range(190, 199)]
    newest = [told("keen", day) for day in (210, 211, 212, 213)]
    for known, chance in ((late, 0.999), (early, 3 / 12)):
        trial = hold([*keen, *known, *others, *newest], 180)
        assert [each.chances["three messages"] for each in trial.foretold] == [pytest.approx(chance)] * 4


def test_the_interval_of_a_share_that_was_never_seen_still_reaches_above_nothing() -> None:
    low, high = Bin(said=0.05, came=0.0, n=80).interval
    assert low == 0
    assert 0.03 < high < 0.06


def test_nothing_can_be_foretold_of_nothing_or_of_a_single_day() -> None:
    assert hold([], 180).foretold == ()
    assert hold([told("a", 1), told("b", 1)], 180).foretold == ()


def test_who_says_what_comes_is_off_by_nothing_and_loses_least() -> None:
    held = [Foretold(3, {"right": 0.25, "wrong": 0.75}, answered=number % 4 == 0) for number in range(400)]
    right, wrong = figures(held, "right"), figures(held, "wrong")
    assert right is not None
    assert wrong is not None
    assert right.gap == pytest.approx(0, abs=0.06)
    assert right.log_loss < wrong.log_loss
    assert right.brier == pytest.approx(0.25 * 0.75)
    assert sum(each.n for each in bins(held, "right")) == 400
