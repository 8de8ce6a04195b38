"""Which channel a message goes by, and what is said about it."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.usecases.choose_channel import ChannelNotKnown, choose_channel
from bot.usecases.find_audience import find_audience
from bot.usecases.read_dossier import read_dossier
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.usecases.test_draft_message import store

__all__ = ["store"]

TODAY = START.date()


def test_the_preferred_one_is_taken_with_its_own_sentence(store: WorkspaceStore) -> None:
    choice = choose_channel(store, read_dossier(store, find_audience(store, "c-1")), None, TODAY)
    assert (choice.channel, choice.asked, choice.barred) == (Channel.EMAIL, False, "")
    assert choice.why == choice.preference.sentence


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        (Channel.EMAIL, "You asked for it, and it is what they prefer. "),
        (Channel.SMS, "You asked for it. "),
    ],
)
def test_one_that_was_asked_for_is_taken_and_held_against_what_they_prefer(
    store: WorkspaceStore, asked: Channel, begins: str
) -> None:
    choice = choose_channel(store, read_dossier(store, find_audience(store, "c-1")), asked, TODAY)
    assert (choice.channel, choice.asked) == (asked, True)
    assert choice.why == f"{begins}{choice.preference.sentence}"


def test_nothing_known_is_no_reason_to_guess(store: WorkspaceStore) -> None:
    dossier = read_dossier(store, find_audience(store, "c-2"))
    unknown = replace(dossier, own=(), consents=())
    with pytest.raises(ChannelNotKnown) as caught:
        choose_channel(store, unknown, None, TODAY)
    assert "Say which channel to write for: email, sms" in str(caught.value)
