import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.fading import NO_WEIGHT, Weight
from bot.core.preference.rates import Weighed, rates
from bot.core.preference.strength import Strengths

SMS = Channel.SMS


def expected(persona: Weight | None, own: Weight = NO_WEIGHT) -> tuple[float, float]:
    """The rate, and as how many messages what others do weighs."""
    known = Weighed({SMS: own}, {SMS: persona} if persona else {}, {SMS: Weight(1_000, 9_000)}, Strengths({SMS: 30.0}))
    rate = rates(known)[SMS]
    return rate.mean, rate.a + rate.b - own.delivered


def test_a_persona_of_whom_little_is_known_says_less_of_its_customers() -> None:
    assert expected(Weight(300, 700))[1] == pytest.approx(30, abs=1)
    assert expected(Weight(3, 7))[1] < 15


def test_own_messages_move_the_rate_more_where_the_persona_is_little_known() -> None:
    three = Weight(3, 0)
    sure, unsure = (expected(persona, three)[0] for persona in (Weight(100, 900), Weight(1, 9)))
    assert unsure > sure > 0.1


def test_who_has_no_persona_is_held_against_all_customers() -> None:
    rate, weighs_as = expected(None)
    assert rate == pytest.approx(0.1, abs=0.001)
    assert weighs_as == pytest.approx(30, abs=0.2)


def test_what_few_customers_of_a_persona_answered_often_says_less_of_the_others() -> None:
    house, persona = {SMS: Weight(100, 900)}, {SMS: Weight(30, 30)}
    alone, together = (
        rates(Weighed({}, persona, house, Strengths({SMS: 30.0}, {SMS: companions})))[SMS] for companions in (0, 30)
    )
    assert 0.1 < together.mean < alone.mean
    assert together.a + together.b < alone.a + alone.b
