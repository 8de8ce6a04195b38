"""What somebody wants, from a command, a message or a thread, with the sample company in the store."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.core.asks import Ask, Wish
from bot.core.channels.channel import Channel
from bot.readers.offline import OfflineReader
from bot.slack.answers.understand import understand
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from tests.sample_store import sample_store


class InDraftThread:
    """The sample company's store, in which the thread "1.0" is about a draft."""

    def __init__(self, folder: Path) -> None:
        self.find_audiences = sample_store(folder).find_audiences

    def draft_in_thread(self, room: str, thread: str) -> object | None:
        return SimpleNamespace(audience_id="c-1") if thread == "1.0" else None


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return cast(Kit, SimpleNamespace(store=InDraftThread(tmp_path), reader=OfflineReader()))


def read(kit: Kit, text: str, thread: str = "", wish: Wish | None = None) -> Ask:
    return understand(kit, Asked(text=text, user="UANA", room="D1", thread=thread, wish=wish))


def test_a_message_is_understood_with_the_names_in_the_store(kit: Kit) -> None:
    ask = read(kit, "<@U1> draft sms dana spring sale")
    assert (ask.wish, ask.audience, ask.channel, ask.brief) == (Wish.DRAFT, "dana", Channel.SMS, "spring sale")


@pytest.mark.parametrize(
    ("wish", "text", "audience"),
    [
        (Wish.PREFERS, "dana please", "dana"),
        (Wish.PERSONA, "the busy parent", "the busy parent"),
        (Wish.DRAFT, "sms tobi moss poles £8", "tobi"),
        (Wish.CHECK, "tobi: hey you", "tobi"),
        (Wish.PREFERS, "nobody known", "nobody known"),
    ],
)
def test_behind_a_command_stands_a_name(kit: Kit, wish: Wish, text: str, audience: str) -> None:
    ask = read(kit, text, wish=wish)
    assert (ask.wish, ask.audience, ask.text) == (wish, audience, text)


@pytest.mark.parametrize("text", ["Dana Ruiz", "dana"])
def test_a_bare_name_in_a_thread_is_left_to_complete_the_first_ask(kit: Kit, text: str) -> None:
    assert (read(kit, text, thread="2.0").wish, read(kit, text).wish) == (Wish.HELP, Wish.PERSONA)


@pytest.mark.parametrize(
    "text", ["make it shorter and mention dana", "perfect for mothers day too", "draft sms dana spring sale"]
)
def test_what_is_said_under_a_draft_goes_on_with_it(kit: Kit, text: str) -> None:
    assert read(kit, text, thread="1.0").audience == ""


@pytest.mark.parametrize(("text", "audience"), [("the same for hannah", "hannah"), ("and an sms for danna", "danna")])
def test_somebody_named_under_a_draft_gets_their_own_or_is_asked_about(kit: Kit, text: str, audience: str) -> None:
    assert read(kit, text, thread="1.0").audience == audience


def test_in_a_thread_that_has_no_draft_names_are_looked_for(kit: Kit) -> None:
    assert read(kit, "draft sms dana spring sale", thread="2.0").audience == "dana"


@pytest.mark.parametrize(
    ("text", "wish", "audience"),
    [
        ("what does dana prefer?", Wish.PREFERS, "dana"),
        ("what does Hannah prefer?", Wish.PREFERS, "Hannah"),
        ("who is tobi?", Wish.PERSONA, "tobi"),
        ("what does she prefer?", Wish.PREFERS, "c-1"),
        ("why email?", Wish.PREFERS, "c-1"),
        ("who is she?", Wish.PERSONA, "c-1"),
        ("how long is it?", Wish.HELP, ""),
    ],
)
def test_a_question_under_a_draft_is_about_whom_it_names_or_whom_the_draft_is_for(
    kit: Kit, text: str, wish: Wish, audience: str
) -> None:
    ask = read(kit, text, thread="1.0")
    assert (ask.wish, ask.audience) == (wish, audience)
