from math import exp, lgamma, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.preference.chances import Beta, compare

WHOLE = st.integers(1, 300)


def exactly_above(first: Beta, second: Beta) -> float:
    """P(first > second) for whole numbers, as a finite sum (Miller 2015, "Formulas for Bayesian A/B testing")."""

    def log_beta(a: float, b: float) -> float:
        return lgamma(a) + lgamma(b) - lgamma(a + b)

    return sum(
        exp(
            log_beta(second.a + i, second.b + first.b)
            - log(first.b + i)
            - log_beta(1 + i, first.b)
            - log_beta(second.a, second.b)
        )
        for i in range(int(first.a))
    )


def after(prior: float, answered: int, delivered: int, strength: float = 20) -> Beta:
    return Beta(prior * strength + answered, (1 - prior) * strength + delivered - answered)


@pytest.mark.parametrize(
    ("email", "sms", "chance"),
    [((0, 0), (0, 0), 0.34), ((1, 3), (0, 3), 0.59), ((2, 3), (0, 3), 0.76)],
)
def test_a_few_messages_move_the_chances_a_little(email: tuple[int, int], sms: tuple[int, int], chance: float) -> None:
    chances = compare({"email": after(0.06, *email), "sms": after(0.09, *sms)})
    assert chances["email"].best == pytest.approx(chance, abs=0.005)


@given(WHOLE, WHOLE, WHOLE, WHOLE)
def test_the_chance_to_be_the_best_agrees_with_the_exact_sum(a: int, b: int, c: int, d: int) -> None:
    first, second = Beta(a, b), Beta(c, d)
    assert compare({1: first, 2: second})[1].best == pytest.approx(exactly_above(first, second), abs=0.004)


@given(
    st.dictionaries(st.integers(), st.builds(Beta, st.floats(0.2, 500), st.floats(0.2, 500)), min_size=1, max_size=5)
)
def test_the_chances_of_all_add_up_to_one_and_the_mean_lies_between_the_extremes(rates: dict[int, Beta]) -> None:
    chances = compare(rates)
    assert sum(chance.best for chance in chances.values()) == pytest.approx(1)
    assert all(0 <= chance.low < chance.high <= 1 for chance in chances.values())


def test_the_interval_of_an_even_rate_is_all_but_a_fortieth_on_either_side() -> None:
    uniform = compare({"any": Beta(1, 1)})["any"]
    assert uniform.low == pytest.approx(0.025, abs=0.003)
    assert uniform.high == pytest.approx(0.975, abs=0.003)


def test_nothing_to_compare_is_no_error() -> None:
    assert compare({}) == {}


def test_a_rate_that_nobody_ever_saw_answered_is_compared_like_any_other() -> None:
    chances = compare({"never": Beta(0.002, 40), "seldom": Beta(2, 40)})
    assert chances["seldom"].best > 0.99
    assert 0 <= chances["never"].low <= chances["never"].high < 0.01
