"""The sandbox driven over HTTP, as a test in another language would."""

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.routes import VERBS, control_routes, new_token
from tests.sandbox.remote.client import TOKEN, Control
from tests.sandbox.tiny import Ack, Body, client_of, connected, modal, say_hello_blocks, tiny_app

README = Path(__file__).parents[3] / "bot/sandbox/remote/README.md"


@pytest.fixture
def control(slack: SandboxSlack) -> Control:
    return Control(slack)


def test_a_conversation_a_click_and_a_modal_go_all_the_way_over_http(slack: SandboxSlack, control: Control) -> None:
    app, seen = tiny_app(slack), list[Body]()
    app.event("message")(lambda event, say: None if event.get("bot_id") else say("Hello", blocks=say_hello_blocks()))

    @app.action("approve")
    def open_modal(ack: Ack, body: Body, client: Any) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("new_draft")
    def take(ack: Ack, view: Body) -> None:
        ack()
        seen.append(view["state"]["values"])

    with connected(slack, app):
        control("say", user="ana", room="dm", text="hello")
        reply = control("wait_for_reply", room="dm", seen_by="ana")
        assert reply["plain"].startswith("Hello @ana")
        clicked = control("click", user="ana", message={"room": reply["room"], "ts": reply["ts"]}, element="Approve")
        assert (clicked["name"], clicked["why_not"]) == ("block_actions", None)
        assert control("wait_for_modal", user="ana")["title"] == "New draft"
        control("submit", user="ana", values={"Brief": "Spring sale", "Channel": "SMS"})
    assert seen[0]["brief"]["text"]["value"] == "Spring sale"
    assert control("views", user="ana") == {"views": []}


def test_a_file_a_command_and_a_step_reach_the_app(slack: SandboxSlack, control: Control) -> None:
    app = tiny_app(slack)
    app.event("file_shared")(lambda event, client, say: say(client.files_info(file=event["file_id"])["file"]["name"]))
    app.event("message")(lambda: None)
    app.command("/prefers")(lambda ack, command: ack(f"{command['text']}: sms"))
    app.function("draft_copy")(lambda inputs, complete: complete({"draft": inputs["customer"]}))
    with connected(slack, app):
        content = base64.b64encode(b"name\nDana\n").decode()
        control("upload", user="ana", room="#copy-review", name="customers.csv", content=content)
        control("wait_for_reply", room="#copy-review", containing="customers.csv")
        acknowledged = control("command", user="ben", room="#copy-review", command="/prefers", text="dana")
        assert acknowledged["answered"] == {"text": "dana: sms"}
        run = control("run_step", user="ana", step="draft_copy", inputs={"customer": "Dana"})
        assert control("wait_for_step", run=run["id"])["outputs"] == {"draft": "Dana"}
    seen = [control("messages", room="#copy-review", seen_by=name)["messages"] for name in ("ana", "ben")]
    assert len(seen[1]) - len(seen[0]) == 1  # the answer to the command is for Ben alone


def test_trouble_is_made_and_the_wire_is_looked_at(slack: SandboxSlack, control: Control) -> None:
    before = control("state")["now"]
    control("pass_time", seconds=3600)
    assert control("state")["now"] - before >= 3600
    control("fail_next", method="auth.test", failure="account_inactive")
    with pytest.raises(Exception, match="account_inactive"):
        client_of(slack).auth_test()
    [call] = control("calls", method="auth.test")["calls"]
    assert call["answer"] == {"ok": False, "error": "account_inactive"}


def test_another_workspace_is_set_up_acted_in_and_left(slack: SandboxSlack, control: Control) -> None:
    assert control("add_workspace")["bot_token"] is None
    there = control("install", workspace="Next Door", scopes=["chat:write"])
    assert client_of(slack, there["bot_token"]).auth_test()["team_id"] == there["id"]
    said = control("say", workspace="next-door", user="kim", room="#launch", text="hello")
    assert control("messages", workspace=there["id"], room="#launch")["messages"] == [said]
    control("uninstall", workspace="Next Door")
    assert [place["bot_token"] for place in control("state")["workspaces"]] == [slack.bot_token, None]


def test_nobody_comes_in_without_the_token_from_another_page_or_where_it_was_not_asked_for(control: Control) -> None:
    for wrong in ("", "Bearer ", "Bearer nonsense", f"Basic {TOKEN}"):
        assert control.send("state", "{}", Authorization=wrong)[0] == 401
        assert control.send("openapi.json", method="GET", Authorization=wrong)[0] == 401
    assert control.send("state", "{}", Origin="https://evil.example")[0] == 403
    assert control.send("state", "{}", Host="evil.example")[0] == 403
    with SandboxSlack() as without:
        assert Control(without).send("state", "{}")[0] == 404


def test_tokens_are_not_to_be_guessed_and_without_one_there_is_no_control(slack: SandboxSlack) -> None:
    assert control_routes(slack, "") == []
    assert len({new_token() for _ in range(100)}) == 100
    assert len(new_token()) >= 32


@pytest.mark.parametrize(
    ("verb", "arguments", "refused"),
    [
        ("sing", {}, (404, "NoSuchVerb", "say, edit")),
        ("say", {"user": "ana"}, (422, "WrongArguments", "room: Field required")),
        ("say", {"user": "ana", "room": "dm", "text": "x", "loud": True}, (422, "WrongArguments", "loud")),
        ("say", {"user": "zoe", "room": "dm", "text": "x"}, (409, "NobodyThere", "It has: ana, ben, max")),
        ("say", {"workspace": "Acme", "user": "a", "room": "dm", "text": "x"}, (409, "NoSuchWorkspace", "Sandbox")),
        ("edit", {"message": {"room": "D0ANA", "ts": "1.1"}, "text": "x"}, (409, "NoSuchMessage", "1.1")),
        ("click", {"user": "ana", "view": "V0", "element": "OK"}, (409, "NoSuchView", "V0")),
        ("submit", {"user": "ana"}, (409, "NothingOpen", "ana has no modal open")),
        ("wait_for_step", {"run": "Fx0"}, (409, "NoSuchRun", "Fx0")),
        ("wait_for_reply", {"room": "#general", "timeout": 0.05}, (504, "WaitedInVain", "a reply in #general")),
    ],
)
def test_a_refusal_names_its_kind_and_says_what_to_do(
    control: Control, verb: str, arguments: Body, refused: tuple[int, str, str]
) -> None:
    status, error, message = control.refusal(verb, **arguments)
    assert (status, error) == refused[:2]
    assert refused[2] in message


def test_the_description_covers_every_verb_and_points_nowhere_in_vain(control: Control) -> None:
    status, description = control.send("openapi.json", method="GET")
    assert status == 200
    assert description["paths"].keys() == {f"/control/{verb.verb()}" for verb in VERBS}
    assert all(path["post"]["summary"] for path in description["paths"].values())
    known = description["components"]["schemas"].keys()
    assert set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(description))) <= known


def test_the_readme_names_every_verb_and_no_other() -> None:
    table = "\n".join(line for line in README.read_text().splitlines() if line.startswith("| "))
    assert set(re.findall(r"`(\w+)`", table)) == {verb.verb() for verb in VERBS}
