"""What words said about a draft ask for."""

from datetime import UTC, datetime

import pytest

from bot.core.asks import Ask, Wish
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, Version, Written
from bot.core.errors import UnknownChannel
from bot.usecases.go_on_with_draft import asks_something, goes_on, wanted_next

KNOWN = Draft(
    id="d-1",
    audience_id="c-1",
    audience_label="Dana Ruiz",
    channel=Channel.EMAIL,
    brief="Spring sale",
    asked_by="U1",
    versions=(
        Version(
            number=1,
            written=Written(Copy(Channel.EMAIL, ()), "fake", brief="Spring sale\nParking is free"),
            made_by="U1",
            made_at=datetime(2026, 3, 10, tzinfo=UTC),
        ),
    ),
)


def said(brief: str = "", audience: str = "", channel: Channel | None = None, wish: Wish = Wish.DRAFT) -> Ask:
    return Ask(wish=wish, brief=brief, audience=audience, channel=channel)


@pytest.mark.parametrize(
    ("ask", "goes"),
    [
        (said("shorter please"), True),
        (said("perfect for mother's day", wish=Wish.HELP), True),
        (said("the same", audience="Hannah"), True),
        (said("Autumn sale", audience="Hannah"), False),
        (said(audience="Dana Ruiz", wish=Wish.PREFERS), False),
        (said("I hate puns", wish=Wish.CHECK), False),
    ],
)
def test_words_go_on_with_a_draft_unless_they_ask_for_something_else(ask: Ask, goes: bool) -> None:
    assert goes_on(ask) is goes


def test_words_are_added_to_all_that_was_said_before() -> None:
    wanted = wanted_next(said("The sale ends on Sunday"), KNOWN, "U2")
    assert wanted
    assert (wanted.again, wanted.brief, wanted.number) == (
        KNOWN,
        "Spring sale\nParking is free\nThe sale ends on Sunday",
        2,
    )
    assert (wanted.audience, wanted.channel, wanted.asked_by) == ("c-1", None, "U2")


def test_a_channel_named_alone_asks_for_the_same_brief_there() -> None:
    wanted = wanted_next(said(channel=Channel.SMS), KNOWN, "U1")
    assert wanted
    assert (wanted.channel, wanted.brief) == (Channel.SMS, "Spring sale\nParking is free")


@pytest.mark.parametrize(
    "ask",
    [
        said("and the same for Hannah Whitaker!"),
        said("Can you do the same thing for Hannah Whitaker"),
        said("same again", audience="Hannah Whitaker"),
        said("for Hannah Whitaker instead", wish=Wish.HELP),
    ],
)
def test_the_same_for_somebody_else_is_a_draft_of_its_own(ask: Ask) -> None:
    wanted = wanted_next(ask, KNOWN, "U1")
    assert wanted
    assert (wanted.audience, wanted.again) == ("Hannah Whitaker", None)
    assert wanted.brief == "Spring sale\nParking is free"


@pytest.mark.parametrize("words", ["", "thanks, great!", "stop", "delete it", "I don't like it"])
def test_thanks_and_words_about_the_draft_change_nothing(words: str) -> None:
    assert wanted_next(said(words, wish=Wish.HELP), KNOWN, "U1") is None


def test_all_that_was_typed_tells_what_is_meant_where_the_brief_is_a_rest_of_it() -> None:
    assert wanted_next(Ask(wish=Wish.DRAFT, brief="it", text="<@UBOT> send it"), KNOWN, "U1") is None


def test_once_more_asks_for_the_same_brief_again() -> None:
    wanted = wanted_next(said("try again", wish=Wish.HELP), KNOWN, "U1")
    assert wanted
    assert (wanted.brief, wanted.number) == ("Spring sale\nParking is free", 2)


def test_a_wish_is_added_as_a_brief_says_it_and_praise_beside_a_channel_is_left_out() -> None:
    wanted = wanted_next(said("great, shorter please", channel=Channel.SMS), KNOWN, "U1")
    assert wanted
    assert (wanted.brief, wanted.channel) == ("Spring sale\nParking is free\nKeep it short.", Channel.SMS)


def test_a_channel_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(UnknownChannel):
        wanted_next(said("for fax instead", wish=Wish.HELP), KNOWN, "U1")


def test_a_question_asks_something_and_an_order_does_not() -> None:
    asked = (said("how long is it?", wish=Wish.HELP), said("can you make it shorter?"), said("Parking is free"))
    assert [asks_something(ask) for ask in asked] == [True, False, False]
