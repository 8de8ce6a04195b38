"""Several messages ordered at once, and "the same" said where nobody knows as what."""

import pytest

from bot.core.asks.the_same import refers_back
from bot.core.asks.understand import understand
from bot.core.channels.channel import Channel


@pytest.mark.parametrize(
    ("text", "channel", "later", "brief"),
    [
        ("can you write an email and a sms for the renter about the new herb kits £12", Channel.EMAIL, (Channel.SMS,), "the new herb kits £12"),
        ("write an sms, an email and a letter for the renter: tulips are in", Channel.SMS, (Channel.EMAIL, Channel.POST), "tulips are in"),
        ("write an email or an sms for the renter: tulips are in", None, (), "tulips are in"),
        ("write an instagram post for the renter: tulips are in", Channel.INSTAGRAM, (), "tulips are in"),
    ],
)  # fmt: skip
def test_the_first_of_several_channels_is_written_and_none_stands_in_the_brief(
    text: str, channel: Channel | None, later: tuple[Channel, ...], brief: str
) -> None:
    ask = understand(text)
    assert (ask.channel, ask.later, ask.brief, ask.audience) == (channel, later, brief, "the renter")


@pytest.mark.parametrize(
    ("brief", "back"),
    [
        ("the same", True),
        ("same, but make it shorter", True),
        ("the same as before", True),
        ("the same day delivery is back", False),
        ("same for less: two pots for £5", False),
    ],
)
def test_the_same_points_back_and_the_same_day_does_not(brief: str, *, back: bool) -> None:
    assert refers_back(brief) is back
