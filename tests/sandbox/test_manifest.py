"""The app may do what its manifest says, and is sent what its manifest subscribes to."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from bot.sandbox.using import NoSuchCommand
from tests.sandbox.tiny import Body, client_of, connected, say_hello_blocks, tiny_app

SCOPES = ["chat:write", "assistant:write", "channels:history"]
PLAIN_APP: Body = {
    "features": {"slash_commands": [{"command": "/prefers"}]},
    "oauth_config": {"scopes": {"bot": SCOPES}},
    "settings": {"event_subscriptions": {"bot_events": ["app_mention"]}},
}
HOME = {"type": "home", "blocks": say_hello_blocks()}


def test_only_events_that_the_app_subscribes_to_are_sent() -> None:
    with SandboxSlack(manifest=PLAIN_APP) as slack, connected(slack, tiny_app(slack)):
        slack.say("ana", "dm", "unheard")
        slack.say("ana", "#copy-review", "@their_rules heard")
        slack.wait_until(slack.acks)
        assert {ack.name for ack in slack.acks()} == {"app_mention"}


def test_a_command_that_the_manifest_does_not_name_is_unknown_to_slack() -> None:
    with SandboxSlack(manifest=PLAIN_APP) as slack, pytest.raises(NoSuchCommand, match="/poem is not a valid command"):
        slack.command("ana", "dm", "/poem")


def prompt(client: WebClient) -> Any:
    return client.assistant_threads_setSuggestedPrompts(channel_id="D0ANA", prompts=[{"title": "a", "message": "b"}])


@pytest.mark.parametrize(
    ("attempt", "error"),
    [
        (prompt, "not_agent_app"),
        (lambda client: client.agents_sessions_setStatus(channel_id="D0ANA", status="active"), "feature_disabled"),
        (lambda client: client.views_publish(user_id="U0ANA", view=HOME), "not_enabled"),
        (lambda client: client.users_info(user="U0ANA"), "missing_scope"),
        (lambda client: client.conversations_history(channel="D0ANA"), "missing_scope"),
        (lambda client: client.chat_postMessage(channel="D0ANA", text="x", username="Slackbot"), "missing_scope"),
    ],
)
def test_what_the_manifest_leaves_out_is_refused(attempt: Callable[[WebClient], Any], error: str) -> None:
    with SandboxSlack(manifest=PLAIN_APP) as slack, pytest.raises(SlackApiError) as raised:
        attempt(client_of(slack))
    answer: Any = raised.value.response
    assert answer["error"] == error


def test_a_session_without_a_stop_event_is_warned_about() -> None:
    manifest = PLAIN_APP | {"features": {"agent_view": {}}}
    with SandboxSlack(manifest=manifest) as slack:
        thread = slack.say("ana", "dm", "hello").ts
        answer = client_of(slack).agents_sessions_setStatus(channel_id="D0ANA", thread_ts=thread, status="processing")
    assert answer["warning"] == "missing_agent_session_stopped_event_subscription"
