"""What people do that the app hears of, or must bear."""

from datetime import timedelta

import pytest
from slack_sdk import WebClient

from bot.sandbox.acting import NotInTheRoom
from bot.sandbox.control import SandboxSlack
from bot.sandbox.seeing import WaitedInVain
from bot.sandbox.world import NobodyThere
from tests.sandbox.tiny import Ack, Body, connected, modal, tiny_app

ROOM = "C0COPYREVIEW"


@pytest.fixture
def told(slack: SandboxSlack) -> list[Body]:
    """The events that would go to the app."""
    events: list[Body] = []
    slack.world.announce = events.append
    return events


def test_an_edited_message_is_told_as_it_was_and_as_it_is(slack: SandboxSlack, told: list[Body]) -> None:
    changed = slack.edit(slack.say("ana", "#copy-review", "Dana likes SMS"), "Dana likes email")
    assert changed.plain == "Dana likes email"
    event = told[-1]
    assert event["subtype"] == "message_changed"
    assert (event["previous_message"]["text"], event["message"]["text"]) == ("Dana likes SMS", "Dana likes email")
    assert event["channel"] == ROOM


def test_reactions_are_counted_by_name_and_told(slack: SandboxSlack, client: WebClient, told: list[Body]) -> None:
    message = slack.say("ana", "#copy-review", "a draft")
    slack.react("ben", message, "eyes")
    client.reactions_add(channel=ROOM, timestamp=message.ts, name="eyes")
    [shown] = client.conversations_history(channel=ROOM)["messages"]
    assert shown["reactions"] == [{"name": "eyes", "users": ["U0BEN", "U0THEIRRULES"], "count": 2}]
    assert told[-1]["type"] == "reaction_added"


def test_a_file_is_told_as_a_message_and_as_shared(slack: SandboxSlack, told: list[Body]) -> None:
    slack.upload("ana", "dm", "customers.csv", b"name\nDana\n", "please import")
    assert [(event["type"], event.get("subtype")) for event in told] == [
        ("message", "file_share"),
        ("file_shared", None),
    ]
    assert told[0]["files"][0]["url_private_download"].startswith(slack.base_url)


def test_nobody_talks_in_a_room_they_are_not_in(slack: SandboxSlack) -> None:
    with pytest.raises(NotInTheRoom, match="ana is not a member of #board"):
        slack.say("ana", "#board", "hello?")
    with pytest.raises(NobodyThere, match="zoe"):
        slack.say("zoe", "#copy-review", "hello?")


def test_the_app_hears_nothing_of_rooms_it_is_not_in(slack: SandboxSlack, told: list[Body]) -> None:
    slack.say("ana", "#general", "@their_rules are you here?")
    assert told == []


def test_waiting_in_vain_says_what_stands_there_instead(slack: SandboxSlack) -> None:
    slack.say("ana", "#copy-review", "anybody?")
    with pytest.raises(WaitedInVain, match=r"a reply in #copy-review.*ana: anybody\?"):
        slack.wait_for_reply("#copy-review", timeout=0.05)


def test_what_was_said_before_the_last_deed_is_no_reply(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="earlier")
    slack.say("ana", "#copy-review", "and now?")
    client.chat_postMessage(channel=ROOM, text="now")
    assert slack.wait_for_reply("#copy-review").plain == "now"


def test_a_closed_modal_is_told_where_the_app_asked_for_it(slack: SandboxSlack) -> None:
    app, closed = tiny_app(slack), list[str]()

    @app.view_closed("new_draft")
    def note(ack: Ack, view: Body) -> None:
        ack()
        closed.append(view["id"])

    with slack.world.lock:
        below = slack.world.views.open("U0ANA", modal())
        top = slack.world.views.push("U0ANA", modal("On top", notify_on_close=True))
    with connected(slack, app):
        slack.close("ana")
        slack.close("ana")
    assert closed == [top.id]
    assert below.id != top.id
    assert slack.views("ana") == []


@pytest.mark.parametrize(("answer", "left"), [({"response_action": "clear"}, []), ({}, ["New draft"])])
def test_a_submitted_modal_gives_way_to_the_one_below_or_to_nothing(
    slack: SandboxSlack, answer: Body, left: list[str]
) -> None:
    app = tiny_app(slack)

    @app.view("new_draft")
    def take(ack: Ack) -> None:
        ack(**answer)

    with slack.world.lock:
        slack.world.views.open("U0ANA", modal())
        slack.world.views.push("U0ANA", modal("On top"))
    with connected(slack, app):
        slack.submit("ana", {"Brief": "Spring sale"})
    assert [view.title for view in slack.views("ana")] == left


def test_an_answer_to_a_command_that_cannot_be_shown_fails_before_the_person_s_eyes(slack: SandboxSlack) -> None:
    app = tiny_app(slack)

    @app.command("/prefers")
    def answer(ack: Ack) -> None:
        ack(text="x", blocks=[{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}])

    with connected(slack, app):
        slack.command("ana", "dm", "/prefers")
    assert "invalid_command_response" in slack.messages("dm", seen_by="ana")[0].plain


def test_time_that_is_passed_is_passed_for_all(slack: SandboxSlack, client: WebClient) -> None:
    before = slack.say("ana", "dm", "before").ts
    slack.pass_time(timedelta(hours=1))
    after = client.chat_postMessage(channel="D0ANA", text="after")["ts"]
    assert 3600 <= float(after) - float(before) < 3660
