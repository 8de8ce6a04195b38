"""What Slack refuses becomes an error of ours, by which a job knows whether to try again."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.slack_response import SlackResponse

from bot.core.asks import Wish
from bot.core.errors import RetryLater, ServiceDown, TheirRulesError, UnknownAudience
from bot.slack.errors import RoomIsClosed, SlackRefused, told, words_for

COMMANDS = {Wish.PERSONA: "/acme-persona"}


def refused(error: str, status: int = 200, headers: dict[str, Any] | None = None) -> SlackApiError:
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="x",
        req_args={},
        data={"ok": False, "error": error},
        headers=headers or {},
        status_code=status,
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]  # the SDK leaves it untyped


@pytest.mark.parametrize(
    ("raised", "becomes"),
    [
        (refused("ratelimited", 429), RetryLater),
        (refused("message_limit_exceeded"), RetryLater),
        (refused("internal_error", 500), ServiceDown),
        (refused("service_unavailable"), ServiceDown),
        (refused("not_in_channel"), RoomIsClosed),
        (refused("channel_not_found"), RoomIsClosed),
        (refused("invalid_blocks"), SlackRefused),
        (refused("missing_scope"), SlackRefused),
        (ConnectionResetError("reset"), ServiceDown),
        (TimeoutError("timed out"), ServiceDown),
    ],
)
def test_a_refusal_says_whether_to_try_again(raised: Exception, becomes: type[TheirRulesError]) -> None:
    with pytest.raises(becomes) as caught, told("chat.postMessage"):
        raise raised
    assert type(caught.value) is becomes


@pytest.mark.parametrize(
    ("headers", "wait"),
    [({"Retry-After": "30"}, 30), ({"retry-after": ["7"]}, 7), ({}, 1), ({"Retry-After": "soon"}, 1)],
)
def test_it_comes_back_when_slack_says(headers: dict[str, Any], wait: int) -> None:
    with pytest.raises(RetryLater) as caught, told("chat.postMessage"):
        raise refused("ratelimited", 429, headers)
    assert caught.value.after == timedelta(seconds=wait)


def test_an_unknown_failure_is_a_reference_that_the_log_holds_as_well(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        words = words_for(KeyError("secret"), lambda: "01JABCDEF", COMMANDS)
    assert "ABCDEF" in words
    assert "secret" not in words
    assert "ABCDEF" in caplog.text


def test_a_command_of_the_command_line_is_named_as_it_is_in_slack() -> None:
    error = UnknownAudience(asked="x", hint="List the personas with `their-rules personas`.")
    assert words_for(error, str, COMMANDS).endswith("List the personas with `/acme-persona`.")
