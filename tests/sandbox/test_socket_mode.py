import threading
from datetime import timedelta

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.sandbox.control import SandboxSlack
from tests.sandbox.tiny import Ack, Body, connected, tiny_app


def app_that_counts(slack: SandboxSlack, seen: list[Body]) -> App:
    app = tiny_app(slack)

    @app.event("message")
    def count(body: Body) -> None:
        seen.append(body)

    return app


def test_a_message_reaches_the_app_once_and_its_acknowledgement_is_timed(slack: SandboxSlack) -> None:
    seen: list[Body] = []
    with connected(slack, app_that_counts(slack, seen)):
        slack.say("ana", "#copy-review", "hello")
        [ack] = slack.wait_until(lambda: slack.acks("message.channels"))
    assert [body["event"]["text"] for body in seen] == ["hello"]
    assert ack.seconds is not None
    assert ack.seconds < 3


def test_an_event_that_nobody_acknowledges_comes_again_at_once_after_a_minute_and_after_five() -> None:
    with SandboxSlack(speed=200) as slack, connected(slack, tiny_app(slack)):
        began = slack.clock.now()
        slack.say("ana", "#copy-review", "is anybody there?")
        slack.wait_until(lambda: len(slack.acks()) == 4)
        took = slack.clock.now() - began
    acks = slack.acks("message.channels")
    assert took >= 3 + 3 + (60 + 3) + (300 + 3)
    assert [ack.attempt for ack in acks] == [0, 1, 2, 3]
    assert {ack.why_not for ack in acks} == {"timeout"}
    assert len({ack.sent["event_id"] for ack in acks}) == 1


def test_bolt_sees_the_number_of_a_retry(slack: SandboxSlack) -> None:
    numbers: list[object] = []
    app = tiny_app(slack)

    @app.event("message")
    def note(request: object) -> None:
        numbers.append(getattr(request, "headers", {}).get("x-slack-retry-num"))

    with connected(slack, app):
        slack.deliver_twice()
        slack.say("ana", "dm", "hello")
        slack.wait_until(lambda: len(numbers) == 2)
    assert numbers == [["0"], ["1"]]


def test_the_app_reconnects_when_it_is_asked_to_and_misses_nothing(slack: SandboxSlack) -> None:
    seen: list[Body] = []
    with connected(slack, app_that_counts(slack, seen)):
        slack.refresh_socket("warning")
        slack.say("ana", "dm", "are you still there?")
        slack.wait_until(lambda: seen)
    assert [call.method for call in slack.calls("apps.connections.open")] == ["apps.connections.open"] * 2


def test_a_dropped_socket_comes_back_and_the_event_is_delivered_then(slack: SandboxSlack) -> None:
    seen: list[Body] = []
    with connected(slack, app_that_counts(slack, seen)):
        slack.drop_socket()
        slack.wait_until(lambda: slack.connections == 1, timeout=30)
        slack.say("ana", "dm", "hello again")
        slack.wait_until(lambda: seen)


def test_a_socket_that_goes_quiet_without_closing_is_noticed_by_the_client(slack: SandboxSlack) -> None:
    with connected(slack, tiny_app(slack)) as handler:
        first = handler.client.session_id()
        slack.freeze_socket()
        slack.wait_until(lambda: handler.client.session_id() != first, timeout=30)


def test_two_connections_share_the_events_between_them(slack: SandboxSlack) -> None:
    first: list[Body] = []
    second: list[Body] = []
    with connected(slack, app_that_counts(slack, first)), connected(slack, app_that_counts(slack, second)):
        for number in range(24):
            slack.say("ana", "dm", f"message {number}")
        slack.wait_until(lambda: len(first) + len(second) == 24)
    assert first
    assert second


def test_a_websocket_ticket_opens_one_connection_only(slack: SandboxSlack) -> None:
    handler = SocketModeHandler(tiny_app(slack), slack.app_token)
    url = handler.client.issue_new_wss_url()
    assert slack.world.tickets.redeem(url.partition("ticket=")[2].partition("&")[0])
    assert not slack.world.tickets.redeem(url.partition("ticket=")[2].partition("&")[0])


def test_a_command_that_is_not_acknowledged_in_three_seconds_fails_before_the_person_s_eyes(
    slack: SandboxSlack,
) -> None:
    app, woken = tiny_app(slack), threading.Event()

    @app.command("/prefers")
    def sleep_through(ack: Ack) -> None:
        slack.pass_time(timedelta(seconds=4))
        woken.wait(5)
        ack()

    with connected(slack, app):
        ack = slack.command("ana", "#copy-review", "/prefers", "dana")
        woken.set()
    assert ack.why_not == "timeout"
    [told] = slack.messages("#copy-review", seen_by="ana")
    assert "operation_timeout" in told.plain
    assert slack.messages("#copy-review", seen_by="ben") == []


def test_a_command_without_any_app_is_refused(slack: SandboxSlack) -> None:
    threading.Timer(0.1, slack.pass_time, [timedelta(seconds=4)]).start()
    assert slack.command("ana", "dm", "/prefers", "dana").why_not == "connection_failed"
    assert "dispatch_failed" in slack.messages("dm", seen_by="ana")[0].plain


def test_what_comes_with_the_acknowledgement_of_a_command_is_shown_to_whom_it_is_for(slack: SandboxSlack) -> None:
    app = tiny_app(slack)

    @app.command("/prefers")
    def answer(ack: Ack, command: Body) -> None:
        ack(text=f"for {command['text']}", response_type="in_channel" if command["text"] == "all" else "ephemeral")

    with connected(slack, app):
        slack.command("ana", "#copy-review", "/prefers", "me")
        slack.command("ana", "#copy-review", "/prefers", "all")
    assert [message.plain for message in slack.messages("#copy-review", seen_by="ana")] == ["for me", "for all"]
    assert [message.plain for message in slack.messages("#copy-review", seen_by="ben")] == ["for all"]


def test_mentioning_the_app_sends_two_events_for_one_message(slack: SandboxSlack) -> None:
    app, seen = tiny_app(slack), list[Body]()

    @app.event("app_mention")
    @app.event("message")
    def note(body: Body) -> None:
        seen.append(body)

    with connected(slack, app):
        slack.say("ana", "#copy-review", "@their_rules hello")
        slack.wait_until(lambda: len(seen) == 2)
    assert {body["event"]["type"] for body in seen} == {"app_mention", "message"}
    assert len({body["event"]["ts"] for body in seen}) == 1
    assert len({body["event_id"] for body in seen}) == 2


def test_the_app_hears_its_own_messages_as_in_slack(slack: SandboxSlack) -> None:
    with connected(slack, tiny_app(slack)) as handler:
        handler.app.client.chat_postMessage(channel="C0COPYREVIEW", text="mine")
        [ack] = slack.wait_until(lambda: slack.acks("message.channels"))
    assert ack.sent["event"]["bot_id"] == slack.app.bot_id
    assert ack.acknowledged
