"""What is said of a group is what was counted, and says how much is not known."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.norms import ChannelNorm, HoursNorm, read_norm
from bot.core.preference import known_by
from bot.core.preference.group import Group, LeaningCount, fits, group_of, how_many
from bot.core.preference.group_words import (
    answer_bars,
    channel_bars,
    group_sentence,
    hour_bars,
    hours_sentence,
    how_many_sentence,
    known_lines,
    names_sentence,
    unknown_sentence,
)
from tests.core.preference.scenes import DANA, HANNAH, touches

COUNTED = (
    LeaningCount("known", "", 80),
    LeaningCount("closed", "", 4),
    LeaningCount("channel:sms", "said", 11),
    LeaningCount("channel:sms", "did", 30),
    LeaningCount("channel:email", "did", 19),
    LeaningCount("hours:17-21/weekday", "did", 7),
    LeaningCount("hours:18-20", "said", 2),
    LeaningCount("hours:9-12/weekend", "did", 3),
)
SENT = (touches(Channel.SMS, 162, 590), touches(Channel.EMAIL, 60, 437), touches(Channel.POST, 3, 4))
SMS = ChannelNorm(Channel.SMS)


def group(*counted: LeaningCount, customers: int = 1120) -> Group:
    return group_of(
        HANNAH, customers, counted or COUNTED, (touches(Channel.SMS, 162, 590), touches(Channel.POST, 3, 4))
    )


def test_the_line_that_says_it_all_says_of_how_many() -> None:
    assert group_sentence(group()) == (
        "Most prefer SMS: 41 of 60 (68 %) whose channel is known, among 1,120 customers behind Hannah Whitaker, the busy parent."
    )
    assert hours_sentence(group()) == (
        "By hour, between 17 and 21 comes first: 9 of 12 whose hours are known, each in their own time zone."
    )


def test_it_says_how_it_is_known_and_of_whom_nothing_is() -> None:
    assert known_lines(group()) == [
        "Channel: 11 said it themselves and 49 showed it by what they did, of 1,060 it is unknown",
        "Hours: 2 said it themselves and 10 showed it by what they did, of 1,108 they are unknown",
        "4 of the 80 of whom anything is known cannot be reached: no channel is open",
        "Of 1,040 nothing is known at all: no consent, no message, no word of theirs",
    ]


def test_where_no_channel_leads_by_half_it_only_comes_first() -> None:
    split = group(
        LeaningCount("channel:sms", "did", 2), *(LeaningCount(f"channel:{c}", "did", 1) for c in ("email", "push"))
    )
    assert group_sentence(split).startswith("SMS comes first: 2 of 4 whose")


def test_ignorance_is_an_answer() -> None:
    nothing = group(LeaningCount("known", "", 3))
    assert group_sentence(nothing) == (
        "Of 1,120 customers behind Hannah Whitaker, the busy parent, nobody has told or shown a channel yet."
    )
    assert (hours_sentence(nothing), channel_bars(nothing, 8), hour_bars(nothing, 8)) == ("", [], [])
    assert how_many_sentence(how_many(nothing, SMS)) == (
        "Of 1,120 customers behind Hannah Whitaker, the busy parent, there is none yet whose channel is known."
    )
    assert group_sentence(group(customers=0)) == "No customer stands behind Hannah Whitaker, the busy parent yet."


def test_bars_are_drawn_to_the_longest_and_a_few_messages_get_none() -> None:
    assert channel_bars(group(), 8) == [("SMS", "█" * 8, "41"), ("email", "███▊", "19")]
    assert [(name, figure) for name, _, figure in hour_bars(group(), 8)] == [
        ("morning 9–12", "3"),
        ("evening 17–21", "9"),
    ]
    told = [("SMS", "█" * 8, "162 of 590"), ("email", "████", "60 of 437"), ("post", "", "3 of 4")]
    assert answer_bars(SENT, 8) == told
    assert answer_bars(SENT[:1], 8) == [("SMS", "", "162 of 590")]  # there is nothing to compare it with


def test_how_many_prefer_a_channel_is_said_of_those_whose_channel_is_known() -> None:
    found = how_many(group(), SMS, [DANA])
    assert how_many_sentence(found) == (
        "41 of the 60 customers behind Hannah Whitaker, the busy parent, whose channel is known prefer SMS: "
        "11 said it themselves and 30 showed it by what they did."
    )
    assert unknown_sentence(found) == "Of the other 1,060 it is unknown: they may prefer it or not."
    assert names_sentence(found) == "Among them: Dana Ruiz and 40 more."


def test_nobody_of_those_who_are_known_is_none() -> None:
    found = how_many(group(), ChannelNorm(Channel.PHONE))
    assert how_many_sentence(found).startswith("None of the 60 customers")
    assert names_sentence(found) == ""


def test_how_many_prefer_an_hour_counts_every_window_that_it_lies_in() -> None:
    assert how_many(group(), HoursNorm(18, 19)).lean.customers == 9
    assert how_many(group(), HoursNorm(9, 10)).lean.customers == 3
    assert how_many(group(), HoursNorm(6, 7)).lean.customers == 0


@pytest.mark.parametrize(
    ("norm", "asked", "fit"),
    [
        ("hours:17-21", "hours:20-21", True),
        ("hours:17-21", "hours:21-22", False),
        ("hours:6-9", "hours:8-12", False),
        ("hours:18-20", "hours:17-21", True),
        ("hours:9-12/weekday", "hours:9-10/weekend", False),
        ("hours:9-12/weekday", "hours:9-10", True),
        ("hours:22-2", "hours:0-1", True),
        ("channel:sms", "channel:sms", True),
        ("channel:sms", "hours:9-10", False),
    ],
)
def test_hours_fit_where_half_of_the_shorter_lies_in_the_other(norm: str, asked: str, fit: bool) -> None:
    told, wanted = read_norm(norm), read_norm(asked)
    assert isinstance(told, ChannelNorm | HoursNorm)
    assert isinstance(wanted, ChannelNorm | HoursNorm)
    assert fits(told, wanted) is fit


def test_the_digest_of_an_answer_changes_with_what_is_known_and_with_nothing_else() -> None:
    assert known_by.of_group(group()) == known_by.of_group(group())
    assert known_by.of_group(group()) != known_by.of_group(group(customers=1121))
    found = how_many(group(), SMS, [DANA])
    assert known_by.of_how_many([found]) == known_by.of_how_many([replace(found, names=())])
    assert known_by.of_how_many([found]) != known_by.of_how_many([how_many(group(), HoursNorm(9, 10))])
