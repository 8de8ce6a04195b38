import urllib.error
import urllib.request
from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.sandbox.control import SandboxSlack
from bot.sandbox.elements import NothingToClick
from bot.sandbox.filling import InputMissing, NoSuchInput
from tests.sandbox.tiny import Ack, Body, connected, modal, say_hello_blocks, tiny_app

ROOM = "C0COPYREVIEW"


def test_a_click_brings_the_message_and_what_was_clicked(slack: SandboxSlack, client: WebClient) -> None:
    app, clicks = tiny_app(slack), list[Body]()

    @app.action("approve")
    def approve(ack: Ack, body: Body) -> None:
        ack()
        clicks.append(body)

    client.chat_postMessage(channel=ROOM, text="a draft", blocks=say_hello_blocks())
    [message] = slack.messages("#copy-review")
    with connected(slack, app):
        assert slack.click("max", message, "Approve").acknowledged
    [body] = clicks
    assert body["user"]["id"] == "U0MAX"
    assert body["message"]["ts"] == message.ts
    assert (body["actions"][0]["value"], body["actions"][0]["block_id"]) == ("7", "verdict")


def test_what_is_not_there_cannot_be_clicked(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="a draft", blocks=say_hello_blocks())
    with pytest.raises(NothingToClick, match=r"“Reject”.*There is: Approve"):
        slack.click("max", slack.messages("#copy-review")[0], "Reject")


def test_a_command_opens_a_modal_that_is_filled_in_and_submitted(slack: SandboxSlack) -> None:
    app, submitted = tiny_app(slack), list[Body]()

    @app.command("/draft")
    def draft(ack: Ack, body: Body, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("new_draft")
    def take(ack: Ack, view: Body) -> None:
        submitted.append(view["state"]["values"])
        ack()

    with connected(slack, app):
        slack.command("ana", "#copy-review", "/draft")
        slack.wait_for_modal("ana", "New draft")
        with pytest.raises(InputMissing, match="Brief"):
            slack.submit("ana", {"Channel": "SMS"})
        with pytest.raises(NoSuchInput, match="Brief, Channel"):
            slack.submit("ana", {"Tone": "warm"})
        slack.submit("ana", {"Brief": "Spring sale", "Channel": "SMS"})
    [values] = submitted
    assert values["brief"]["text"]["value"] == "Spring sale"
    assert values["channel"]["pick"]["selected_option"]["value"] == "sms"
    assert slack.modal("ana") is None


def test_a_submission_s_answer_shows_errors_or_another_view(slack: SandboxSlack) -> None:
    app = tiny_app(slack)

    @app.view("new_draft")
    def take(ack: Ack, view: Body) -> None:
        brief = view["state"]["values"]["brief"]["text"]["value"]
        if len(brief) < 5:
            ack(response_action="errors", errors={"brief": "Say a little more."})
        else:
            ack(response_action="update", view=modal("Working"))

    with slack.world.lock:
        slack.world.views.open("U0ANA", modal())
    with connected(slack, app):
        assert slack.submit("ana", {"Brief": "sms"}).errors == {"brief": "Say a little more."}
        slack.submit("ana", {"Brief": "Spring sale"})
    view = slack.modal("ana")
    assert view is not None
    assert view.title == "Working"


def test_a_trigger_works_once_and_for_three_seconds(slack: SandboxSlack, client: WebClient) -> None:
    fresh, stale = (slack.world.triggers.make("U0ANA") for _ in range(2))
    client.views_open(trigger_id=fresh, view=modal())
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        client.views_open(trigger_id=fresh, view=modal())
    slack.pass_time(timedelta(seconds=3.1))
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        client.views_open(trigger_id=stale, view=modal())
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        client.views_open(trigger_id="1.2.invented", view=modal())


def test_at_most_three_modals_are_stacked(slack: SandboxSlack, client: WebClient) -> None:
    client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())
    for number in (2, 3):
        client.views_push(trigger_id=slack.world.triggers.make("U0ANA"), view=modal(f"Step {number}"))
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        client.views_push(trigger_id=slack.world.triggers.make("U0ANA"), view=modal("Step 4"))
    assert [view.title for view in slack.views("ana")] == ["New draft", "Step 2", "Step 3"]


@pytest.mark.parametrize(
    "view",
    [modal("x" * 25), modal(private_metadata="x" * 3001), modal(submit=None), modal(colour="red"), modal(type="home")],
)
def test_a_view_beyond_slack_s_limits_is_refused(slack: SandboxSlack, client: WebClient, view: Body) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=view)


def test_somebody_else_s_change_of_a_view_is_noticed(slack: SandboxSlack, client: WebClient) -> None:
    opened = client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())["view"]
    client.views_update(view_id=opened["id"], hash=opened["hash"], view=modal("Changed"))
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=opened["id"], hash=opened["hash"], view=modal("Changed again"))


def test_the_home_tab_is_what_was_last_published(slack: SandboxSlack, client: WebClient) -> None:
    for words in ("first", "second"):
        blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": words}}]
        client.views_publish(user_id="U0ANA", view={"type": "home", "blocks": blocks})
    home = slack.home("ana")
    assert home is not None
    assert home.plain == "second"
    assert slack.home("ben") is None


def test_a_response_url_is_used_five_times_within_half_an_hour(slack: SandboxSlack) -> None:
    hook = WebhookClient(slack.world.response_urls.make("U0ANA", ROOM))
    assert [hook.send(text=f"answer {number}").status_code for number in range(6)] == [200] * 5 + [404]
    late = WebhookClient(slack.world.response_urls.make("U0ANA", ROOM))
    slack.pass_time(timedelta(minutes=31))
    assert "expired_url" in late.send(text="too late").body
    assert len(slack.messages("#copy-review", seen_by="ana")) == 5
    assert slack.messages("#copy-review", seen_by="ben") == []


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"nonsense", 400), (b"[]", 400), (b'{"colour": "red"}', 400), (b"{}", 400), (b'{"text": "x", "blocks": 7}', 400)],
)
def test_what_a_response_url_cannot_show_is_refused(slack: SandboxSlack, body: bytes, status: int) -> None:
    request = urllib.request.Request(slack.world.response_urls.make("U0ANA", ROOM), body)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    assert refused.value.code == status
    assert slack.messages("#copy-review") == []


def test_a_response_url_replaces_or_deletes_what_was_clicked(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="a draft", blocks=say_hello_blocks())
    [message] = slack.messages("#copy-review")
    hook = WebhookClient(slack.world.response_urls.make("U0MAX", ROOM, message.ts))
    hook.send(replace_original=True, text="approved")
    assert [one.plain for one in slack.messages("#copy-review")] == ["approved"]
    hook.send(delete_original=True)
    assert slack.messages("#copy-review") == []


def test_shortcuts_are_those_of_the_manifest() -> None:
    shortcuts = [{"name": "Check this copy", "type": "message", "callback_id": "check", "description": "Check"}]
    with SandboxSlack(manifest={"features": {"shortcuts": shortcuts}}) as slack:
        app, seen = tiny_app(slack), list[Body]()

        @app.message_shortcut("check")
        def check(ack: Ack, body: Body) -> None:
            ack()
            seen.append(body)

        message = slack.say("ana", "#copy-review", "Everyone loves our app!")
        with connected(slack, app):
            slack.shortcut("ben", "Check this copy", message)
            with pytest.raises(Exception, match="no such shortcut"):
                slack.shortcut("ben", "Check this copy")
    assert seen[0]["message"]["text"] == "Everyone loves our app!"


def test_an_external_menu_asks_the_app_for_its_options(slack: SandboxSlack, client: WebClient) -> None:
    menu = {"type": "external_select", "action_id": "who", "placeholder": {"type": "plain_text", "text": "Who?"}}
    client.chat_postMessage(channel=ROOM, text="x", blocks=[{"type": "actions", "block_id": "b", "elements": [menu]}])
    app, chosen = tiny_app(slack), list[Body]()

    @app.options("who")
    def offer(ack: Ack, payload: Body) -> None:
        ack(options=[{"text": {"type": "plain_text", "text": f"{payload['value']} Ruiz"}, "value": "c1"}])

    @app.action("who")
    def choose(ack: Ack, action: Body) -> None:
        ack()
        chosen.append(action)

    [message] = slack.messages("#copy-review")
    with connected(slack, app):
        [option] = slack.ask_options("ana", message, "who", "Dana")
        slack.click("ana", message, "who", option)
    assert chosen[0]["selected_option"]["text"]["text"] == "Dana Ruiz"


def test_a_file_goes_up_in_three_steps_and_is_read_with_the_token(slack: SandboxSlack, client: WebClient) -> None:
    client.files_upload_v2(
        channel=ROOM, filename="rejects.csv", content="line,reason\n", initial_comment="These failed:"
    )
    [message] = slack.messages("#copy-review")
    assert (message.text, message.files[0]["name"], message.files[0]["size"]) == ("These failed:", "rejects.csv", 12)

    url = message.files[0]["url_private_download"]
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {slack.bot_token}"})
    with urllib.request.urlopen(request) as answer:
        assert answer.read() == b"line,reason\n"
    with urllib.request.urlopen(url) as answer:  # without the token Slack shows a page for signing in
        assert answer.headers.get_content_type() == "text/html"


def test_a_status_goes_with_the_answer_or_after_two_minutes(slack: SandboxSlack, client: WebClient) -> None:
    question = slack.say("ana", "dm", "hello")
    client.assistant_threads_setStatus(channel_id="D0ANA", thread_ts=question.ts, status="is reading the evidence")
    assert slack.status("D0ANA", question) == "is reading the evidence"
    slack.pass_time(timedelta(minutes=2, seconds=1))
    assert slack.status("D0ANA", question) == ""
    client.assistant_threads_setStatus(channel_id="D0ANA", thread_ts=question.ts, status="is writing")
    client.chat_postMessage(channel="D0ANA", thread_ts=question.ts, text="done")
    assert slack.status("D0ANA", question) == ""
    assert slack.statuses("D0ANA", question) == ["is reading the evidence", "is writing"]


def test_four_prompts_can_be_suggested_and_no_more(slack: SandboxSlack, client: WebClient) -> None:
    prompts = [{"title": f"Prompt {number}", "message": "Draft it"} for number in range(5)]
    client.assistant_threads_setSuggestedPrompts(channel_id="D0ANA", prompts=prompts[:4])
    suggested = slack.prompts("ana")
    assert suggested is not None
    assert len(suggested.prompts) == 4
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.assistant_threads_setSuggestedPrompts(channel_id="D0ANA", prompts=prompts)
