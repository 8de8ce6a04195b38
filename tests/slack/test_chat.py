"""Our own messages are found again, and nobody else's are taken for them."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.errors import ServiceDown
from bot.slack.chat import Chat, Mark
from bot.slack.views.errors import sorry
from bot.slack.who import Identity
from tests.fakes.slack_client import FakeSlackClient
from tests.slack.test_errors import refused

MARK = Mark("Ev1", "draft")
SINCE = datetime.fromtimestamp(1000, UTC)


@pytest.fixture
def client() -> FakeSlackClient:
    return FakeSlackClient()


@pytest.fixture
def chat(client: FakeSlackClient) -> Chat:
    return Chat(client, lambda: Identity(team="T1", bot="BUS", bot_user="UUS"))


def message(ts: str, bot: str = "BUS", mark: Mark | None = None) -> dict[str, Any]:
    return {"ts": ts, "bot_id": bot, "metadata": mark.as_metadata() if mark else None}


def test_a_marked_message_is_found_by_its_mark(chat: Chat, client: FakeSlackClient) -> None:
    client.messages = [message("1001.0", mark=Mark("Ev1", "reasons")), message("1002.0", mark=MARK)]
    assert chat.find("C1", "999.0", MARK, SINCE) == "1002.0"
    assert chat.find("C1", "999.0", Mark("Ev2", "draft"), SINCE) is None


def test_a_stream_carries_no_mark_and_is_found_without(chat: Chat, client: FakeSlackClient) -> None:
    client.messages = [message("1001.0"), message("1003.0"), message("999.9")]
    assert chat.find("C1", "999.0", MARK, SINCE, streamed=True) == "1001.0"
    assert chat.find("C1", "999.0", MARK, SINCE) is None


def test_another_bots_message_is_never_taken_for_ours(chat: Chat, client: FakeSlackClient) -> None:
    client.messages = [message("1001.0", bot="BTHEM"), message("1002.0", bot="BTHEM", mark=MARK)]
    assert chat.find("C1", "999.0", MARK, SINCE, streamed=True) is None


def test_a_status_that_fails_costs_nothing(chat: Chat, client: FakeSlackClient) -> None:
    client.failing = [refused("missing_scope"), ConnectionResetError()]
    chat.show_status("C1", "1.0", "is at work…")
    chat.set_session("C1", "1.0", "active")
    assert len(client.called) == 2


def test_a_message_that_fails_is_told(chat: Chat, client: FakeSlackClient) -> None:
    client.failing = [ConnectionResetError()]
    with pytest.raises(ServiceDown):
        chat.post("C1", sorry("No."), MARK)
