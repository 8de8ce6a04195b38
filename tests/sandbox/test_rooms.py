"""Rooms and people as the app finds them, and direct messages among several."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from tests.sandbox.tiny import Body, client_of, connected, tiny_app

EVERY_TYPE = "public_channel,private_channel,im,mpim"


def names(client: WebClient, **asked: object) -> list[str]:
    """Of the rooms on all pages; direct messages by whom they are with."""
    pages: Any = client.conversations_list(**asked)  # type: ignore[arg-type]  # the tests name the method's own arguments
    return [room.get("name") or room["user"] for page in pages for room in page["channels"]]


def test_the_app_finds_public_rooms_and_of_the_others_those_it_is_in(slack: SandboxSlack, client: WebClient) -> None:
    slack.gather("ana", "ben", with_app=False)
    slack.gather("ana", "max")
    assert names(client) == ["general", "copy-review"]
    assert names(client, types="private_channel") == []
    assert names(client, types="im") == ["U0ANA", "U0BEN", "U0MAX"]
    assert names(client, types="mpim") == ["mpdm-ana--max--their_rules-1"]


def test_long_lists_come_page_by_page_and_nothing_is_left_out(slack: SandboxSlack, client: WebClient) -> None:
    assert names(client, types=EVERY_TYPE, limit=1) == names(client, types=EVERY_TYPE)
    people: Any = client.users_list(limit=2)
    assert [len(page["members"]) for page in people] == [2, 2]


def test_a_list_takes_the_scope_of_every_type_in_it() -> None:
    with SandboxSlack(manifest={"oauth_config": {"scopes": {"bot": ["channels:read"]}}}) as slack:
        assert names(client_of(slack)) == ["general", "copy-review"]
        with pytest.raises(SlackApiError, match="missing_scope"):
            names(client_of(slack), types="public_channel,im")


def test_groups_are_listed_with_their_handles_and_with_members_on_demand(client: WebClient) -> None:
    [bare] = client.usergroups_list()["usergroups"]
    [full] = client.usergroups_list(include_users=True, include_count=True)["usergroups"]
    assert (bare["handle"], "users" in bare, "user_count" in bare) == ("managers", False, False)
    assert (full["users"], full["user_count"]) == (["U0MAX"], "1")


def test_the_app_opens_one_conversation_with_the_same_people_however_it_names_them(client: WebClient) -> None:
    first: Any = client.conversations_open(users="U0ANA,U0BEN", return_im=True)["channel"]
    again = client.conversations_open(users="U0BEN, U0ANA,U0ANA")
    assert (first["is_mpim"], first["is_private"]) == (True, True)
    assert (again["channel"]["id"], again["already_open"]) == (first["id"], True)


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"users": ""}, "users_list_not_supplied"),
        ({"users": "U0ANA,U0NOBODY"}, "user_not_found"),
        ({"users": "U0THEIRRULES"}, "not_enough_users"),
        ({"users": "U0ANA,U0MAX", "prevent_creation": True}, "channel_not_found"),
        ({"channel": "C0GENERAL"}, "method_not_supported_for_channel_type"),
    ],
)
def test_a_conversation_that_cannot_be_opened_is_refused_by_its_reason(
    client: WebClient, asked: Body, error: str
) -> None:
    with pytest.raises(SlackApiError, match=error):
        client.conversations_open(**asked)


def test_what_is_said_among_several_reaches_the_app_and_its_answer_all_of_them(slack: SandboxSlack) -> None:
    app = tiny_app(slack)
    app.event("message")(lambda event, say: None if event.get("bot_id") else say("heard"))
    with connected(slack, app):
        room = slack.gather("ana", "ben")
        slack.say("ben", room.id, "hello")
        slack.wait_for_reply(room.id, user="ana")
        slack.wait_until(lambda: len(slack.acks("message.mpim")) == 2)
    assert {ack.sent["event"]["channel_type"] for ack in slack.acks()} == {"mpim"}


def test_a_conversation_without_the_app_is_closed_to_it(slack: SandboxSlack, client: WebClient) -> None:
    room = slack.gather("ana", "ben", with_app=False)
    with pytest.raises(SlackApiError, match="channel_not_found"):
        client.conversations_info(channel=room.id)
