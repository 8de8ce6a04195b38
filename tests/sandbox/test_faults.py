import time
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack

ROOM = "C0COPYREVIEW"


def test_the_next_three_calls_are_rate_limited_and_the_fourth_goes_through(
    slack: SandboxSlack, client: WebClient
) -> None:
    slack.fail_next("chat.postMessage", times=3, with_=429, retry_after=7)
    for _ in range(3):
        with pytest.raises(SlackApiError) as error:
            client.chat_postMessage(channel=ROOM, text="x")
        answer: Any = error.value.response
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
    assert client.chat_postMessage(channel=ROOM, text="x")["ok"]
    assert len(slack.messages("#copy-review")) == 1


def test_a_server_error_does_nothing(slack: SandboxSlack, client: WebClient) -> None:
    slack.fail_next("chat.postMessage", with_=500)
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=ROOM, text="x")
    answer: Any = error.value.response
    assert answer.status_code == 500
    assert slack.messages("#copy-review") == []


def test_an_error_of_slack_s_can_be_asked_for_by_name(slack: SandboxSlack, client: WebClient) -> None:
    slack.fail_next("chat.update", with_="edit_window_closed")
    with pytest.raises(SlackApiError, match="edit_window_closed"):
        client.chat_update(channel=ROOM, ts="1.000001", text="x")


def test_a_timeout_keeps_the_client_waiting_until_it_gives_up(slack: SandboxSlack, client: WebClient) -> None:
    slack.fail_next("chat.postMessage", with_="timeout")
    client.timeout, client.retry_handlers = 1, []
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        client.chat_postMessage(channel=ROOM, text="x")
    assert time.monotonic() - began >= 1
    assert slack.messages("#copy-review") == []


def test_a_lost_answer_leaves_the_message_standing(slack: SandboxSlack, client: WebClient) -> None:
    slack.fail_next("chat.postMessage", with_="lost answer")
    client.retry_handlers = []
    with pytest.raises(OSError, match=r"(?i)closed|reset"):
        client.chat_postMessage(channel=ROOM, text="posted all the same")
    assert [message.plain for message in slack.messages("#copy-review")] == ["posted all the same"]


def test_the_sdk_s_own_retry_of_a_lost_answer_posts_twice_as_it_would_in_slack(
    slack: SandboxSlack, client: WebClient
) -> None:
    slack.fail_next("chat.postMessage", with_="lost answer")
    client.chat_postMessage(channel=ROOM, text="once?")
    assert [message.plain for message in slack.messages("#copy-review")] == ["once?", "once?"]


def test_the_tiers_can_be_held_from_now_on_and_let_go_again(slack: SandboxSlack, client: WebClient) -> None:
    def too_often() -> int:
        return sum(_is_limited(client) for _ in range(23))

    assert too_often() == 0
    slack.hold_to_rate_limits()
    assert too_often() == 3  # tier 2: twenty a minute
    slack.hold_to_rate_limits(held=False)
    assert too_often() == 0


def _is_limited(client: WebClient) -> bool:
    try:
        client.conversations_list()
    except SlackApiError as error:
        answer: Any = error.response
        return bool(answer.status_code == 429)
    return False
