"""Who hears an answer, and where."""

from dataclasses import replace
from typing import cast

import pytest

from bot.slack.chat import Chat
from bot.slack.errors import RoomIsClosed
from bot.slack.files import SharedFiles
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.people import People
from bot.slack.reply import Reply
from bot.slack.views.errors import sorry
from bot.slack.views.message import Message
from bot.slack.who import Identity
from bot.usecases.draft_message import Drafting
from bot.usecases.forget_customer import Forgetting
from bot.usecases.ports import Clusters, Reader, Requests, TableFiles
from bot.usecases.requests import Job, Request
from tests.fakes.clock import START
from tests.fakes.desk import FakeDesk
from tests.fakes.ledger import FakeLedger
from tests.fakes.slack_client import FakeSlackClient
from tests.slack.test_errors import refused

SAID = sorry("This is it.")
COMMAND = Asked(text="Dana", user="U1", room="C1", response_url="https://slack.example/r")
MENTION = Asked(text="Dana", user="U1", room="C1", ts="5.0")


class Chatting(Chat):
    """`answered` are the response_urls that were used; `late` says that they work no more."""

    late = False

    def __init__(self, client: FakeSlackClient) -> None:
        super().__init__(client, lambda: Identity(team="T1", bot="BUS", bot_user="UUS"))
        self.answered: list[str] = []

    def respond(self, response_url: str, message: Message, *, replace: bool = False) -> bool:
        self.answered.append(response_url)
        return not self.late


@pytest.fixture
def client() -> FakeSlackClient:
    return FakeSlackClient()


@pytest.fixture
def chat(client: FakeSlackClient) -> Chatting:
    return Chatting(client)


def reply(chat: Chat, asked: Asked) -> Reply:
    kit = Kit(
        drafting=cast(Drafting, None),
        reader=cast(Reader, None),
        chat=chat,
        requests=cast(Requests, None),
        ledger=FakeLedger(),
        forgetting=cast(Forgetting, None),  # nobody is forgotten here
        people=cast(People, None),
        shared_files=cast(SharedFiles, None),  # and none is shared
        tables=cast(TableFiles, None),
        desk=FakeDesk(),
        convey=lambda _brand, _dossier: (),
        clusters=lambda: cast(Clusters, None),  # nobody is grouped here
    )
    request = Request(id="Ev1", workspace="w", kind="slack.asked", payload=asked.as_payload())
    return Reply.to(kit, Job(id=1, request=request, attempt=1, taken_at=START), asked)


def where(client: FakeSlackClient) -> list[tuple[str, str]]:
    return [(method, told.get("channel") or "") for method, told in client.called]


def test_in_a_direct_message_it_is_said_openly(chat: Chatting, client: FakeSlackClient) -> None:
    reply(chat, replace(MENTION, room="D1", direct=True)).tell("answer", SAID)
    assert where(client) == [("chat.postMessage", "D1")]


def test_in_a_room_it_is_whispered(chat: Chatting, client: FakeSlackClient) -> None:
    reply(chat, MENTION).tell("answer", SAID)
    assert where(client) == [("chat.postEphemeral", "C1")]


def test_a_command_is_answered_by_its_own_address(chat: Chatting, client: FakeSlackClient) -> None:
    reply(chat, COMMAND).tell("answer", SAID)
    assert (chat.answered, client.called) == ([COMMAND.response_url], [])


def test_an_address_that_is_too_old_gives_way_to_the_direct_message(chat: Chatting, client: FakeSlackClient) -> None:
    chat.late = True
    reply(chat, COMMAND).tell("answer", SAID)
    assert where(client) == [("conversations.open", ""), ("chat.postMessage", "D9")]


def test_what_was_told_is_not_told_again(chat: Chatting, client: FakeSlackClient) -> None:
    answering = reply(chat, MENTION)
    answering.tell("answer", SAID)
    answering.tell("answer", SAID)
    assert len(client.called) == 1


def test_a_closed_room_moves_the_thread_to_the_direct_message_and_says_so(
    chat: Chatting, client: FakeSlackClient
) -> None:
    client.failing = [refused("not_in_channel")]
    there = reply(chat, COMMAND).in_thread(SAID)
    assert (there.room, there.direct, there.open) == ("D9", True, True)
    assert there.thread
    assert chat.answered == [COMMAND.response_url]


def test_where_even_the_direct_message_is_closed_it_ends(chat: Chatting, client: FakeSlackClient) -> None:
    client.failing = [refused("not_in_channel")]
    asked = replace(COMMAND, room="D9")
    with pytest.raises(RoomIsClosed):
        reply(chat, asked).in_thread(SAID)
