"""What is asked of many at once is told from what is asked of one, and from what is no question at all."""

import pytest

from bot.core.asks import Wish
from bot.core.asks.crowd_ask import EXAMPLES, NEAR_MISSES, asked_of_many
from bot.core.asks.hours_asked import read_hours
from bot.core.asks.understand import understand
from bot.core.norms import ChannelNorm

HOURS = {
    "at 9am": "hours:9-10", "9 am": "hours:9-10", "at 9": "hours:9-10", "around nine": "hours:9-10",
    "9 o'clock": "hours:9-10", "21 h": "hours:21-22", "18 uhr": "hours:18-19", "at 12am": "hours:0-1", "12 pm": "hours:12-13",
    "at 6 in the evening": "hours:18-19", "9:30 am": "hours:9-10", "9-11": "hours:9-11", "between 9 and 11": "hours:9-11",
    "5 to 7pm": "hours:17-19", "11am - 1pm": "hours:11-13", "noon": "hours:12-13", "lunchtime": "hours:12-14",
    "mornigns": "hours:9-12", "weekday evenings": "hours:17-21/weekday", "saturday mornings": "hours:9-12/weekend",
    "half past nine": "hours:9-10", "at quarter past 14": "hours:14-15", "before 8": "hours:0-8", "after 6pm": "hours:18-24",
    "after 6": "hours:18-24", "from 9 on": "hours:9-24", "at night": "hours:21-24", "weekends": "hours:0-24/weekend", "at 24": "hours:0-1", "early mornings": "hours:6-9",
}  # fmt: skip
NO_HOURS = ("9", "9 customers", "moaning", "30 %", "", "at 99", "sms")


@pytest.mark.parametrize("text", EXAMPLES)
def test_a_question_about_many_is_heard(text: str) -> None:
    wish, audience, norm = EXAMPLES[text]
    ask = asked_of_many(text)
    assert ask is not None
    asked = {str(ChannelNorm(ask.channel)) if ask.channel else "", str(ask.hours or "")}
    assert (ask.wish, ask.audience) == (wish, audience)
    assert norm in asked
    assert understand(text).wish is wish


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert asked_of_many(text) is None
    assert understand(text).wish not in (Wish.GROUP, Wish.HOW_MANY)


@pytest.mark.parametrize("typed", HOURS)
def test_hours_are_known_as_people_type_them(typed: str) -> None:
    assert str(read_hours(typed).hours) == HOURS[typed]


@pytest.mark.parametrize("typed", NO_HOURS)
def test_a_number_alone_is_no_hour(typed: str) -> None:
    assert read_hours(typed).hours is None


def test_the_name_of_a_persona_is_told_as_it_was_typed() -> None:
    ask = understand("Hi! how do customers behind Rosa Blum want to be reached?")
    assert (ask.wish, ask.audience) == (Wish.GROUP, "Rosa Blum")
