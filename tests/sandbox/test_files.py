"""Files: who may see and fetch them, and what the app hears of them."""

import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from tests.sandbox.tiny import Body

ROOM = "C0COPYREVIEW"
ROWS = b"name,channel\nDana Ruiz,sms\n"


def fetch(url: str, token: str = "") -> tuple[str, bytes]:
    """Content type and bytes, wherever the address leads."""
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(request) as answer:
        return answer.headers.get_content_type(), answer.read()


@pytest.fixture
def told(slack: SandboxSlack) -> list[Body]:
    events: list[Body] = []
    slack.world.announce = events.append
    return events


def test_a_shared_file_is_found_by_the_id_of_its_event_and_read_with_the_token(
    slack: SandboxSlack, client: WebClient, told: list[Body]
) -> None:
    message = slack.upload("ana", "#copy-review", "customers.csv", ROWS, "please import")
    [event] = [event for event in told if event["type"] == "file_shared"]
    file: Any = client.files_info(file=event["file_id"])["file"]
    assert (file["size"], file["mimetype"], file["user"]) == (len(ROWS), "text/csv", "U0ANA")
    assert file["shares"] == {"public": {ROOM: [{"ts": message.ts, "channel_name": "copy-review"}]}}
    assert (file["channels"], file["is_public"]) == ([ROOM], True)
    for address in ("url_private", "url_private_download"):
        assert fetch(file[address], slack.bot_token) == ("text/csv", ROWS)


@pytest.mark.parametrize("token", ["", "xoxb-stranger"])
def test_whoever_has_no_token_gets_a_page_for_signing_in_in_place_of_the_file(slack: SandboxSlack, token: str) -> None:
    message = slack.upload("ana", "dm", "customers.csv", ROWS)
    kind, content = fetch(message.files[0]["url_private_download"], token)
    assert kind == "text/html"
    assert ROWS not in content


def test_the_token_is_no_use_without_the_scope_to_read_files() -> None:
    with SandboxSlack(manifest={"oauth_config": {"scopes": {"bot": ["chat:write"]}}}) as slack:
        message = slack.upload("ana", "dm", "customers.csv", ROWS)
        assert fetch(message.files[0]["url_private_download"], slack.bot_token)[0] == "text/html"


def test_another_workspace_s_token_does_not_open_the_file(slack: SandboxSlack) -> None:
    other = slack.add_workspace().install()
    message = slack.upload("ana", "dm", "customers.csv", ROWS)
    assert fetch(message.files[0]["url_private_download"], other)[0] == "text/html"


def test_the_app_neither_hears_of_nor_sees_what_is_shared_where_it_is_not(
    slack: SandboxSlack, client: WebClient, told: list[Body]
) -> None:
    message = slack.upload("max", "#board", "salaries.csv", ROWS)
    assert told == []
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_info(file=message.files[0]["id"])
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(message.files[0]["url_private_download"], slack.bot_token)


def test_what_the_app_shares_stands_in_the_thread_as_one_message_and_each_file_is_told(
    slack: SandboxSlack, client: WebClient, told: list[Body]
) -> None:
    asked = slack.say("ana", "dm", "which rows failed?")
    client.files_upload_v2(
        channel="D0ANA",
        thread_ts=asked.ts,
        file_uploads=[{"filename": "rejects.csv", "content": "1"}, {"filename": "log.txt", "content": "2"}],
    )
    reply = slack.messages("dm", asked, "ana")[-1]
    assert [file["name"] for file in reply.files] == ["rejects.csv", "log.txt"]
    assert [event["file_id"] for event in told if event["type"] == "file_shared"] == [
        file["id"] for file in reply.files
    ]
    assert {event["channel_id"] for event in told if event["type"] == "file_shared"} == {"D0ANA"}


def test_a_file_that_was_announced_but_never_came_cannot_be_shared_or_seen(client: WebClient) -> None:
    announced: Any = client.files_getUploadURLExternal(filename="a.csv", length=3)["file_id"]
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_info(file=announced)
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(files=[{"id": announced, "title": "A"}])
