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
from bot.core.audiences import Customer
from bot.slack.app import build_app
from bot.slack.door import Door
from bot.slack.ids import Kind
from bot.slack.payloads import Asked, Chosen, FormAsked, FormSent
from bot.slack.who import Identity
from tests.fakes.desk import FakeDesk
from tests.slack import payloads
from tests.slack.payloads import Json

US = Identity(team="T1", bot="BBOT", bot_user="UBOT")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


DANA = Customer(id="a1", name="Dana Ruiz", job="florist", city="Leeds")


def app_for(desk: FakeDesk, prefix: str = "", signing_secret: str = "") -> App:
    """A store in which Dana alone is known, and a draft is talked about in thread 1.5 of #copy-review."""
    door = Door(
        desk=desk,
        workspace="acme",
        command_prefix=prefix,
        suggest=lambda typed: [DANA] if "Dana".startswith(typed) else [],
        follows=lambda room, thread: (room, thread) == ("CREVIEW", "1.5"),
    )
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


IN_THE_ROOM: Json = {"channel": "CREVIEW", "channel_type": "channel"}


def test_what_is_said_under_a_draft_in_a_room_is_taken_down_as_a_comment(desk: FakeDesk) -> None:
    send(desk, payloads.message("I hate puns", thread_ts="1.5", **IN_THE_ROOM))
    assert (desk.taken[0].kind, asked(desk).text, asked(desk).thread) == (Kind.COMMENTED, "I hate puns", "1.5")


@pytest.mark.parametrize(
    "fields",
    [
        {"thread_ts": "9.9"},
        {},
        {"thread_ts": "1.5", "subtype": "message_changed"},
        {"thread_ts": "1.5", "subtype": "message_deleted"},
        {"thread_ts": "1.5", "bot_id": "BOTHER"},
    ],
)
def test_nothing_else_that_is_said_in_rooms_is_written_down(desk: FakeDesk, fields: Json) -> None:
    send(desk, payloads.message("I hate puns", **IN_THE_ROOM | fields))
    assert desk.taken == []


def test_a_comment_that_mentions_us_leaves_the_mention_to_be_answered(desk: FakeDesk) -> None:
    """Slack sends both, in either order."""
    send(desk, payloads.message("<@UBOT> shorter", "Ev1", thread_ts="1.5", ts="7.1", **IN_THE_ROOM))
    send(desk, payloads.mention("shorter", "Ev2", thread_ts="1.5", ts="7.1"))
    assert [request.kind for request in desk.taken] == [Kind.COMMENTED, Kind.ASKED]


def test_check_without_a_text_asks_for_the_form(desk: FakeDesk) -> None:
    send(desk, payloads.command("/check", "  "))
    form = FormAsked.of(desk.taken[0].payload)
    assert (desk.taken[0].kind, form.text, form.trigger) == (Kind.CHECK_FORM_ASKED, "", "tr1")


def test_the_shortcut_takes_the_messages_words_down_with_their_place(desk: FakeDesk) -> None:
    send(desk, payloads.shortcut("I hate puns", thread_ts="1.5"))
    form = FormAsked.of(json.loads(json.dumps(desk.taken[0].payload)))
    assert (form.text, form.room, form.thread, form.trigger) == ("I hate puns", "CREVIEW", "1.5", "tr3")


def test_a_form_that_is_sent_is_taken_down_once_with_what_was_chosen_in_it(desk: FakeDesk) -> None:
    option: Json = {"selected_option": {"value": "a1", "text": {"type": "plain_text", "text": "Dana"}}}
    state: Json = {
        "check_audience": {"check_audience": option},
        "check_place": {"check_place": {"selected_option": None}},
    }
    answers = [send(desk, payloads.form_sent("tr3", state)) for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 200]
    assert [FormSent.of(request.payload) for request in desk.taken] == [
        FormSent(question="tr3", user="UANA", audience_id="a1")
    ]


def test_the_forms_menu_is_answered_with_the_acknowledgement(desk: FakeDesk) -> None:
    offered = json.loads(send(desk, payloads.typing("Da")).body)["options"]
    assert [(each["text"]["text"], each["value"]) for each in offered] == [("Dana Ruiz (florist, Leeds)", "a1")]


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
