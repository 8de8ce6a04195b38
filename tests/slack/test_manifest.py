"""The manifest says exactly what the code does: no scope, event or command more, and none less."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient

from bot.commands.manifest import command
from bot.slack.app import build_app
from bot.slack.door import Door
from bot.slack.ids import CHECK_SHORTCUT, COMMANDS, DRAFT_SHORTCUT, INSIGHT_SHORTCUT, OTHER_COMMANDS
from bot.slack.manifest import BadPrefix, bot_scopes, manifest
from bot.slack.methods import METHODS
from bot.slack.scopes import SCOPES
from bot.slack.views.help import PROMPTS
from bot.slack.who import Identity
from tests.fakes.desk import FakeDesk

ROOT = Path(__file__).parents[2]
PLATFORM = ROOT / "../shared/slack"
needs_platform = pytest.mark.skipif(not PLATFORM.is_dir(), reason="Slack's machine-readable contract is not there")

MESSAGE_EVENTS = {"message.channels", "message.groups", "message.im", "message.mpim"}
"""What `app.event("message")` hears of: one subscription a kind of room."""
COMMAND_SCOPE = "commands"


def listening() -> App:
    door = Door(desk=FakeDesk(), workspace="default")
    return build_app(door, WebClient(), lambda: Identity(team="T1", bot="B1", bot_user="U1"))


def calls_in_code() -> set[str]:
    """Methods called on the Web client, from the sources: `chat_postMessage(` is chat.postMessage."""
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "bot/slack").rglob("*.py"))
    called = set(re.findall(r"\b_?client\.([a-z]+_[A-Za-z_]+)\(", sources)) | set(
        re.findall(r'_decorate\(\s*"(\w+)"', sources)
    )
    return {name.replace("_", ".") for name in called}


def test_the_list_of_methods_is_what_the_code_calls() -> None:
    streamed = {"chat.startStream", "chat.appendStream", "chat.stopStream"}  # by the SDK's chat_stream
    opened = {"apps.connections.open"}  # by the SDK's Socket Mode client
    uploaded = {"files.getUploadURLExternal", "files.completeUploadExternal"}  # by the SDK's files_upload_v2
    own = {"chat.stream", "connect.to.new.endpoint", "is.connected"}  # names of the SDK's that are no method
    assert (calls_in_code() - own) | streamed | opened | uploaded == set(METHODS)


@needs_platform
def test_the_scopes_are_those_that_methods_events_and_commands_need_and_no_other() -> None:
    needed = {COMMAND_SCOPE}
    for event in manifest()["settings"]["event_subscriptions"]["bot_events"]:
        told = json.loads((PLATFORM / f"events/{event}.json").read_text("utf-8"))
        needed.update(scope.replace("app_mentions.read", "app_mentions:read") for scope in told["scopes"])
    for method in METHODS:
        needed.update(_scopes_of(method))
    assert needed == set(bot_scopes())


def _scopes_of(method: str) -> set[str]:
    """Where one of several scopes will do, those of the rooms that we speak in."""
    told = json.loads((PLATFORM / f"methods/{method}.json").read_text("utf-8"))["scope"].get("bot", [])
    if method == "conversations.open":
        return {"im:write"}
    return set(told)


def test_every_scope_has_its_reason() -> None:
    assert list(SCOPES) == sorted(bot_scopes())
    assert all(reason for reason in SCOPES.values())


def test_events_and_commands_are_those_that_the_app_hears() -> None:
    heard = _events_heard(listening())
    told = manifest()
    assert heard == set(told["settings"]["event_subscriptions"]["bot_events"])
    assert [each["command"] for each in told["features"]["slash_commands"]] == [*COMMANDS, *OTHER_COMMANDS]


def test_the_shortcuts_are_those_that_the_app_hears() -> None:
    told = manifest()["features"]["shortcuts"]
    assert [(each["type"], each["callback_id"]) for each in told] == [
        ("global", DRAFT_SHORTCUT),
        ("message", CHECK_SHORTCUT),
        ("message", INSIGHT_SHORTCUT),
    ]
    for each in told:
        kind = "shortcut" if each["type"] == "global" else "message_action"
        used = {"type": kind, "callback_id": each["callback_id"]}
        request = BoltRequest(body=json.dumps(used), mode="socket_mode")
        assert any(one.matches(req=request, resp=BoltResponse(status=200)) for one in listening()._listeners)


def _events_heard(app: App) -> set[str]:
    """By trying every event that Slack has on the app's own matchers."""
    heard = set()
    for event in (
        "agent_session_stopped",
        "app_home_opened",
        "app_mention",
        "message",
        "reaction_added",
        "file_shared",
    ):
        body = {"type": "event_callback", "event": {"type": event}}
        request = BoltRequest(body=json.dumps(body), mode="socket_mode")
        if any(listener.matches(req=request, resp=BoltResponse(status=200)) for listener in app._listeners):
            heard.update(MESSAGE_EVENTS if event == "message" else {event})
    return heard


@needs_platform
def test_the_manifest_is_valid_by_slacks_own_schema() -> None:
    schema = json.loads((PLATFORM / "schema/manifest.schema.2.0.0.json").read_text("utf-8"))
    jsonschema.validate(manifest("acme-"), schema)


def test_the_file_at_the_root_is_the_one_that_is_shipped() -> None:
    assert json.loads((ROOT / "manifest.json").read_text("utf-8")) == manifest()


def test_the_prompts_of_the_manifest_are_those_that_the_app_suggests() -> None:
    told = manifest()["features"]["agent_view"]["suggested_prompts"]
    assert [(prompt["title"], prompt["message"]) for prompt in told] == list(PROMPTS)


def test_the_command_prints_the_manifest_with_renamed_commands() -> None:
    printed = json.loads(CliRunner().invoke(command, ["--prefix", "acme-"]).output)
    assert [each["command"] for each in printed["features"]["slash_commands"]] == [
        "/acme-draft",
        "/acme-prefers",
        "/acme-check",
        "/acme-persona",
        "/acme-review",
        "/acme-core",
    ]


@pytest.mark.parametrize("prefix", ["Acme-", "a b", "ünter-", "x" * 30])
def test_a_prefix_that_slack_would_refuse_is_refused_here(prefix: str) -> None:
    with pytest.raises(BadPrefix):
        manifest(prefix)
