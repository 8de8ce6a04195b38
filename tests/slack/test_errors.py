"""What Slack refuses becomes an error of ours, by which a job knows whether to try again."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.slack_response import SlackResponse

from bot.core.asks import Wish
from bot.core.errors import NobodyOfThatName, NothingStored, RetryLater, ServiceDown, TheirRulesError
from bot.slack.errors import RoomIsClosed, SlackRefused, told, words_for
from bot.usecases.check_copy import NothingToCheck

COMMANDS = {Wish.PERSONA: "/acme-persona", Wish.CHECK: "/acme-check"}


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
        words = words_for(KeyError("secret"), "2a-1", COMMANDS)
    assert "2a-1" in words
    assert "secret" not in words
    assert "2a-1" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        NobodyOfThatName(asked="x"),
        NothingStored(),
        NothingToCheck(),
        SlackRefused(method="chat.postMessage", reason="missing_scope"),
    ],
)
def test_nobody_in_slack_is_sent_to_the_command_line(error: TheirRulesError) -> None:
    words = words_for(error, "1-1", COMMANDS)
    assert words.startswith(str(error))
    assert len(words) > len(str(error))
    assert "their-rules" not in words


def test_commands_are_named_as_they_are_called_here() -> None:
    assert words_for(NobodyOfThatName(asked="x"), "1-1", COMMANDS).endswith("list the personas with `/acme-persona`.")


def test_an_attempt_that_died_without_a_word_is_a_reference_too() -> None:
    assert "2a-5" in words_for(None, "2a-5", COMMANDS)
