"""Holds the stand-in to the published descriptions of Slack's methods, where those are at hand."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.sandbox.cast import Room
from bot.sandbox.control import SandboxSlack
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.method import Key, Method, Tier
from bot.sandbox.wire import SlackError
from tests.sandbox.calls import SHARED, SandboxAnswer, described, good_call
from tests.sandbox.tiny import Body, modal

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the published descriptions of Slack's API are not at hand")

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


def test_an_unknown_method_is_called_that(client: WebClient) -> None:
    with pytest.raises(Exception, match="unknown_method"):
        client.api_call("chat.postPoem")
