"""A chart is drawn where it shows more than the figures would: never of two bars, of few messages, or of nothing answered."""

from dataclasses import replace

import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.norms import Days, HoursNorm
from bot.core.preference.answer import ChannelStanding, HourAnswer, HourCount, Level, Preference
from bot.core.preference.charted import (
    answers_by_channel,
    answers_by_part,
    days_in_words,
    preferred_channels,
    preferred_parts,
    short,
)
from bot.core.preference.group import Group, Lean
from bot.core.touches import Daypart

EARLY, MORNING, EVENING = Daypart.EARLY, Daypart.MORNING, Daypart.EVENING


def standing(channel: Channel, answered: int, delivered: int) -> ChannelStanding:
    return ChannelStanding(channel=channel, consent=ConsentState.UNKNOWN, delivered=delivered, answered=answered)


def hour(part: Daypart, answered: int, delivered: int, *, weekend: bool = False) -> HourCount:
    return HourCount(daypart=part, weekend=weekend, delivered=delivered, answered=answered)


SEEN = Preference(
    audience=Customer(id="a1", name="Dana"),
    channel=Channel.SMS,
    level=Level.DID,
    n=42,
    sentence="Text Dana.",
    hour=HourAnswer(level=Level.DID, zone="Europe/London"),
    standings=(standing(Channel.SMS, 8, 12), standing(Channel.EMAIL, 1, 124), standing(Channel.POST, 0, 5)),
    hours=(hour(EARLY, 3, 9), hour(EARLY, 0, 3, weekend=True), hour(MORNING, 1, 4), hour(EVENING, 2, 5)),
)
GROUP = Group(
    persona=None,
    customers=60,
    known=50,
    closed=0,
    channels=(
        (Channel.SMS, Lean(did=31)),
        (Channel.EMAIL, Lean(said=1, did=3)),
        (Channel.PUSH, Lean(did=1)),
    ),
    hours=((HoursNorm(17, 21, Days.WEEKDAY), Lean(did=20)),),
)


def test_a_bar_is_the_share_answered_with_the_messages_behind_it() -> None:
    chart = answers_by_channel(SEEN)
    assert chart is not None
    assert chart.bars == (("SMS (12)", 66.7), ("email (124)", 0.8), ("post (5)", 0.0))


@pytest.mark.parametrize(
    "standings",
    [
        SEEN.standings[:2],
        (*SEEN.standings[:2], standing(Channel.POST, 2, 4)),
        (*SEEN.standings[::2], standing(Channel.EMAIL, 1, 1240)),
        tuple(replace(each, answered=0) for each in SEEN.standings),
    ],
    ids=["two channels", "too few messages on the third", "few beside so many", "nothing answered"],
)
def test_too_little_is_not_drawn(standings: tuple[ChannelStanding, ...]) -> None:
    assert answers_by_channel(replace(SEEN, standings=standings)) is None


def test_parts_of_the_day_are_of_all_days_unless_the_answer_is_about_some() -> None:
    all_days = answers_by_part(SEEN)
    assert all_days is not None
    assert all_days.bars == (("06–09 (12)", 25.0), ("09–12 (4)", 25.0), ("17–21 (5)", 40.0))
    assert all_days.across == "hour in Europe/London (messages sent)"
    on_weekdays = replace(SEEN, hour=replace(SEEN.hour, weekend=False))
    drawn = answers_by_part(on_weekdays)
    assert drawn is not None
    assert drawn.bars[0] == ("06–09 (9)", 33.3)
    assert days_in_words(on_weekdays) == " on weekdays"


def test_a_group_is_drawn_by_customers_once_there_are_enough() -> None:
    chart = preferred_channels(GROUP)
    assert chart is not None
    assert chart.bars == (("SMS (31)", 31.0), ("email (4)", 4.0), ("push (1)", 1.0))
    assert preferred_parts(GROUP) is None
    few = tuple((channel, Lean(did=3)) for channel, _ in GROUP.channels)
    assert preferred_channels(replace(GROUP, channels=few)) is None


def test_large_numbers_take_little_room() -> None:
    numbers = (0, 999, 1000, 9_999, 10_000, 999_999, 20_000_000, 10**9)
    assert [short(number) for number in numbers] == ["0", "999", "1k", "9.9k", "10k", "999k", "20M", "1B"]
