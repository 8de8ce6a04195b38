"""What people do on the page reaches the app as Slack would bring it, and nobody does it in another's name."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from tests.sandbox.page.window import Window, messages
from tests.sandbox.tiny import Ack, Body, connected, modal, tiny_app

ROOM = "C0COPYREVIEW"


def two_rows() -> list[Body]:
    """Two rows whose buttons share an action_id, which Slack allows."""

    def row(name: str) -> Body:
        button = {"type": "button", "action_id": "choose", "text": {"type": "plain_text", "text": name}, "value": name}
        return {"type": "actions", "block_id": name, "elements": [button]}

    return [row("first"), row("second")]


def test_the_button_of_the_second_row_is_the_one_that_is_pressed(
    slack: SandboxSlack, client: WebClient, ana: Window
) -> None:
    app, pressed = tiny_app(slack), []

    @app.action("choose")
    def chosen(ack: Ack, body: Body) -> None:
        ack()
        pressed.append((body["user"]["id"], body["actions"][0]["value"]))

    ts = client.chat_postMessage(channel=ROOM, text="Which?", blocks=two_rows())["ts"]
    with connected(slack, app):
        told = ana.do("click", room=ROOM, ts=ts, element="second/choose").doc
    assert told == {"acknowledged": True}
    assert pressed == [("U0ANA", "second")]


def test_nobody_presses_a_button_that_another_alone_sees(client: WebClient, slack: SandboxSlack, ben: Window) -> None:
    client.chat_postEphemeral(channel=ROOM, user="U0ANA", text="Which?", blocks=two_rows())
    [hidden] = slack.messages("#copy-review", seen_by="ana")
    refused = ben.do("click", room=ROOM, ts=hidden.ts, element="first/choose")
    assert (refused.status, refused.doc["error"]) == (400, "That message is there no more.")


def test_a_modals_errors_come_back_by_block(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    app = tiny_app(slack)

    @app.view("new_draft")
    def submitted(ack: Ack) -> None:
        ack(response_action="errors", errors={"brief": "Say more."})

    client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())
    [view] = ana.sees()["modals"]["views"]
    with connected(slack, app):
        told = ana.do("submit", view=view["id"], values={"brief": "x", "channel": "sms"}).doc
    assert told == {"acknowledged": True, "errors": {"brief": "Say more."}}


def test_nobody_submits_another_persons_modal(slack: SandboxSlack, client: WebClient, ben: Window) -> None:
    view = client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())["view"]["id"]
    assert "closed or changed" in ben.do("submit", view=view, values={"brief": "x"}).doc["error"]
    assert "closed or changed" in ben.do("close", view=view).doc["error"]
    assert slack.modal("ana")


def test_a_command_nobody_answers_is_told_to_whoever_typed_it(slack: SandboxSlack, ana: Window, ben: Window) -> None:
    slack.sockets.connections.clear()
    assert ana.do("command", room=ROOM, command="/prefers", text="Dana").doc == {"acknowledged": False}
    [told] = messages(ana.sees())
    assert "/prefers failed" in told["plain"]
    assert messages(ben.sees()) == []


def test_stop_reaches_the_app_and_ends_what_it_writes(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    asked = slack.say("ana", "dm", "draft an email")
    told = {"channel": asked.room, "ts": client.chat_startStream(channel=asked.room, thread_ts=asked.ts)["ts"]}
    app, heard = tiny_app(slack), []

    @app.event("agent_session_stopped")
    def stopped(body: Body) -> None:
        heard.append(body["event"]["streaming_message_ts"])

    with connected(slack, app):
        ana.do("stop", room=asked.room, thread=asked.ts)
        slack.wait_until(lambda: heard)
    assert heard == [[told["ts"]]]
    with pytest.raises(SlackApiError, match="stopped_by_user"):
        client.chat_appendStream(**told, markdown_text="more")


def test_only_the_author_edits(slack: SandboxSlack, ben: Window) -> None:
    said = slack.say("ana", "#copy-review", "mine")
    assert "Only who wrote" in ben.do("edit", room=ROOM, ts=said.ts, text="yours").doc["error"]
    assert slack.messages("#copy-review")[0].text == "mine"


def test_a_reaction_counts_once_a_person_and_a_second_press_takes_it_back(
    slack: SandboxSlack, ana: Window, ben: Window
) -> None:
    said = slack.say("ana", "#copy-review", "so")

    def counts(*windows: Window) -> list[int]:
        for window in windows:
            window.do("react", room=ROOM, ts=said.ts, name="tada")
        [message] = messages(ana.sees())
        return [given["count"] for given in message["reactions"] if given["sign"] == "🎉"]

    assert counts(ana, ben) == [2]
    assert counts(ana) == [1]
    assert counts(ben) == []


def test_the_app_can_be_brought_into_a_room(slack: SandboxSlack, ana: Window) -> None:
    ana.do("invite", room="C0GENERAL")
    assert slack.app.user_id in ana.sees()["room/C0GENERAL"]["members"]


def test_a_shared_file_is_saved_by_those_in_the_room_alone(slack: SandboxSlack, ana: Window) -> None:
    shared = Window(slack, "max").upload("G0BOARD", "budget.csv", b"a,b", "The budget")
    [file] = messages(Window(slack, "max").sees())[0]["files"]
    saved = Window(slack, "max").ask(f"{file['address']}?as=max")
    assert (shared.status, saved.body) == (200, b"a,b")
    assert saved.headers["content-disposition"].startswith("attachment")
    assert ana.ask(f"{file['address']}?as=ana").status == 404


def test_a_file_is_shared_in_the_thread_it_was_attached_in(slack: SandboxSlack, ana: Window) -> None:
    said = slack.say("ben", ROOM, "Who has the list?")
    ana.upload(ROOM, "list.csv", b"a,b", thread=said.ts)
    assert [message["thread"] for message in messages(ana.sees()) if message.get("files")] == [said.ts]


def test_a_picture_that_could_hold_a_script_is_saved_and_not_shown(ana: Window) -> None:
    ana.upload(ROOM, "logo.svg", b"<svg><script>alert(1)</script></svg>")
    ana.upload(ROOM, "dot.png", b"\x89PNG")
    files = [message["files"][0] for message in messages(ana.sees())]
    shown = {file["name"]: ana.ask(f"{file['address']}?as=ana").headers["content-disposition"] for file in files}
    assert shown["logo.svg"].startswith("attachment")
    assert shown["dot.png"].startswith("inline")


@pytest.mark.parametrize(
    ("deed", "facts", "sentence"),
    [
        ("fly", {}, "Nothing on the page is called “fly”"),
        ("say", {"room": ROOM}, "“text” is missing"),
        ("say", {"room": "C0NOWHERE", "text": "x"}, "no room called"),
        ("say", {"room": "G0BOARD", "text": "x"}, "not a member of #board"),
        ("react", {"room": ROOM, "ts": "1.0", "name": "tada"}, "there no more"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(ana: Window, deed: str, facts: Body, sentence: str) -> None:
    answer = ana.do(deed, **facts)
    assert answer.status == 400
    assert sentence in answer.doc["error"]
