"""Holds the stand-in to the published descriptions of Slack's methods and payloads, where those are at hand."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.cast import Room
from bot.sandbox.control import SandboxSlack
from bot.sandbox.interactions import click_in_message, global_shortcut, message_shortcut, slash_command, submission
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.method import Key, Method, Tier
from bot.sandbox.wire import SlackError
from tests.sandbox.tiny import Body, client_of, modal, say_hello_blocks

SHARED = Path(__file__).parents[2] / "../shared/slack"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the published descriptions of Slack's API are not at hand")

ROOM, DM = "C0COPYREVIEW", "D0ANA"
EVERYWHERE = {
    "not_authed",
    "invalid_auth",
    "not_allowed_token_type",
    "missing_scope",
    "invalid_arguments",
    "ratelimited",
    "unknown_method",
}
"""Errors that every method may answer with; the descriptions leave them out."""
NEWER_THAN_THE_DESCRIPTIONS = {"chat.stopStream": {"session_status"}}
"""Arguments the SDK sends and the descriptions do not know yet."""
TIERS = {Tier.SPECIAL: "t5", Tier.ONE: "t1", Tier.TWO: "t2", Tier.THREE: "t3", Tier.FOUR: "t4"}


@pytest.fixture(scope="module")
def workspace() -> Iterator[SandboxSlack]:
    """One for all methods: starting and stopping one takes longer than any of these tests."""
    with SandboxSlack() as slack:
        slack.world.announce = lambda event: None  # nobody is there to be told
        ROOMS.update(slack.world.rooms)
        yield slack


@pytest.fixture
def slack(workspace: SandboxSlack) -> SandboxSlack:
    return as_at_the_start(workspace)


ROOMS: dict[str, Room] = {}


def as_at_the_start(slack: SandboxSlack) -> SandboxSlack:
    """The app installed, and in the rooms it was in before a test let it join others or revoked its token."""
    slack.install()
    slack.world.rooms.update(ROOMS)
    return slack


def described(method: Method) -> Body:
    description: Body = json.loads((SHARED / "methods" / f"{method.name}.json").read_text())
    return description


def good_call(slack: SandboxSlack, client: WebClient, name: str) -> Body:
    """Arguments with which the method succeeds, in a workspace made ready for it."""
    question = slack.say("ana", "dm", "hello").ts
    ts = client.chat_postMessage(channel=DM, text="hi", thread_ts=question)["ts"]
    place, thread = {"channel": DM, "ts": ts}, {"channel_id": DM, "thread_ts": question}
    ready: dict[str, Callable[[], Body]] = {
        "auth.test": dict,
        "auth.revoke": lambda: {"test": True},
        "oauth.v2.access": lambda: client_keys(slack) | {"code": consent(slack)},
        "apps.connections.open": dict,
        "chat.postMessage": lambda: {"channel": DM, "text": "x"},
        "chat.postEphemeral": lambda: {"channel": DM, "user": "U0ANA", "text": "x"},
        "chat.update": lambda: place | {"text": "y"},
        "chat.delete": lambda: place,
        "chat.getPermalink": lambda: {"channel": DM, "message_ts": ts},
        "chat.startStream": lambda: {"channel": DM, "thread_ts": question},
        "chat.appendStream": lambda: stream(client, question) | {"markdown_text": "x"},
        "chat.stopStream": lambda: stream(client, question),
        "conversations.list": dict,
        "conversations.open": lambda: {"users": "U0ANA"},
        "conversations.join": lambda: {"channel": "C0GENERAL"},
        "conversations.info": lambda: {"channel": DM},
        "conversations.members": lambda: {"channel": ROOM},
        "conversations.history": lambda: {"channel": DM},
        "conversations.replies": lambda: {"channel": DM, "ts": question},
        "users.list": dict,
        "usergroups.list": dict,
        "users.info": lambda: {"user": "U0ANA"},
        "bots.info": dict,
        "team.info": dict,
        "usergroups.users.list": lambda: {"usergroup": "S0MANAGERS"},
        "views.open": lambda: {"trigger_id": slack.world.triggers.make("U0ANA"), "view": modal()},
        "views.push": lambda: opened(slack, client) | {"view": modal("Next")},
        "views.update": lambda: {"view_id": opened(slack, client)["view_id"], "view": modal("Next")},
        "views.publish": lambda: {"user_id": "U0ANA", "view": {"type": "home", "blocks": say_hello_blocks()}},
        "assistant.threads.setStatus": lambda: thread | {"status": "is thinking"},
        "assistant.threads.setSuggestedPrompts": lambda: thread | {"prompts": [{"title": "a", "message": "b"}]},
        "assistant.threads.setTitle": lambda: thread | {"title": "Dana"},
        "agents.sessions.setStatus": lambda: thread | {"status": "processing"},
        "agents.sessions.rename": lambda: session(client, thread) | {"title": "Dana"},
        "reactions.add": lambda: {"channel": DM, "timestamp": ts, "name": "eyes"},
        "files.info": lambda: {"file": uploaded(slack)},
        "functions.completeSuccess": lambda: {"function_execution_id": running(slack), "outputs": {}},
        "functions.completeError": lambda: {"function_execution_id": running(slack), "error": "no such customer"},
        "files.getUploadURLExternal": lambda: {"filename": "a.csv", "length": 1},
        "files.completeUploadExternal": lambda: {"files": [{"id": uploaded(slack)}], "channel_id": DM},
    }
    call = dict(ready[name]())
    if name == "views.push":
        call.pop("view_id")
    return call


def stream(client: WebClient, question: str) -> Body:
    return {"channel": DM, "ts": client.chat_startStream(channel=DM, thread_ts=question)["ts"]}


def opened(slack: SandboxSlack, client: WebClient) -> Body:
    view = client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())["view"]
    return {"view_id": view["id"], "trigger_id": slack.world.triggers.make("U0ANA")}


def session(client: WebClient, thread: Body) -> Body:
    client.agents_sessions_setStatus(status="active", **thread)
    return thread


def client_keys(slack: SandboxSlack) -> Body:
    return {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}


def consent(slack: SandboxSlack) -> str:
    return slack.consents.give(slack.world.team.id, "U0MAX", frozenset({"chat:write"}), "")


def running(slack: SandboxSlack) -> str:
    return slack.run_step("ana", "draft_copy").id


def uploaded(slack: SandboxSlack) -> str:
    with slack.world.lock:
        return slack.world.files.fill(slack.world.files.announce("a.csv", slack.app.user_id), b"x").id


EACH = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)


@EACH
def test_a_method_takes_the_published_scopes_tier_and_arguments(method: Method) -> None:
    published = described(method)
    arguments = set(published["args"]["properties"]) - {"token", "team_id"}
    newer = NEWER_THAN_THE_DESCRIPTIONS.get(method.name, set())
    ours = {*method.required, *method.either, *method.optional}
    obscure = {"current_draft_last_updated_ts"}
    assert set(method.scopes) == set(published["scope"].get("bot", []))
    assert TIERS[method.tier] == published["rate_limits"]
    assert ours - newer == arguments - obscure


@EACH
def test_a_method_answers_with_the_published_fields(slack: SandboxSlack, client: WebClient, method: Method) -> None:
    published = described(method).get("output") or {}
    said = SandboxAnswer(slack, method)(good_call(slack, client, method.name))
    assert said["ok"] is True
    assert set(published.get("required", [])) <= set(said)


@EACH
def test_a_missing_argument_and_an_unknown_one_are_refused(
    slack: SandboxSlack, client: WebClient, method: Method
) -> None:
    required = set(described(method)["args"].get("required", [])) - {"token"}
    call = good_call(slack, client, method.name)
    assert required <= set(call)
    for name in required:
        said = SandboxAnswer(slack, method)({key: value for key, value in call.items() if key != name})
        assert said["error"] == "invalid_arguments"
        assert f"[ERROR] missing required field: {name}" in said["response_metadata"]["messages"]
    assert SandboxAnswer(slack, method)(call | {"colour": "red"})["error"] == "invalid_arguments"


@EACH
def test_whatever_goes_wrong_is_called_by_a_published_name(
    slack: SandboxSlack, client: WebClient, method: Method
) -> None:
    call = good_call(slack, client, method.name)
    published = set(described(method)["errors"]) | EVERYWHERE
    errors = {SandboxAnswer(slack, method)(bad)["error"] for bad in spoilt(call)}
    assert errors <= published | {None}


WRONG: dict[str, list[Any]] = {
    "channel": ["C0NOWHERE", "C0GENERAL", "G0BOARD"],
    "channel_id": ["C0NOWHERE", "C0GENERAL"],
    "ts": ["1.000001", "not a time"],
    "thread_ts": ["1.000001"],
    "message_ts": ["1.000001"],
    "timestamp": ["1.000001"],
    "user": ["U0NOBODY"],
    "users": ["U0NOBODY", "U0ANA,U0BEN", "", "U0THEIRRULES"],
    "user_id": ["U0NOBODY"],
    "usergroup": ["S0NONE"],
    "text": [" ", "x" * 50_000],
    "markdown_text": ["x" * 13_000],
    "trigger_id": ["1.2.3"],
    "view": [modal("x" * 30), {"type": "modal"}, [], {"type": "home"}],
    "view_id": ["V0NONE"],
    "status": ["asleep"],
    "prompts": [[], "x"],
    "title": ["x" * 300],
    "name": ["not an emoji!"],
    "files": [[{"id": "F0NONE"}]],
    "length": ["many", 0],
    "file": ["F0NONE"],
    "code": ["stale"],
    "client_id": ["another"],
    "client_secret": ["another"],
    "function_execution_id": ["Fx0NONE"],
    "outputs": [[], "not JSON"],
}
EXTRA: list[Body] = [
    {"blocks": [{"type": "poem"}]},
    {"blocks": "not JSON"},
    {"metadata": {"event_type": "x"}},
    {"metadata": {"event_type": "x", "event_payload": {"x": "x" * 5000}}},
    {"chunks": [{"type": "poem"}]},
    {"thread_ts": "1.000001"},
    {"cursor": "nonsense"},
    {"hash": "stale"},
    {"bot": "B0NONE"},
    {"team": "T0NONE"},
    {"types": "poems"},
    {"types": "public_channel,im,mpim,private_channel", "limit": 1},
    {"redirect_uri": "https://elsewhere.example"},
    {"grant_type": "refresh_token"},
    {"grant_type": "password"},
    {"code_verifier": "x"},
    {"initiator_user_id": "U0NOBODY"},
]


def spoilt(call: Body) -> list[Body]:
    """The call with one argument wrong, for each way to be wrong."""
    wrong = [call | {name: value} for name in call for value in WRONG.get(name, [])]
    return wrong + [call | extra for extra in EXTRA]


class SandboxAnswer:
    """A call past the client, which raises where these tests want to read."""

    def __init__(self, slack: SandboxSlack, method: Method) -> None:
        self._slack, self._name = slack, method.name
        self._is_app = method.opened_by is Key.APP

    def __call__(self, arguments: Body) -> Body:
        said: Any
        try:
            said = client_of(self._slack, self._slack.app_token if self._is_app else self._slack.bot_token).api_call(
                self._name, json=arguments
            )
        except SlackApiError as error:
            said = error.response
        return {"error": None, **said.data}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["C0COPYREVIEW", "D0ANA", "U0ANA"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "text", "id"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@EACH
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_an_app_may_send_upsets_a_method(
    slack: SandboxSlack, client: WebClient, method: Method, data: st.DataObject
) -> None:
    names = st.sampled_from([*method.required, *method.either, *method.optional, "colour"])
    as_at_the_start(slack)
    client.token = slack.bot_token
    call = good_call(slack, client, method.name) | data.draw(st.dictionaries(names, JSON, max_size=3))
    token = slack.app_token if method.opened_by is Key.APP else slack.bot_token
    refusal = None
    try:
        slack.web_api.answer(method.name, token, call)
    except SlackError as error:
        refusal = error.error
    assert refusal in set(described(method)["errors"]) | EVERYWHERE | {None}


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


def test_an_unknown_method_is_called_that(client: WebClient) -> None:
    with pytest.raises(Exception, match="unknown_method"):
        client.api_call("chat.postPoem")
