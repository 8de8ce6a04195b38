"""What words said about a draft ask for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.asks import Ask, Wish
from bot.core.asks.follow_up import follow_up
from bot.core.asks.going import BrandsOwn, NothingOfThat
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.errors import UnknownChannel
from bot.usecases.go_on_with_draft import (
    NoSuchVersion,
    NothingBefore,
    NothingWouldBeLeft,
    asks_something,
    goes_on,
    next_version,
    wanted_next,
)
from bot.usecases.prepare_draft import Wanted

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
    assert (wanted.brief, wanted.channel) == ("Spring sale\nParking is free\nshorter please", Channel.SMS)


def test_a_channel_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(UnknownChannel):
        wanted_next(said("for fax instead", wish=Wish.HELP), KNOWN, "U1")


def test_a_question_asks_something_and_an_order_does_not() -> None:
    asked = (said("how long is it?", wish=Wish.HELP), said("can you make it shorter?"), said("Parking is free"))
    assert [asks_something(ask) for ask in asked] == [True, False, False]


def follow(text: str) -> Wanted:
    return next_version(follow_up(text), KNOWN_TWICE, "U2")


@pytest.mark.parametrize(
    ("text", "number"), [("undo", 1), ("back to version 1", 1), ("version 2", 2), ("the original version", 1)]
)
def test_going_back_takes_the_words_of_that_version_as_they_stood(text: str, number: int) -> None:
    wanted = follow(text)
    assert wanted.stands
    assert (wanted.stands.number, wanted.number, wanted.again) == (number, 3, KNOWN_TWICE)
    assert wanted.brief == KNOWN_TWICE.versions[number - 1].written.brief
    assert f"version {number} again" in str(wanted.stands.notices[0])


def test_undone_twice_it_goes_back_twice() -> None:
    first, second, third = (_version(number, text) for number, text in enumerate(("One.", "Two.", "Three."), start=1))
    thrice = replace(KNOWN, versions=(first, second, third, replace(second, number=4)))
    wanted = next_version(follow_up("undo"), thrice, "U1")
    assert wanted.stands
    assert wanted.stands.number == 1


def test_there_is_no_going_back_to_what_never_was() -> None:
    with pytest.raises(NoSuchVersion, match="it has versions 1 to 2"):
        follow("back to version 9")
    with pytest.raises(NothingBefore):
        next_version(follow_up("undo"), KNOWN, "U1")


def test_what_is_dropped_goes_from_the_brief_and_is_said_to_have_gone() -> None:
    wanted = follow("drop the parking")
    assert (wanted.brief, wanted.left_out) == (
        "Spring sale",
        (LeftOut("Parking is free", "You asked me to leave it out."),),
    )


def test_a_sentence_of_the_copy_goes_by_its_place() -> None:
    assert follow("drop the second sentence").brief == "Spring sale"


def test_what_nothing_speaks_of_cannot_go_and_neither_can_all_of_it_or_the_brands_own() -> None:
    with pytest.raises(NothingOfThat, match="golf"):
        follow("drop the golf")
    with pytest.raises(NothingWouldBeLeft):
        next_version(follow_up("drop the sale"), replace(KNOWN, versions=(_version(1, "Sale.", "Spring sale"),)), "U1")
    with pytest.raises(BrandsOwn, match="Things grow"):
        follow("drop the last sentence")


def test_a_channel_and_a_shorter_text_are_both_heard() -> None:
    wanted = follow("make it an sms and shorter")
    assert (wanted.channel, wanted.brief) == (Channel.SMS, "Spring sale\nParking is free\nshorter")


def _version(number: int, text: str, brief: str = "Spring sale\nParking is free") -> Version:
    sentences = (
        Sentence(text, (Reason(ReasonKind.BRIEF, "Spring sale"),)),
        Sentence("You park for nothing.", (Reason(ReasonKind.BRIEF, "Parking is free"),)),
        Sentence("Things grow.", (Reason(ReasonKind.CORE_MESSAGE, "core_message"),)),
    )
    copy = Copy(Channel.EMAIL, (Part(PartName.BODY, (sentences,)),))
    return replace(KNOWN.latest, number=number, written=Written(copy, "fake", brief=brief))


KNOWN_TWICE = replace(KNOWN, versions=(_version(1, "One.", "Spring sale"), _version(2, "Two.")))


def test_no_and_a_thing_takes_it_out_where_it_stands_and_tells_the_customer_where_it_does_not() -> None:
    assert follow("no parking").brief == "Spring sale"
    assert follow("no deposit").brief == "Spring sale\nParking is free\nno deposit"
