"""Where Slack takes no charts, the answer goes out without them, at once; nothing else is taken for that."""

from typing import Any

import pytest
from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.core.errors import ServiceDown
from bot.slack.charts import FOR_A_DAY, Charts
from bot.slack.chat import Chat, Mark
from bot.slack.errors import SlackRefused
from bot.slack.views.message import Message, section
from bot.slack.who import Identity
from tests.fakes.slack_client import FakeSlackClient
from tests.slack.test_errors import refused

CHART = {"type": "data_visualization", "title": "Answers", "chart": {}}
BARS = section("SMS ████ 8 of 12")
ANSWER = Message("Text Dana. SMS 8 of 12.", (CHART,), chartless=(BARS,))
MARK = Mark("Ev1", "preference")


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def client() -> FakeSlackClient:
    return FakeSlackClient()


@pytest.fixture
def chat(client: FakeSlackClient, seconds: Seconds) -> Chat:
    return Chat(client, lambda: Identity(team="T1", bot="BUS", bot_user="UUS"), Charts(seconds))


def shown(client: FakeSlackClient) -> list[str]:
    """What sort of block each call brought."""
    return ["chart" if "data_visualization" in str(told["blocks"]) else "bars" for _, told in client.called]


def test_a_chart_is_posted_where_slack_takes_it(chat: Chat, client: FakeSlackClient) -> None:
    chat.post("C1", ANSWER, MARK)
    chat.whisper("C1", "U1", ANSWER)
    chat.update("C1", "1.0", ANSWER, MARK)
    assert shown(client) == ["chart"] * 3


def test_a_refused_chart_is_drawn_in_characters_and_not_tried_again_that_day(
    chat: Chat, client: FakeSlackClient, seconds: Seconds
) -> None:
    client.failing = [refused("invalid_blocks")]
    assert chat.post("C1", ANSWER, MARK) == "2.0"
    chat.whisper("C1", "U1", ANSWER)
    assert shown(client) == ["chart", "bars", "bars"]
    seconds.now += FOR_A_DAY
    chat.whisper("C1", "U1", ANSWER)
    assert shown(client)[-1] == "chart"


def test_blocks_that_are_wrong_without_charts_too_are_not_laid_to_the_charts(
    chat: Chat, client: FakeSlackClient
) -> None:
    client.failing = [refused("invalid_blocks"), refused("invalid_blocks")]
    with pytest.raises(SlackRefused):
        chat.post("C1", ANSWER, MARK)
    chat.post("C1", ANSWER, MARK)
    assert shown(client) == ["chart", "bars", "chart"]


def test_another_failure_is_told_and_nothing_is_sent_twice(chat: Chat, client: FakeSlackClient) -> None:
    client.failing = [ConnectionResetError()]
    with pytest.raises(ServiceDown):
        chat.post("C1", ANSWER, MARK)
    client.failing = [refused("msg_too_long")]
    with pytest.raises(SlackRefused):
        chat.post("C1", ANSWER, MARK)
    assert shown(client) == ["chart", "chart"]


@pytest.mark.parametrize("body", ["invalid_blocks", '{"ok": false, "error": "invalid_blocks"}'])
def test_a_response_url_says_it_in_its_body(chat: Chat, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    sent: list[str] = []

    def send(_: WebhookClient, *, blocks: list[Any], **more: Any) -> WebhookResponse:
        sent.append(blocks[0]["type"])
        return WebhookResponse(url="x", status_code=400 if len(sent) == 1 else 200, body=body, headers={})

    monkeypatch.setattr(WebhookClient, "send", send)
    assert chat.respond("https://hooks.slack.example/1", ANSWER)
    assert sent == ["data_visualization", "section"]


def test_an_address_that_is_used_up_is_no_word_on_charts(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [WebhookResponse(url="x", status_code=404, body="used_url", headers={})]
    monkeypatch.setattr(WebhookClient, "send", lambda *_, **__: answers.pop())
    assert not chat.respond("https://hooks.slack.example/1", ANSWER)
    assert answers == []
