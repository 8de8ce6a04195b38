from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.messages.chunk import TaskUpdateChunk

from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from tests.sandbox.tiny import say_hello_blocks

DM = "D0ANA"


@pytest.fixture
def question(slack: SandboxSlack) -> Message:
    return slack.say("ana", "dm", "a short sms for dana")


def test_the_sdk_sends_a_piece_whenever_256_characters_have_come_together(
    slack: SandboxSlack, client: WebClient, question: Message
) -> None:
    stream = client.chat_stream(channel=DM, thread_ts=question.ts)
    for _ in range(20):
        stream.append(markdown_text="twenty-six characters long")
    growing = slack.messages("dm", question, "ana")[-1]
    stream.stop(markdown_text="!", blocks=say_hello_blocks())
    done = slack.messages("dm", question, "ana")[-1]
    assert growing.streaming
    assert len(growing.text) == 2 * 260
    assert done.text == "twenty-six characters long" * 20 + "!"
    assert done.plain.endswith("Hello @ana\n[Approve]")
    assert not done.streaming
    assert len(slack.calls("chat.startStream")) == 1
    assert len(slack.calls("chat.appendStream")) == 1


def test_tasks_are_shown_by_their_latest_state(slack: SandboxSlack, client: WebClient, question: Message) -> None:
    stream = client.chat_stream(channel=DM, thread_ts=question.ts)
    stream.append(chunks=[TaskUpdateChunk(id="read", title="Reading the evidence", status="in_progress")])
    stream.append(chunks=[TaskUpdateChunk(id="read", title="Reading the evidence", status="complete")])
    stream.stop(markdown_text="Here it is.")
    assert slack.messages("dm", question, "ana")[-1].plain == "Reading the evidence (complete)\nHere it is."


def test_a_stream_dies_five_minutes_after_its_start_and_even_stop_fails(
    slack: SandboxSlack, client: WebClient, question: Message
) -> None:
    stream = client.chat_stream(channel=DM, thread_ts=question.ts, buffer_size=1)
    stream.append(markdown_text="half of it")
    slack.pass_time(timedelta(minutes=5, seconds=1))
    with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
        stream.stop()
    client.chat_update(channel=DM, ts=stream.ts or "", text="all of it")
    assert slack.wait_for_reply("dm", question, "ana").plain == "all of it"


def test_a_living_stream_cannot_be_updated(slack: SandboxSlack, client: WebClient, question: Message) -> None:
    stream = client.chat_stream(channel=DM, thread_ts=question.ts, buffer_size=1)
    stream.append(markdown_text="half of it")
    with pytest.raises(SlackApiError, match="streaming_state_conflict"):
        client.chat_update(channel=DM, ts=stream.ts or "", text="all of it")
    slack.expire_streams()
    client.chat_update(channel=DM, ts=stream.ts or "", text="all of it")


def test_the_stop_button_ends_the_stream_and_tells_the_app(
    slack: SandboxSlack, client: WebClient, question: Message
) -> None:
    stream = client.chat_stream(channel=DM, thread_ts=question.ts, buffer_size=1)
    stream.append(markdown_text="half of it")
    told: list[object] = []
    slack.world.announce = told.append
    slack.press_stop("ana", DM, question)
    with pytest.raises(SlackApiError, match="stopped_by_user"):
        stream.append(markdown_text="the rest")
    assert [(event["type"], event["streaming_message_ts"]) for event in told if isinstance(event, dict)] == [
        ("agent_session_stopped", [stream.ts])
    ]
    client.chat_stopStream(channel=DM, ts=stream.ts or "", session_status="active")
    session = slack.session(DM, question)
    assert session is not None
    assert session.state == "active"


def test_the_app_hears_of_a_stream_s_beginning_and_end_and_not_of_its_pieces(
    slack: SandboxSlack, client: WebClient, question: Message
) -> None:
    told: list[dict[str, object]] = []
    slack.world.announce = told.append
    stream = client.chat_stream(channel=DM, thread_ts=question.ts, buffer_size=1)
    for word in ("one ", "two ", "three"):
        stream.append(markdown_text=word)
    stream.stop()
    began, ended = told
    message = ended["message"]
    assert (began["type"], began["streaming_state"]) == ("message", "in_progress")
    assert isinstance(message, dict)
    assert (ended["subtype"], message["streaming_state"], message["text"]) == (
        "message_changed",
        "completed",
        "one two three",
    )


def test_a_stream_into_a_shared_room_says_for_whom_it_is(slack: SandboxSlack, client: WebClient) -> None:
    message = slack.say("ana", "#copy-review", "@their_rules draft")
    with pytest.raises(SlackApiError, match="missing_recipient_user_id"):
        client.chat_startStream(channel=message.room, thread_ts=message.ts)
    client.chat_startStream(
        channel=message.room, thread_ts=message.ts, recipient_user_id="U0ANA", recipient_team_id="T0SANDBOX"
    )


@pytest.mark.parametrize(
    "chunk", [{"type": "poem", "text": "x"}, {"type": "task_update", "id": "a", "title": "b", "status": "asleep"}]
)
def test_an_unknown_chunk_is_refused(client: WebClient, question: Message, chunk: dict[str, str]) -> None:
    with pytest.raises(SlackApiError, match="invalid_chunks"):
        client.chat_startStream(channel=DM, thread_ts=question.ts, chunks=[chunk])
