"""Holds what the stand-in sends, and what it lists, to Slack's published payloads and examples, where those are at hand."""

import json

import pytest
from slack_sdk import WebClient

from bot.sandbox.control import SandboxSlack
from bot.sandbox.interactions import click_in_message, global_shortcut, message_shortcut, slash_command, submission
from bot.sandbox.methods import METHODS
from tests.sandbox.calls import ROOM, SHARED, SandboxAnswer, described, good_call
from tests.sandbox.tiny import Body, modal, say_hello_blocks

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the published descriptions of Slack's API are not at hand")


def sample(name: str) -> Body:
    payload: Body = json.loads((SHARED / "payloads" / f"{name}.json").read_text())
    return payload


def unknown_fields(sent: Body, published: Body, path: str = "") -> set[str]:
    """Fields we send that Slack's payload does not have, down through the objects."""
    found = {f"{path}/{name}" for name in sent if name not in published}
    for name, value in sent.items():
        if isinstance(value, dict) and isinstance(published.get(name), dict):
            found |= unknown_fields(value, published[name], f"{path}/{name}")
    return found


def test_what_people_do_is_told_in_slack_s_shapes(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="x", blocks=say_hello_blocks())
    world, message = slack.world, slack.messages("#copy-review")[-1]
    ana, room, view = world.person("ana"), world.room("#copy-review"), world.views.open("U0ANA", modal())
    action = {"type": "button", "action_id": "approve", "block_id": "verdict", "value": "7"}
    pairs = [
        (slash_command(world, ana, room, "/prefers", "dana"), "SlashCommandPayload"),
        (click_in_message(world, ana, message, action), "BlockActionPayload"),
        (message_shortcut(world, ana, "check", message), "MessageShortcutPayload"),
        (submission(world, ana, view, {}), "ViewSubmissionPayload"),
    ]
    newer = {"/response_urls", "/state", "/state/values", "/view/state/values", "/view/blocks", "/action_ts"}
    for sent, name in pairs:
        assert unknown_fields(sent, sample(name)) <= newer, name
    assert global_shortcut(world, ana, "new_draft")["type"] == "shortcut"


def test_events_are_told_in_slack_s_shapes(slack: SandboxSlack, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Body] = []
    monkeypatch.setattr(slack.world, "announce", told.append)
    slack.say("ana", "#copy-review", "@their_rules hi")
    slack.open_home("ana")
    newer = {"/event/channel_type", "/event/view/blocks", "/event/view/state/values"}
    names = {"message": "MessagePayload", "app_mention": "AppMentionPayload", "app_home_opened": "AppHomeOpenedPayload"}
    for event in told:
        sent = slack.delivery._wrapped(slack.world, event)
        assert unknown_fields(sent, sample(names[event["type"]])) <= newer, event["type"]


@pytest.mark.parametrize(
    ("name", "path", "newer"),
    [
        ("users.list", "members", {"/profile/title"}),
        ("usergroups.list", "usergroups", {"/users"}),
        ("conversations.list", "channels", {"/context_team_id"}),
        ("files.info", "file", {"/user_team"}),
    ],
)
def test_what_is_listed_has_no_field_that_slack_s_example_lacks(
    slack: SandboxSlack, client: WebClient, name: str, path: str, newer: set[str]
) -> None:
    [method] = [method for method in METHODS if method.name == name]
    said = SandboxAnswer(slack, method)(good_call(slack, client, name) | INCLUDING.get(name, {}))[path]
    published = described(method)["examples"]["success"]["example"][path]
    ours, theirs = (said[0], published[0]) if isinstance(said, list) else (said, published)
    assert unknown_fields(ours, theirs) <= newer


INCLUDING: dict[str, Body] = {"usergroups.list": {"include_users": True, "include_count": True}}
