import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from tests.sandbox.tiny import Body, client_of, say_hello_blocks

ROOM = "C0COPYREVIEW"


def refused(error: pytest.ExceptionInfo[SlackApiError]) -> tuple[str, list[str]]:
    answer: Any = error.value.response
    return answer["error"], answer.get("response_metadata", {}).get("messages", [])


def test_a_posted_message_reads_as_a_person_sees_it(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="fallback", blocks=say_hello_blocks())
    [message] = slack.messages("#copy-review")
    assert message.plain == "Hello @ana\n[Approve]"


def test_timestamps_are_unique_and_grow_however_quickly_messages_follow(client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel=ROOM, text="hi")["ts"] for _ in range(40)]
    assert stamps == sorted(set(stamps))


def test_an_ephemeral_message_shows_to_its_person_only_and_is_not_in_the_history(
    slack: SandboxSlack, client: WebClient
) -> None:
    client.chat_postEphemeral(channel=ROOM, user="U0ANA", text="just for you")
    assert [message.plain for message in slack.messages("#copy-review", seen_by="ana")] == ["just for you"]
    assert slack.messages("#copy-review", seen_by="ben") == []
    assert client.conversations_history(channel=ROOM)["messages"] == []


def test_an_update_without_blocks_takes_the_blocks_away(slack: SandboxSlack, client: WebClient) -> None:
    ts = client.chat_postMessage(channel=ROOM, text="fallback", blocks=say_hello_blocks())["ts"]
    client.chat_update(channel=ROOM, ts=ts, text="Approved by Max")
    [message] = slack.messages("#copy-review")
    assert (message.plain, message.blocks) == ("Approved by Max", ())


def test_metadata_is_kept_and_shown_to_who_asks_for_it(client: WebClient) -> None:
    metadata = {"event_type": "draft", "event_payload": {"step": "copy"}}
    ts = client.chat_postMessage(channel=ROOM, text="a draft", metadata=metadata)["ts"]
    client.chat_update(channel=ROOM, ts=ts, text="the same draft")
    [asked] = client.conversations_replies(channel=ROOM, ts=ts, include_all_metadata=True)["messages"]
    [unasked] = client.conversations_history(channel=ROOM)["messages"]
    assert asked["metadata"] == metadata
    assert "metadata" not in unasked


def test_a_thread_counts_its_replies_and_comes_in_pages(slack: SandboxSlack, client: WebClient) -> None:
    root = slack.say("ana", "#copy-review", "a thread")
    for number in range(4):
        client.chat_postMessage(channel=ROOM, thread_ts=root.ts, text=f"reply {number}")
    # The client turns its pages in place: each is read before the next.
    shown = [
        message
        for page in client.conversations_replies(channel=ROOM, ts=root.ts, limit=2)
        for message in page["messages"]
    ]
    assert [message["text"] for message in shown] == ["a thread", "reply 0", "reply 1", "reply 2", "reply 3"]
    assert shown[0]["reply_count"] == 4
    assert len(slack.calls("conversations.replies")) == 3
    assert [message["text"] for message in client.conversations_history(channel=ROOM)["messages"]] == ["a thread"]


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        (
            [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}],
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
        ),
        ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        (
            [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
            "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
        ),
        ([{"type": "divider", "txet": "x"}], "invalid additional property: txet [json-pointer:/blocks/0]"),
        ([{"type": "section"}], "missing required field: text [json-pointer:/blocks/0]"),
        ([{"type": "dividre"}], "unsupported type: dividre [json-pointer:/blocks/0/type]"),
        ([{"type": "actions", "elements": []}], "no less than 1 items allowed [json-pointer:/blocks/0/elements]"),
        (
            [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}],
            "`block_id` “a” already exists [json-pointer:/blocks]",
        ),
        (
            [{"type": "markdown", "text": "x" * 7000}] * 2,
            "markdown blocks must have less than 12001 characters in all [json-pointer:/blocks]",
        ),
    ],
)
def test_blocks_beyond_slack_s_limits_are_refused_with_the_place(
    client: WebClient, blocks: list[Body], complaint: str
) -> None:
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=ROOM, text="x", blocks=blocks)
    assert refused(error) == ("invalid_blocks", [f"[ERROR] {complaint}"])


def test_a_button_s_value_holds_two_thousand_characters(client: WebClient) -> None:
    blocks = say_hello_blocks()
    blocks[1]["elements"][0]["value"] = "x" * 2000
    assert client.chat_postMessage(channel=ROOM, text="x", blocks=blocks)["ok"]
    blocks[1]["elements"][0]["value"] = "x" * 2001
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        client.chat_postMessage(channel=ROOM, text="x", blocks=blocks)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ({"channel": ROOM, "text": " "}, "no_text"),
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "C0GENERAL", "text": "x"}, "not_in_channel"),
        ({"channel": "G0BOARD", "text": "x"}, "channel_not_found"),
        ({"channel": ROOM, "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"channel": ROOM, "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
    ],
)
def test_what_cannot_be_posted_is_refused_by_slack_s_name_for_it(slack: SandboxSlack, call: Body, error: str) -> None:
    slack.world.manifest = type(slack.world.manifest)(scopes=frozenset({"chat:write"}))
    with pytest.raises(SlackApiError) as raised:
        client_of(slack).api_call("chat.postMessage", json=call)
    assert refused(raised)[0] == error


def test_a_text_of_forty_thousand_characters_is_cut_off_with_a_warning(client: WebClient) -> None:
    answer = client.chat_postMessage(channel=ROOM, text="x" * 40_001)
    assert len(answer["message"]["text"]) == 40_000
    assert answer["warning"] == "message_truncated"


def test_an_update_of_more_than_four_thousand_characters_is_too_long(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=ROOM, text="x")["ts"]
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_update(channel=ROOM, ts=ts, text="x" * 4001)


def test_only_the_app_s_own_messages_can_be_changed(slack: SandboxSlack, client: WebClient) -> None:
    message = slack.say("ana", "#copy-review", "mine")
    with pytest.raises(SlackApiError, match="cant_update_message"):
        client.chat_update(channel=ROOM, ts=message.ts, text="not mine")
    with pytest.raises(SlackApiError, match="message_not_found"):
        client.chat_update(channel=ROOM, ts="1.000001", text="nobody's")


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-stolen", "invalid_auth"), ("xapp-sandbox-app", "not_allowed_token_type")],
)
def test_a_bad_token_is_refused(slack: SandboxSlack, token: str, error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        client_of(slack, token).auth_test()
    assert refused(raised)[0] == error


def test_a_missing_scope_is_named_beside_those_that_are_there() -> None:
    manifest = {"oauth_config": {"scopes": {"bot": ["chat:write", "im:history"]}}}
    with SandboxSlack(manifest=manifest) as slack, pytest.raises(SlackApiError) as error:
        client_of(slack).users_info(user="U0ANA")
    answer: Any = error.value.response
    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "users:read",
        "chat:write,im:history",
    )


def test_every_way_of_writing_a_body_is_understood(slack: SandboxSlack, client: WebClient) -> None:
    client.api_call("chat.postMessage", json={"channel": ROOM, "text": "as JSON"})
    client.api_call(
        "chat.postMessage", params={"channel": ROOM, "text": "as a form", "blocks": '[{"type": "divider"}]'}
    )
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.api_call("chat.postMessage", data={"channel": ROOM, "text": "as multipart"}, files={"file": b"\r\n\x00"})
    assert [message.text for message in slack.messages("#copy-review")] == ["as JSON", "as a form"]
    assert slack.calls("chat.postMessage")[-1].arguments == {
        "channel": ROOM,
        "text": "as multipart",
        "file": b"\r\n\x00",
    }


def test_the_third_call_too_many_is_told_when_to_come_back() -> None:
    with SandboxSlack(rate_limits=True) as slack:
        client = client_of(slack)
        client.retry_handlers.clear()
        for _ in range(20):
            client.usergroups_users_list(usergroup="S0MANAGERS")
        with pytest.raises(SlackApiError) as error:
            client.usergroups_users_list(usergroup="S0MANAGERS")
    answer: Any = error.value.response
    assert (answer.status_code, answer["error"]) == (429, "ratelimited")
    assert 50 <= int(answer.headers["Retry-After"]) <= 60


def test_a_permalink_leads_to_the_message_in_its_thread(slack: SandboxSlack, client: WebClient) -> None:
    root = slack.say("ana", "#copy-review", "a thread")
    ts = client.chat_postMessage(channel=ROOM, thread_ts=root.ts, text="reply")["ts"]
    link = client.chat_getPermalink(channel=ROOM, message_ts=ts)["permalink"]
    assert f"/archives/{ROOM}/p{ts.replace('.', '')}?thread_ts={root.ts}" in link


def test_what_people_type_reaches_the_app_as_slack_writes_it(slack: SandboxSlack) -> None:
    message = slack.say("ana", "#copy-review", "@their_rules R&D <3 dana@baker.example, see https://x.example/a.")
    assert message.text == (
        "<@U0THEIRRULES> R&amp;D &lt;3 <mailto:dana@baker.example|dana@baker.example>, see <https://x.example/a>."
    )
    assert message.plain == "@their_rules R&D <3 dana@baker.example, see https://x.example/a."


def test_it_listens_on_this_machine_only(slack: SandboxSlack) -> None:
    assert slack.base_url.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(f"{slack.base_url}/api/auth.test") as answer:
        assert b"not_authed" in answer.read()
