import threading

import pytest
from slack_bolt import App, BoltResponse
from starlette.requests import Request

from bot.sandbox.control import SandboxSlack
from bot.sandbox.signed_http import AddressNotVerified, SignedHttp
from tests.sandbox.serving import served
from tests.sandbox.tiny import SILENT, Ack, Body, client_of, tiny_app


def test_bolt_accepts_the_signature_of_commands_events_and_the_first_challenge(slack: SandboxSlack) -> None:
    app, heard = tiny_app(slack), threading.Event()

    @app.command("/prefers")
    def answer(ack: Ack, command: Body) -> None:
        ack(f"you asked {command['text']}")

    @app.event("message")
    def hear() -> None:
        heard.set()

    with served(app) as url:
        slack.deliver_over_http(url)
        assert slack.command("ana", "dm", "/prefers", "dana").acknowledged
        slack.say("ana", "dm", "hello")
        assert heard.wait(5)
    assert slack.messages("dm", seen_by="ana")[0].plain == "you asked dana"


def test_an_app_with_another_secret_is_not_verified(slack: SandboxSlack) -> None:
    stranger = App(client=client_of(slack), signing_secret="another", logger=SILENT)
    with served(stranger) as url, pytest.raises(AddressNotVerified):
        slack.deliver_over_http(url)


def test_a_retry_carries_its_number_and_reason(slack: SandboxSlack) -> None:
    requests: list[Request] = []
    with served(tiny_app(slack), requests) as url:
        slack.deliver_over_http(url)
        slack.say("ana", "dm", "hello")
        slack.wait_until(lambda: len(requests) >= 3)
    assert requests[1].headers.get("x-slack-retry-num") is None
    assert requests[2].headers["x-slack-retry-num"] == "1"
    assert requests[2].headers["x-slack-retry-reason"] == "http_error"


def test_an_app_that_asks_for_no_retry_gets_none(slack: SandboxSlack) -> None:
    app = tiny_app(slack)

    @app.middleware
    def refuse() -> object:
        return BoltResponse(status=500, headers={"X-Slack-No-Retry": "1"})

    with served(app) as url:
        slack.delivery.carrier = SignedHttp(url, slack.signing_secret)
        slack.say("ana", "dm", "hello")
        slack.wait_until(lambda: slack.acks("message.im"))
    assert [ack.no_retry for ack in slack.acks("message.im")] == [True]
