"""Files that are shared: read from Slack's own hosts alone, and every reason why one is not read has its sentence."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.core.errors import ServiceDown
from bot.sandbox.control import SandboxSlack
from bot.slack import files
from bot.slack.files import FileIsElsewhere, FileIsGone, FileTooLarge, MayNotRead, SharedFiles
from bot.slack.manifest import manifest
from bot.slack.who import WhoAmI

ROWS = b"name,email\nDana Ruiz,dana@example.org\n" * 9_000
"""More than one piece of what is read at a time."""


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    with SandboxSlack(manifest=manifest()) as slack:
        yield slack


@pytest.fixture
def shared_files(slack: SandboxSlack) -> SharedFiles:
    return looking_at(slack)


def looking_at(slack: SandboxSlack) -> SharedFiles:
    client = WebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    return SharedFiles(client, WhoAmI(client))


def shared(slack: SandboxSlack, content: bytes = ROWS) -> str:
    return str(slack.upload("ana", "dm", "people.csv", content).files[0]["id"])


def test_a_file_is_found_by_its_id_and_read_to_its_end(slack: SandboxSlack, shared_files: SharedFiles) -> None:
    found = shared_files.look_up(shared(slack), "people.csv")
    assert (found.name, found.size) == ("people.csv", len(ROWS))
    assert b"".join(shared_files.fetch(found)) == ROWS


def test_a_deleted_file_is_told_as_gone_whenever_it_is_deleted(slack: SandboxSlack, shared_files: SharedFiles) -> None:
    message = slack.upload("ana", "dm", "people.csv", ROWS)
    found = shared_files.look_up(message.files[0]["id"], "people.csv")
    slack.delete_files(message)
    with pytest.raises(FileIsGone, match=r"people\.csv is not there any more"):
        b"".join(shared_files.fetch(found))
    with pytest.raises(FileIsGone):
        shared_files.look_up(found.id, "people.csv")


def test_a_file_too_large_is_refused_before_and_while_it_comes(
    slack: SandboxSlack, shared_files: SharedFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = shared_files.look_up(shared(slack), "people.csv")
    monkeypatch.setattr(files, "LARGEST", 100_000)
    with pytest.raises(FileTooLarge, match="command line"):
        shared_files.look_up(found.id, found.name)
    with pytest.raises(FileTooLarge):
        b"".join(shared_files.fetch(replace(found, size=10)))


def test_without_the_permission_to_read_files_whoever_runs_the_bot_is_named() -> None:
    scopes = {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with SandboxSlack(manifest=scopes) as slack:
        ours, file_id = looking_at(slack), shared(slack)
        with pytest.raises(MayNotRead, match="files:read"):
            ours.look_up(file_id, "people.csv")
        address = f"{slack.base_url}/files-pri/{slack.world.team.id}-{file_id}/people.csv"
        page = files.SharedFile(file_id, "people.csv", 3, address, slack.world.team.id, elsewhere=False, deleted=False)
        with pytest.raises(MayNotRead):  # and the page for signing in is not taken for the file
            b"".join(ours.fetch(page))


def test_what_came_short_is_asked_for_again(slack: SandboxSlack, shared_files: SharedFiles) -> None:
    found = shared_files.look_up(shared(slack), "people.csv")
    with pytest.raises(ServiceDown):
        b"".join(shared_files.fetch(replace(found, size=found.size + 1)))


@pytest.mark.parametrize(
    "told",
    [
        {"url_private_download": "https://files.slack.com.example/x"},
        {"url_private_download": "https://example.org/files.slack.com"},
        {"url_private_download": "http://files.slack.com/x"},
        {"url_private_download": "https://files.slack.com:8443/x"},
        {"url_private_download": "https://slack.com@169.254.169.254/x"},
        {"url_private_download": "file:///etc/passwd"},
        {"url_private_download": ""},
        {"url_private_download": "https://files.slack.com/x", "user_team": "T9"},
        {"url_private_download": "https://files.slack.com/x", "is_external": True},
    ],
)
def test_our_token_is_shown_to_slack_alone_and_no_other_companys_file_is_read(told: dict[str, Any]) -> None:
    class Telling(WebClient):
        def auth_test(self, **_: Any) -> Any:
            return type("Answer", (), {"data": {"team_id": "T1", "bot_id": "B1", "user_id": "U1"}})

        def files_info(self, **_: Any) -> Any:
            return {"file": {"id": "F1", "name": "people.csv", "size": 3, "user_team": "T1"} | told}

    client = Telling(token="xoxb-secret", base_url="https://slack.com/api/")
    with pytest.raises(FileIsElsewhere, match="outside this Slack"):
        SharedFiles(client, WhoAmI(client)).look_up("F1", "people.csv")


def test_slacks_own_file_host_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    client = WebClient(token="xoxb-secret", base_url="https://slack.com/api/")
    told = {
        "id": "F1",
        "name": "a.csv",
        "url_private_download": "https://files.slack.com/files-pri/T1-F1/download/a.csv",
    }
    monkeypatch.setattr(client, "files_info", lambda **_: {"file": told})
    assert SharedFiles(client, WhoAmI(client)).look_up("F1", "a.csv").address == told["url_private_download"]
