"""Whatever goes wrong between Slack and us, an answer is given, and given once."""

import threading
from datetime import timedelta
from typing import cast

import pytest

from bot.core.errors import ServiceDown
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.settings import Settings
from bot.slack.ids import Kind
from bot.slack.payloads import Opened
from bot.usecases.requests import Request
from bot.wiring import House
from tests.acceptance.slack.conftest import TestHouse, serving
from tests.acceptance.slack.scripted import ScriptedWriter

ROOM = "#copy-review"
ASK = "draft an email for Dana Ruiz: Spring sale until Friday"
DONE = "Why it reads so"
SLACKS_PATIENCE = 3.0
"""Seconds until Slack shows a command as failed."""


def writer(app: House) -> ScriptedWriter:
    return cast(ScriptedWriter, app.writer)


def from_the_app(slack: SandboxSlack, room: str = DIRECT) -> list[Message]:
    return [message for message in slack.messages(room, seen_by="ana") if message.by_app]


def answered_once(slack: SandboxSlack, app: House, asked: Message) -> Message:
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=DONE, timeout=20)
    slack.wait_until(lambda: not pending(app), timeout=20)
    assert [message.ts for message in from_the_app(slack)] == [card.ts]
    assert card.plain.count("Email for Dana Ruiz") == 1
    return card


def pending(app: House) -> int:
    """Jobs that are not over."""
    from sqlalchemy import func, select

    from store.tables import requests

    with app.database.engine.begin() as connection:
        return connection.scalar(select(func.count()).select_from(requests).where(requests.c.ended_at.is_(None))) or 0


def test_an_event_that_comes_twice_is_answered_once(slack: SandboxSlack, app: House) -> None:
    slack.deliver_twice()
    answered_once(slack, app, slack.say("ana", DIRECT, ASK))


def test_a_mention_beside_its_message_is_answered_once(slack: SandboxSlack, app: House) -> None:
    """In a direct message that mentions the app, both events come."""
    answered_once(slack, app, slack.say("ana", DIRECT, f"@their_rules {ASK}"))
    assert len(writer(app).orders) == 1


@pytest.mark.parametrize("trouble", [429, 500, "lost answer", "timeout"])
@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.stopStream", "chat.update"])
def test_a_call_that_fails_while_a_draft_streams_costs_nothing(
    slack: SandboxSlack, app: House, method: str, trouble: int | str
) -> None:
    app.slack_client.timeout = 1
    slack.fail_next(method, with_=trouble)
    asked = slack.say("ana", DIRECT, f"{ASK}. {'Every word of it counts. ' * 20}")
    answered_once(slack, app, asked)


@pytest.mark.parametrize("trouble", [429, 500, "lost answer", "timeout"])
def test_a_post_that_fails_is_delivered_once(slack: SandboxSlack, app: House, trouble: int | str) -> None:
    app.slack_client.timeout = 1
    slack.fail_next("chat.postMessage", times=2, with_=trouble)
    slack.say("ana", DIRECT, "email or text for Dana Ruiz?")
    slack.wait_for_reply(DIRECT, user="ana", containing="Dana", timeout=20)
    slack.wait_until(lambda: not pending(app), timeout=20)
    assert len(from_the_app(slack)) == 1


def test_a_stream_that_dies_leaves_the_whole_text_once(slack: SandboxSlack, app: House) -> None:
    writer(app).gate.clear()
    asked = slack.say("ana", DIRECT, f"{ASK}. {'Every word of it counts. ' * 20}")
    writer(app).begun.wait(10)
    writer(app).pause = 0.005
    writer(app).gate.set()
    slack.wait_until(lambda: slack.calls("chat.startStream"))
    slack.expire_streams()
    card = answered_once(slack, app, asked)
    assert card.plain.count("Every word of it counts.") >= 20


def test_stop_stops_at_once_and_says_so(slack: SandboxSlack, app: House) -> None:
    writer(app).gate.clear()
    asked = slack.say("ana", DIRECT, ASK)
    writer(app).begun.wait(10)
    slack.press_stop("ana", DIRECT, asked)
    slack.wait_until(lambda: stop_was_taken_down(app))
    writer(app).pause = 0.3
    writer(app).gate.set()
    said = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Stopped")
    slack.wait_until(lambda: not pending(app), timeout=20)
    assert [message.ts for message in from_the_app(slack)] == [said.ts]
    assert app.store.draft_in_thread(asked.room, asked.ts) is None
    session = slack.session(DIRECT, asked)
    assert session
    assert session.state == "active"


def stop_was_taken_down(app: House) -> bool:
    long_ago = app.slack_kit.drafting.now() - timedelta(days=1)
    return bool(app.slack_kit.requests.taken_since("default", Kind.STOPPED, long_ago))


def test_while_the_model_is_down_the_ask_is_kept_and_then_answered(slack: SandboxSlack, app: House) -> None:
    writer(app).failing = [ServiceDown(service="The model", reason="503")]
    answered_once(slack, app, slack.say("ana", DIRECT, ASK))


def test_a_failure_that_nobody_foresaw_is_tried_again_and_then_told_with_a_reference(
    slack: SandboxSlack, app: House
) -> None:
    writer(app).failing = [KeyError("e7"), KeyError("e7")]
    asked = slack.say("ana", DIRECT, ASK)
    told = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="reference", timeout=20)
    assert "KeyError" not in told.plain


def test_what_a_killed_process_had_taken_down_is_answered_by_the_next(slack: SandboxSlack, settings: Settings) -> None:
    """Acknowledged, never worked on: as if the process had died between the two."""
    first = TestHouse(settings)
    opened = Opened(user="U1", room=_direct(slack))
    request = Request(id="Ev1", workspace="default", kind=Kind.DIRECT_OPENED, payload=opened.as_payload())
    assert first.database.queue.take(request)
    first.database.close()
    with serving(slack, TestHouse(settings)):
        slack.wait_until(lambda: slack.prompts("ana"))


def _direct(slack: SandboxSlack) -> str:
    return slack.say("ana", DIRECT, "hi").room


def test_a_socket_that_breaks_is_replaced_and_nothing_is_lost(slack: SandboxSlack, app: House) -> None:
    opened = len(slack.calls("apps.connections.open"))
    slack.drop_socket()
    asked = slack.say("ana", DIRECT, ASK)
    slack.wait_until(lambda: len(slack.calls("apps.connections.open")) > opened, timeout=20)
    answered_once(slack, app, asked)


def test_twenty_asks_at_once_are_all_answered_and_acknowledged_in_time(slack: SandboxSlack, app: House) -> None:
    writer(app).pause = 0.05
    people = [threading.Thread(target=slack.command, args=("ana", ROOM, "/persona", "Dana Ruiz")) for _ in range(20)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    slack.wait_until(lambda: len(from_the_app(slack, ROOM)) == 20, timeout=20)
    seconds = [ack.seconds for ack in slack.acks("/persona")]
    assert len(seconds) == 20
    assert all(each is not None and each < SLACKS_PATIENCE for each in seconds)
