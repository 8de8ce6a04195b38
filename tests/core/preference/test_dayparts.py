import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.chances import compare
from bot.core.preference.dayparts import PARTS, Part, Step, lent, part_rates, part_strength
from bot.core.preference.fading import Weight
from bot.core.preference.strength import STRENGTH
from bot.core.touches import Daypart
from tests.core.preference.scenes import touches

NIGHT, MORNING, AFTERNOON, EVENING, LATE = (
    (part, False) for part in (Daypart.NIGHT, Daypart.MORNING, Daypart.AFTERNOON, Daypart.EVENING, Daypart.LATE)
)
MANY = dict.fromkeys(PARTS, Weight(50, 450))


def believed(*steps: dict[Part, Weight], strength: float = 20) -> dict[Part, float]:
    """Expected rates of the last step."""
    return {at: rate.mean for at, rate in part_rates([Step(each, strength) for each in steps])[-1].items()}


def test_midnight_is_a_moment_like_any_other() -> None:
    assert lent(LATE, NIGHT) > lent(LATE, AFTERNOON)
    assert all(lent(one, other) == pytest.approx(lent(other, one)) for one in PARTS for other in PARTS)


def test_weekends_learn_from_weekdays_but_less_than_from_each_other() -> None:
    weekend_evening = (Daypart.EVENING, True)
    assert 0 < lent(weekend_evening, EVENING) < 1
    assert lent(weekend_evening, (Daypart.LATE, True)) > lent(weekend_evening, LATE)


def test_parts_beside_a_good_one_gain_from_it_the_nearer_the_more() -> None:
    rates = believed(MANY, {EVENING: Weight(8, 2)})
    assert rates[EVENING] > rates[LATE] > rates[AFTERNOON] > rates[MORNING]


def test_a_part_that_nobody_tried_keeps_what_the_others_say_of_it() -> None:
    persona = MANY | {EVENING: Weight(200, 300)}
    rates = believed(persona, {MORNING: Weight(1, 9)})
    assert rates[EVENING] > 2 * rates[AFTERNOON]


def test_what_was_never_tried_is_less_sure_than_what_was() -> None:
    found = part_rates([Step(MANY, 20), Step({EVENING: Weight(10, 90)}, 20)])[-1]
    spans = {at: compare({at: found[at]})[at] for at in (EVENING, NIGHT)}
    assert spans[NIGHT].high - spans[NIGHT].low > 1.5 * (spans[EVENING].high - spans[EVENING].low)


def test_whoever_answers_more_than_others_is_expected_to_in_every_part() -> None:
    keen, everybody = believed(MANY, {MORNING: Weight(20, 20)}), believed(MANY)
    assert all(keen[at] > everybody[at] for at in PARTS)


def test_how_much_the_shape_of_the_day_weighs_is_measured() -> None:
    alike = tuple(touches(Channel.SMS, 100, 1_000, part) for part in Daypart)
    apart = tuple(
        touches(Channel.SMS, x, 1_000, part) for part, x in zip(Daypart, (5, 20, 80, 100, 400, 250), strict=True)
    )
    assert part_strength(alike) > 5 * part_strength(apart)
    assert part_strength(()) == STRENGTH


def test_nothing_known_of_anybody_leaves_all_parts_alike() -> None:
    assert len({round(rate, 9) for rate in believed({}, {}).values()}) == 1


def test_rates_stay_between_never_and_always_whatever_happened() -> None:
    odd = {EVENING: Weight(400, 0), MORNING: Weight(0, 400, 400), LATE: Weight(1, 0)}
    assert all(0 < rate < 1 for rate in believed(odd, odd, odd, strength=2).values())
