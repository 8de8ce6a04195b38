"""The inspector's lines."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.sandbox.control import SandboxSlack
from tests.sandbox.page.window import Doc, Window
from tests.sandbox.tiny import Ack, connected, tiny_app


def lines(seen: Doc) -> list[Doc]:
    return [doc for key, doc in seen.items() if key.startswith("traffic/")]


def test_calls_and_deliveries_stand_in_their_order_with_their_times(
    slack: SandboxSlack, client: WebClient, ana: Window
) -> None:
    app = tiny_app(slack)

    @app.command("/prefers")
    def asked(ack: Ack) -> None:
        ack()
        client.chat_postMessage(channel="C0COPYREVIEW", text="SMS")

    with connected(slack, app):
        ana.do("command", room="C0COPYREVIEW", command="/prefers", text="Dana")
        slack.wait_until(lambda: slack.calls("chat.postMessage"))
    shown = [line for line in lines(ana.sees()) if line["name"] in {"/prefers", "chat.postMessage"}]
    assert {(line["way"], line["outcome"]) for line in shown} == {("to app", "acknowledged"), ("from app", "200 ok")}
    assert all(0 <= line["seconds"] < 3 and line["at"] > 1_700_000_000 for line in shown)


def test_what_is_said_through_a_response_url_shows_too(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    place = slack.world.response_urls.make("U0ANA", "C0COPYREVIEW")
    WebhookClient(place).send(text="SMS, in the evening")
    WebhookClient(place + "0").send(text="lost")
    assert [(line["name"], line["outcome"]) for line in lines(ana.sees())] == [
        ("response_url", "200 ok"),
        ("response_url", "404 invalid_url"),
    ]


def test_a_line_is_whole_on_demand(client: WebClient, ana: Window) -> None:
    client.chat_postMessage(channel="C0COPYREVIEW", text="hello")
    [line] = lines(ana.sees())
    whole = ana.ask(f"/page/traffic/{line['number']}").doc
    assert whole["asked"]["text"] == "hello"
    assert whole["answered"]["ok"] is True
    assert "xoxb" not in str(whole)


def test_a_failure_shows_its_error(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    slack.fail_next("chat.postMessage", with_="not_in_channel")
    with pytest.raises(SlackApiError):
        client.chat_postMessage(channel="C0COPYREVIEW", text="hello")
    [line] = lines(ana.sees())
    assert (line["ok"], line["outcome"]) == (False, "200 not_in_channel")


def test_a_line_that_is_not_there_is_told(ana: Window) -> None:
    assert "no line 99" in ana.ask("/page/traffic/99").doc["error"]
