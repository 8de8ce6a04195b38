"""Real payload shapes through Bolt's own dispatch, with a desk that keeps what it is handed."""

import hashlib
import hmac
import json
import logging
import time
from collections.abc import Sequence
from urllib.parse import urlencode

import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient

from bot.core.asks import Wish
from bot.slack.app import build_app
from bot.slack.door import Door
from bot.slack.ids import Kind
from bot.slack.payloads import Asked, Chosen
from bot.slack.who import Identity
from tests.fakes.desk import FakeDesk
from tests.slack import payloads
from tests.slack.payloads import Json

US = Identity(team="T1", bot="BBOT", bot_user="UBOT")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def app_for(desk: FakeDesk, prefix: str = "", signing_secret: str = "") -> App:
    door = Door(desk=desk, workspace="acme", command_prefix=prefix)
    return build_app(door, WebClient(), lambda: US, signing_secret)


def send(desk: FakeDesk, payload: Json, prefix: str = "") -> BoltResponse:
    return app_for(desk, prefix).dispatch(BoltRequest(body=payload, mode="socket_mode"))


def asked(desk: FakeDesk) -> Asked:
    return Asked.of(desk.taken[-1].payload)


def test_a_direct_message_is_written_down_as_it_was_typed(desk: FakeDesk) -> None:
    answer = send(desk, payloads.message("can u do a sms for dana"))
    assert answer.status == 200
    assert asked(desk) == Asked(
        text="can u do a sms for dana", user="UANA", room="DANA", team="T1", direct=True, ts="1.000001"
    )
    assert desk.taken[0].workspace == "acme"


def test_what_is_written_down_survives_json(desk: FakeDesk) -> None:
    send(desk, payloads.command("/prefers", "Dana Ruiz"))
    stored = json.loads(json.dumps(desk.taken[0].payload))
    assert Asked.of(stored) == asked(desk)
    assert asked(desk).wish is Wish.PREFERS


def test_an_event_that_slack_sends_again_is_written_down_once(desk: FakeDesk) -> None:
    send(desk, payloads.message("hi", event_id="Ev7"))
    again = send(desk, payloads.message("hi", event_id="Ev7"))
    assert again.status == 200
    assert len(desk.taken) == 1


def test_a_mention_beside_its_message_is_written_down_once(desk: FakeDesk) -> None:
    send(desk, payloads.message("<@UBOT> hi", event_id="Ev1", ts="5.000001"))
    send(desk, payloads.mention("hi", event_id="Ev2", channel="DANA", ts="5.000001"))
    assert [request.id for request in desk.taken] == ["Ev1"]


@pytest.mark.parametrize(
    "fields",
    [
        {"bot_id": "BOTHER"},
        {"user": "UBOT"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "user": None},
        {"channel_type": "channel", "channel": "CREVIEW"},
    ],
)
def test_what_nobody_asked_us_is_acknowledged_and_forgotten(desk: FakeDesk, fields: Json) -> None:
    answer = send(desk, payloads.message("hello", **fields))
    assert (answer.status, desk.taken) == (200, [])


@pytest.mark.parametrize("record", ["MessageChangedPayload", "MessageDeletedPayload", "MessageBotPayload"])
def test_slacks_own_records_of_edits_and_bots_are_passed_over(desk: FakeDesk, record: str) -> None:
    payload = payloads.record(record)
    if not payload:
        pytest.skip("Slack's records of payloads are not there")
    payload["event"]["channel_type"] = "im"
    assert send(desk, payload | {"type": "event_callback"}).status == 200
    assert desk.taken == []


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast"])
def test_messages_with_files_and_broadcast_replies_are_heard(desk: FakeDesk, subtype: str) -> None:
    send(desk, payloads.message("see this", subtype=subtype, thread_ts="0.5", files=[{"id": "F1"}]))
    assert (asked(desk).files, asked(desk).answer_thread) == (1, "0.5")


def test_a_mention_is_answered_in_its_room(desk: FakeDesk) -> None:
    send(desk, payloads.mention("draft an email for dana", thread_ts="1.5"))
    assert (asked(desk).room, asked(desk).direct, asked(desk).answer_thread) == ("CREVIEW", False, "1.5")


@pytest.mark.parametrize(
    ("name", "wish"),
    [("/draft", Wish.DRAFT), ("/prefers", Wish.PREFERS), ("/check", Wish.CHECK), ("/persona", Wish.PERSONA)],
)
def test_each_command_is_taken_down_and_acknowledged_without_words(desk: FakeDesk, name: str, wish: Wish) -> None:
    answer = send(desk, payloads.command(name, "dana"))
    assert (answer.status, answer.body) == (200, "")
    assert (asked(desk).wish, asked(desk).text) == (wish, "dana")
    assert desk.taken[0].id == "tr1"


def test_renamed_commands_are_heard_and_the_old_names_are_not(desk: FakeDesk) -> None:
    assert send(desk, payloads.command("/acme-draft", "x"), prefix="acme-").status == 200
    assert send(desk, payloads.command("/draft", "x", trigger_id="tr9"), prefix="acme-").status == 404
    assert len(desk.taken) == 1


def test_the_second_click_on_a_question_is_a_known_one(desk: FakeDesk) -> None:
    send(desk, payloads.click("question:Ev1", "a1", trigger_id="tr1"))
    send(desk, payloads.click("question:Ev1", "a2", trigger_id="tr2"))
    chosen = [Chosen.of(request.payload) for request in desk.taken]
    assert [(each.question, each.audience_id) for each in chosen] == [("Ev1", "a1")]


def test_a_click_that_answers_no_question_is_acknowledged_and_forgotten(desk: FakeDesk) -> None:
    assert send(desk, payloads.click("a block of another release", "a1")).status == 200
    assert desk.taken == []


def test_somebody_elses_click_does_not_use_the_question_up(desk: FakeDesk) -> None:
    send(desk, payloads.click("question:Ev1", "a1", trigger_id="tr1") | {"user": {"id": "UBEN"}})
    send(desk, payloads.click("question:Ev1", "a1", trigger_id="tr2"))
    assert [Chosen.of(request.payload).user for request in desk.taken] == ["UBEN", "UANA"]


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "event_callback", "event": {"type": "message", "channel_type": "im", "user": "UANA"}},
        {"type": "event_callback", "event": {"type": "app_home_opened", "tab": "home"}},
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "actions": [{"type": "button", "action_id": "choose_audience.0"}],
        },
        {"command": "/draft"},
    ],
)
def test_what_cannot_be_read_is_logged_and_acknowledged_and_nothing_is_taken(
    desk: FakeDesk, payload: Json, caplog: pytest.LogCaptureFixture
) -> None:
    assert (send(desk, payload).status, desk.taken) == (200, [])
    assert "cannot be read" in caplog.text


def test_of_bolts_warnings_only_the_expected_ones_are_kept_back(
    desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    app_for(desk)
    logging.getLogger("bot.slack.bolt").warning("The token was revoked")
    assert [record.getMessage() for record in caplog.records] == ["The token was revoked"]


@pytest.mark.parametrize(("tab", "kind"), [("messages", Kind.DIRECT_OPENED), ("home", Kind.HOME_OPENED)])
def test_opening_a_tab_is_taken_down_by_its_kind(desk: FakeDesk, tab: str, kind: Kind) -> None:
    send(desk, payloads.event("app_home_opened", "Ev3", user="UANA", channel="DANA", tab=tab))
    assert desk.taken[0].kind == kind


def test_a_stop_is_taken_down_with_its_thread(desk: FakeDesk) -> None:
    send(desk, payloads.event("agent_session_stopped", "Ev4", user="UANA", channel="DANA", thread_ts="1.5"))
    assert dict(desk.taken[0].payload) == {"user": "UANA", "room": "DANA", "thread": "1.5"}


@pytest.mark.parametrize("payload", [payloads.message("hi"), payloads.command("/draft", "x"), payloads.mention("hi")])
def test_what_cannot_be_written_down_answers_500_so_that_slack_sends_it_again(payload: Json) -> None:
    assert send(FakeDesk(broken=True), payload).status == 500


def test_without_a_network_nothing_waits_for_slack_before_the_acknowledgement(desk: FakeDesk) -> None:
    """The client's address answers nobody: a listener that called Slack would fail."""
    door = Door(desk=desk, workspace="acme")
    app = build_app(door, WebClient(base_url="http://127.0.0.1:9/api/"), lambda: US)
    assert app.dispatch(BoltRequest(body=payloads.command("/draft", "x"), mode="socket_mode")).status == 200


class TestSignedHttp:
    SECRET = "s3cret"

    def post(self, desk: FakeDesk, body: str, secret: str, at: int | None = None) -> BoltResponse:
        stamp = str(int(time.time()) if at is None else at)
        signature = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        headers: dict[str, str | Sequence[str]] = {
            "content-type": "application/x-www-form-urlencoded",
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": f"v0={signature}",
        }
        return app_for(desk, signing_secret=self.SECRET).dispatch(BoltRequest(body=body, headers=headers))

    def test_a_signed_command_is_taken_down(self, desk: FakeDesk) -> None:
        answer = self.post(desk, urlencode(payloads.command("/persona", "dana")), self.SECRET)
        assert (answer.status, len(desk.taken)) == (200, 1)

    @pytest.mark.parametrize(("secret", "at"), [("another", None), (SECRET, 1_000)])
    def test_a_forged_or_old_request_is_refused(self, desk: FakeDesk, secret: str, at: int | None) -> None:
        answer = self.post(desk, urlencode(payloads.command("/persona", "dana")), secret, at)
        assert (answer.status, desk.taken) == (401, [])
