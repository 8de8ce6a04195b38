"""The app comes into a second workspace by OAuth, as slack_bolt and slack_sdk do it, and leaves it again."""

import re
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from slack_bolt import App
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import FileInstallationStore
from slack_sdk.oauth.state_store import FileOAuthStateStore

from bot.sandbox.control import SandboxSlack
from bot.sandbox.server import HOST, listen
from bot.sandbox.using import NoSuchCommand
from bot.sandbox.workspace import Workspace
from tests.sandbox.serving import served
from tests.sandbox.tiny import SILENT, Body, client_of, connected, tiny_app

SCOPES = ["channels:join", "chat:write", "im:history"]
BACK = "https://app.example/slack/oauth_redirect"
KIM = "T1NEXTDOOR/U1KIM"


def visit(url: str, form: Body | None = None, **headers: str) -> tuple[int, Body, str]:
    """What a browser gets, without going where it is sent next: status, headers, body."""
    parts = urlsplit(url)
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
    connection = HTTPConnection(parts.netloc)
    connection.request("POST" if form else "GET", f"{parts.path}?{parts.query}", urlencode(form or {}), headers | kind)
    with connection.getresponse() as answer:
        return answer.status, {name.title(): value for name, value in answer.getheaders()}, answer.read().decode()


def asking(slack: SandboxSlack, **changes: str) -> str:
    asked = {"client_id": slack.app.client_id, "scope": ",".join(SCOPES), "state": "s&1", "redirect_uri": BACK}
    return f"{slack.base_url}/oauth/v2/authorize?{urlencode(asked | changes)}"


def allow(slack: SandboxSlack, who: str = KIM) -> str:
    """The code that a person's consent gives."""
    _, headers, _ = visit(asking(slack), {"who": who, "answer": "allow"})
    return parse_qs(urlsplit(headers["Location"]).query)["code"][0]


def exchange(slack: SandboxSlack, code: str, **changes: str) -> Any:
    keys = {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret, "redirect_uri": BACK}
    return client_of(slack, "").oauth_v2_access(**{**keys, "code": code, **changes})


@pytest.fixture
def next_door(slack: SandboxSlack) -> Workspace:
    return slack.add_workspace()


def app_for_all(slack: SandboxSlack, folder: Path, back: str) -> App:
    """An app for any workspace, with Bolt's own OAuth flow and stores; it answers everything it hears."""
    settings = OAuthSettings(
        client_id=slack.app.client_id,
        client_secret=slack.app.client_secret,
        scopes=SCOPES,
        redirect_uri=back,
        authorization_url=f"{slack.base_url}/oauth/v2/authorize",
        installation_store=FileInstallationStore(base_dir=str(folder)),
        state_store=FileOAuthStateStore(expiration_seconds=60, base_dir=str(folder)),
    )
    client = WebClient(base_url=slack.api_url, logger=SILENT)
    app = App(client=client, signing_secret=slack.signing_secret, oauth_settings=settings, logger=SILENT)
    app.event("message")(lambda event, say: None if event.get("bot_id") else say(f"you said {event['text']}"))
    app.enable_token_revocation_listeners()
    return app


def test_a_second_workspace_installs_the_app_talks_to_it_and_removes_it(
    slack: SandboxSlack, next_door: Workspace, tmp_path: Path
) -> None:
    listening = listen()
    own = f"http://{HOST}:{listening.getsockname()[1]}/slack"
    app = app_for_all(slack, tmp_path, f"{own}/oauth_redirect")
    with served(app, listening=listening), connected(slack, app):
        _, headers, page = visit(f"{own}/install")
        [consent] = re.findall(r'href="([^"]+authorize[^"]+)"', page)
        _, allowed, _ = visit(consent.replace("&amp;", "&"), {"who": KIM, "answer": "allow"})
        status, _, done = visit(allowed["Location"], Cookie=headers["Set-Cookie"].partition(";")[0])
        assert status == 200, done

        next_door.say("kim", "dm", "hello")
        assert next_door.wait_for_reply("dm", user="kim").plain == "you said hello"
        assert slack.messages("dm", seen_by="ana") == []

        next_door.uninstall()
        slack.wait_until(lambda: len(slack.acks("app_uninstalled")) == 1 == len(slack.acks("tokens_revoked")))
        store = app.installation_store
        assert store is not None
        slack.wait_until(lambda: store.find_bot(enterprise_id=None, team_id="T1NEXTDOOR") is None)


def test_the_page_names_what_is_asked_for_and_who_may_allow_it(slack: SandboxSlack, next_door: Workspace) -> None:
    status, headers, page = visit(asking(slack))
    assert status == 200
    assert all(f"<code>{scope}</code>" in page for scope in SCOPES)
    assert "Next Door, as Kim Okafor" in page
    assert "script-src" not in headers["Content-Security-Policy"]
    _, _, only = visit(asking(slack, team="T1NEXTDOOR"))
    assert "Ana Duarte" not in only


def test_what_is_asked_for_is_never_part_of_the_page_s_markup(slack: SandboxSlack) -> None:
    status, _, page = visit(asking(slack, scope="<script>alert(1)</script>"))
    assert status == 400
    assert "<script" not in page


def test_the_state_comes_back_with_a_code_and_with_a_refusal(slack: SandboxSlack) -> None:
    _, allowed, _ = visit(asking(slack), {"who": "T0SANDBOX/U0ANA", "answer": "allow"})
    _, cancelled, _ = visit(asking(slack), {"answer": "cancel"})
    assert allowed["Location"].startswith(f"{BACK}?code=")
    assert parse_qs(urlsplit(allowed["Location"]).query)["state"] == ["s&1"]
    assert parse_qs(urlsplit(cancelled["Location"]).query) == {"error": ["access_denied"], "state": ["s&1"]}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"client_id": "another"}, "invalid_client_id"),
        ({"scope": ""}, "no_scopes"),
        ({"redirect_uri": ""}, "bad_redirect_uri"),
        ({"user_scope": "chat:write"}, "user_scope"),
    ],
)
def test_a_wrong_request_is_told_to_the_person_and_sent_nowhere(slack: SandboxSlack, change: Body, why: str) -> None:
    status, headers, page = visit(asking(slack, **change), {"who": "T0SANDBOX/U0ANA", "answer": "allow"})
    assert (status, headers.get("Location")) == (400, None)
    assert why in page


def test_scopes_and_addresses_must_be_those_of_the_manifest() -> None:
    manifest = {"oauth_config": {"scopes": {"bot": SCOPES}, "redirect_urls": ["https://app.example/slack/"]}}
    with SandboxSlack(manifest=manifest) as slack:
        assert visit(asking(slack))[0] == 200
        assert "invalid_scope: files:read" in visit(asking(slack, scope="chat:write,files:read"))[2]
        assert "bad_redirect_uri" in visit(asking(slack, redirect_uri="https://evil.example/"))[2]
        _, headers, _ = visit(asking(slack, redirect_uri=""), {"answer": "cancel"})
        assert headers["Location"].startswith("https://app.example/slack/?")


def test_a_code_is_good_once(slack: SandboxSlack, next_door: Workspace) -> None:
    code = allow(slack)
    first = exchange(slack, code)
    assert (first["team"], first["scope"]) == ({"id": "T1NEXTDOOR", "name": "Next Door"}, ",".join(SCOPES))
    assert first["authed_user"] == {"id": "U1KIM"}
    with pytest.raises(SlackApiError, match="invalid_code"):
        exchange(slack, code)


def test_a_code_grows_old_in_ten_minutes(slack: SandboxSlack) -> None:
    code = allow(slack, "T0SANDBOX/U0ANA")
    slack.pass_time(timedelta(minutes=11))
    with pytest.raises(SlackApiError, match="invalid_code"):
        exchange(slack, code)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"client_id": "another"}, "invalid_client_id"),
        ({"client_secret": "another"}, "bad_client_secret"),
        ({"redirect_uri": "https://elsewhere.example"}, "bad_redirect_uri"),
    ],
)
def test_a_code_is_exchanged_by_its_own_app_alone(slack: SandboxSlack, change: Body, error: str) -> None:
    with pytest.raises(SlackApiError, match=error):
        exchange(slack, allow(slack, "T0SANDBOX/U0ANA"), **change)


def test_each_workspace_is_opened_by_its_own_token_alone(slack: SandboxSlack, next_door: Workspace) -> None:
    there = client_of(slack, exchange(slack, allow(slack))["access_token"])
    here = client_of(slack)
    assert (here.auth_test()["team_id"], there.auth_test()["team_id"]) == ("T0SANDBOX", "T1NEXTDOOR")
    assert here.auth_test()["user_id"] != there.auth_test()["user_id"]
    there.conversations_join(channel="C1LAUNCH")
    with pytest.raises(SlackApiError, match="channel_not_found"):
        here.chat_postMessage(channel="C1LAUNCH", text="x")
    with pytest.raises(SlackApiError, match="missing_scope"):
        there.users_list()


def test_more_scopes_are_added_and_the_token_stays(slack: SandboxSlack, next_door: Workspace) -> None:
    token = next_door.install("chat:write")
    again = exchange(slack, allow(slack))
    assert again["access_token"] == token
    assert again["scope"] == ",".join(SCOPES)


def test_a_revoked_token_opens_nothing_and_the_bot_has_left_its_rooms(slack: SandboxSlack, client: WebClient) -> None:
    told: list[Body] = []
    slack.world.announce = told.append
    assert client.auth_revoke(test=True)["revoked"] is False
    assert client.auth_revoke()["revoked"] is True
    assert [(event["type"], event["tokens"]) for event in told] == [
        ("tokens_revoked", {"oauth": [], "bot": [slack.app.user_id]})
    ]
    with pytest.raises(SlackApiError, match="account_inactive"):
        client.auth_test()
    assert slack.app.user_id not in slack.world.room("#copy-review").members
    assert client_of(slack, slack.install()).auth_test()["ok"]


def test_a_workspace_without_the_app_sends_it_nothing_and_knows_none_of_its_commands(
    slack: SandboxSlack, next_door: Workspace
) -> None:
    next_door.install()
    next_door.uninstall()
    with pytest.raises(NoSuchCommand):
        next_door.command("kim", "#launch", "/prefers")
    app = tiny_app(slack)
    app.event("message")(lambda: None)
    with connected(slack, app):
        next_door.say("kim", "dm", "anybody?")
        slack.say("ana", "dm", "somebody?")
        slack.wait_until(lambda: slack.acks("message.im"))
    assert [ack.sent["team_id"] for ack in slack.acks("message.im")] == ["T0SANDBOX"]
