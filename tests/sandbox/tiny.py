"""A tiny Bolt app, connected to the sandbox by the real Socket Mode client."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.sandbox.control import SandboxSlack

Body = dict[str, Any]
Ack = Callable[..., Any]

SILENT = logging.getLogger("tests.sandbox.tiny")
SILENT.setLevel(logging.CRITICAL)


def client_of(slack: SandboxSlack, token: str | None = None) -> WebClient:
    return WebClient(
        token=slack.bot_token if token is None else token, base_url=slack.api_url, timeout=5, logger=SILENT
    )


def tiny_app(slack: SandboxSlack) -> App:
    """An app without listeners; what no listener takes is acknowledged with 404, which Socket Mode sends as silence."""
    return App(client=client_of(slack), signing_secret=slack.signing_secret, logger=SILENT)


@contextmanager
def connected(slack: SandboxSlack, app: App) -> Iterator[SocketModeHandler]:
    """The app's socket stands. It is taken down from the sandbox's side, which is quicker than waiting for the client."""
    before = slack.connections
    handler = SocketModeHandler(app, slack.app_token, logger=SILENT, ping_interval=1)
    handler.connect()  # type: ignore[no-untyped-call]  # Bolt leaves it untyped
    slack.wait_until(lambda: slack.connections > before)
    try:
        yield handler
    finally:
        handler.client.auto_reconnect_enabled = False
        handler.client.default_auto_reconnect_enabled = False
        slack.drop_socket()
        slack.wait_until(lambda: not handler.client.is_connected())
        handler.close()  # type: ignore[no-untyped-call]  # the same


def say_hello_blocks() -> list[Body]:
    button = {"type": "button", "action_id": "approve", "text": {"type": "plain_text", "text": "Approve"}, "value": "7"}
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": "Hello <@U0ANA>"}},
        {"type": "actions", "block_id": "verdict", "elements": [button]},
    ]


def modal(title: str = "New draft", **more: object) -> Body:
    brief: Body = {"type": "plain_text_input", "action_id": "text", "multiline": True}
    channel: Body = {
        "type": "static_select",
        "action_id": "pick",
        "options": [{"text": {"type": "plain_text", "text": name}, "value": name.lower()} for name in ("Email", "SMS")],
    }
    blocks = [
        {"type": "input", "block_id": "brief", "label": {"type": "plain_text", "text": "Brief"}, "element": brief},
        {
            "type": "input",
            "block_id": "channel",
            "label": {"type": "plain_text", "text": "Channel"},
            "element": channel,
            "optional": True,
        },
    ]
    words = {name: {"type": "plain_text", "text": text} for name, text in (("title", title), ("submit", "Draft"))}
    return {"type": "modal", "callback_id": "new_draft", **words, "blocks": blocks, **more}
