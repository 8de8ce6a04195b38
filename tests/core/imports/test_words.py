import pytest

from bot.core.channels.channel import Channel
from bot.core.imports.row import Refused
from bot.core.imports.words import CHANNELS, OUTCOMES, STATES, read_word


@pytest.mark.parametrize("text", ["sms", "SMS", " Text message ", "text-message", "TEXT"])
def test_a_channel_is_known_by_what_people_call_it(text: str) -> None:
    assert read_word(CHANNELS, text, "channel") is Channel.SMS


def test_our_own_spelling_with_a_dash_stays_ours() -> None:
    assert read_word(CHANNELS, "In-App", "channel") is Channel.IN_APP


def test_an_unknown_word_is_answered_with_those_there_are() -> None:
    with pytest.raises(Refused, match="outcome “meh” is none of sent, bounced, opened"):
        read_word(OUTCOMES, "meh", "outcome")


def test_an_empty_word_is_called_empty() -> None:
    with pytest.raises(Refused, match="state is empty"):
        read_word(STATES, " ", "state")
