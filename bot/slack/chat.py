"""Speaking in Slack: one method a thing we say or show, in our words, each with Slack's failures told as ours."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web.chat_stream import ChatStream
from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.charts import REFUSED, Charts
from bot.slack.errors import SlackRefused, told
from bot.slack.views.message import Block, Message
from bot.slack.who import Identity

log = logging.getLogger(__name__)

EVENT_TYPE = "their_rules_answer"
"""Our messages carry the request they answer as metadata of this type, so that they are found again after a crash."""

STREAM_BUFFER = 80
"""Characters gathered before they are sent. chat.appendStream is tier 4, so a draft of 1,500 makes about 20 calls."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Which message this is: the request it answers, and the step of the answer."""

    request_id: str
    step: str

    def as_metadata(self) -> dict[str, object]:
        return {"event_type": EVENT_TYPE, "event_payload": {"request_id": self.request_id, "step": self.step}}


class Chat:
    """`client` must not retry by itself: a message whose answer was lost would be posted twice. `who` tells which of a
    room's messages are ours, `charts` whether Slack takes any here.
    """

    def __init__(self, client: WebClient, who: Callable[[], Identity], charts: Charts | None = None) -> None:
        self._client, self._who, self._charts = client, who, charts or Charts()

    def post(self, room: str, message: Message, mark: Mark, *, thread: str = "") -> str:
        """Post, visible to everybody in the room. Gives the message's ts."""

        def post(blocks: list[Block]) -> str:
            with told("chat.postMessage"):
                posted = self._client.chat_postMessage(
                    channel=room,
                    text=message.text,
                    blocks=blocks,
                    thread_ts=thread or None,
                    metadata=mark.as_metadata(),
                    unfurl_links=False,
                    unfurl_media=False,
                )
            return str(posted["ts"])

        return self._charts.send(message, post)

    def update(self, room: str, ts: str, message: Message, mark: Mark) -> None:
        """Replace what a message of ours says; the same again changes nothing."""

        def post(blocks: list[Block]) -> None:
            with told("chat.update"):
                self._client.chat_update(
                    channel=room, ts=ts, text=message.text, blocks=blocks, metadata=mark.as_metadata()
                )

        self._charts.send(message, post)

    def delete(self, room: str, ts: str) -> None:
        """Take a message of ours away. One that is gone already is left alone."""
        try:
            with told("chat.delete"):
                self._client.chat_delete(channel=room, ts=ts)
        except SlackRefused as error:
            log.debug("It was gone already: %s", error)

    def whisper(self, room: str, user: str, message: Message, *, thread: str = "") -> None:
        """Say something in a room that only this person sees."""

        def post(blocks: list[Block]) -> None:
            with told("chat.postEphemeral"):
                self._client.chat_postEphemeral(
                    channel=room, user=user, text=message.text, blocks=blocks, thread_ts=thread or None
                )

        self._charts.send(message, post)

    def respond(self, response_url: str, message: Message, *, replace: bool = False) -> bool:
        """Answer a command or a click, for the asker alone. False where the address is used up or older than 30 minutes."""

        def post(blocks: list[Block]) -> None:
            with told("response_url"):
                answer = WebhookClient(response_url, retry_handlers=[]).send(
                    text=message.text, blocks=blocks, response_type="ephemeral", replace_original=replace
                )
            _demand_taken(answer)

        try:
            self._charts.send(message, post)
        except SlackRefused as error:
            log.info("A response_url took no answer: %s", error)
            return False
        return True

    def direct_room(self, user: str) -> str:
        """The room of our direct messages with a person."""
        with told("conversations.open"):
            opened = self._client.conversations_open(users=user)
        return str(opened["channel"]["id"])

    def find(self, room: str, thread: str, mark: Mark, since: datetime, *, streamed: bool = False) -> str | None:
        """The ts of our message of that mark in the thread, or at the room's top where `thread` is "".

        While a message streams it carries no mark: with `streamed`, one of ours without any, newer than `since`, will do.
        """
        oldest = f"{since.timestamp():.6f}"
        with told("conversations.replies" if thread else "conversations.history"):
            messages = self._messages(room, thread, oldest)
        us = self._who().bot
        ours = [message for message in messages if message.get("bot_id") == us]
        marked = [message["ts"] for message in ours if _carries(message, mark)]
        unmarked = [message["ts"] for message in ours if streamed and not message.get("metadata")]
        return next(iter([*marked, *sorted(unmarked)]), None)

    def _messages(self, room: str, thread: str, oldest: str) -> list[dict[str, Any]]:
        if thread:
            page = self._client.conversations_replies(
                channel=room, ts=thread, oldest=oldest, include_all_metadata=True, limit=100
            )
        else:
            page = self._client.conversations_history(channel=room, oldest=oldest, include_all_metadata=True, limit=100)
        messages: list[dict[str, Any]] = page["messages"]
        return [message for message in messages if message["ts"] >= oldest]

    def upload(self, room: str, thread: str, files: Sequence[tuple[str, bytes]], comment: str) -> None:
        """Put files, each a name and its content, into a thread as one message."""
        uploads = [{"filename": name, "content": content, "title": name} for name, content in files]
        with told("files.completeUploadExternal"):
            self._client.files_upload_v2(
                channel=room, thread_ts=thread or None, file_uploads=uploads, initial_comment=comment
            )

    def find_file(self, room: str, thread: str, name: str, since: datetime) -> str | None:
        """The ts of the message in that thread which has a file of that name, newer than `since`."""
        with told("conversations.replies"):
            messages = self._messages(room, thread, f"{since.timestamp():.6f}")
        holding = [each for each in messages if any(file.get("name") == name for file in each.get("files") or ())]
        return next((str(each["ts"]) for each in holding), None)

    def said_below(self, room: str, ts: str) -> list[tuple[str, str]]:
        """What people answered below a message, the oldest first: who, and their words. [] where Slack does not tell it."""
        try:
            with told("conversations.replies"):
                replies = self._client.conversations_replies(channel=room, ts=ts, limit=15)["messages"]
        except TheirRulesError as error:
            log.info("The answers below a message are not known: %s", error)
            return []
        by_people = [each for each in replies if each["ts"] != ts and each.get("user") and not each.get("bot_id")]
        return [(str(each["user"]), str(each.get("text") or "")) for each in by_people]

    def require_open(self, room: str) -> None:
        """Raises RoomIsClosed where we are not in that room, and what `told` raises."""
        with told("conversations.history"):
            self._client.conversations_history(channel=room, limit=1)

    def stream(self, room: str, thread: str, user: str, team: str) -> ChatStream:
        return self._client.chat_stream(
            channel=room,
            thread_ts=thread,
            recipient_user_id=user,
            recipient_team_id=team,
            buffer_size=STREAM_BUFFER,
            task_display_mode="plan",
        )

    def end_stream(self, room: str, ts: str) -> None:
        """Leave the streaming state; a stream that Slack has ended by itself is left alone."""
        try:
            with told("chat.stopStream"):
                self._client.chat_stopStream(channel=room, ts=ts)
        except SlackRefused as error:
            log.debug("The stream had ended already: %s", error)

    def show_status(self, room: str, thread: str, status: str, loading: Sequence[str] = ()) -> None:
        """What is going on, under the thread, for at most two minutes; "" takes it away. Decoration: failures are logged."""
        self._decorate(
            "assistant_threads_setStatus",
            channel_id=room,
            thread_ts=thread,
            status=status,
            loading_messages=list(loading) or None,
        )

    def set_session(self, room: str, thread: str, status: str) -> None:
        """`processing` shows the Stop button, `active` takes it away. Decoration as well."""
        self._decorate("agents_sessions_setStatus", channel_id=room, thread_ts=thread, status=status)

    def suggest(self, room: str, title: str, prompts: Sequence[tuple[str, str]]) -> None:
        """Prompts (title, message) to press in our direct message; Slack shows four at most."""
        with told("assistant.threads.setSuggestedPrompts"):
            self._client.assistant_threads_setSuggestedPrompts(
                channel_id=room,
                title=title,
                prompts=[{"title": shown, "message": message} for shown, message in prompts[:4]],
            )

    def open_form(self, trigger: str, view: Block) -> None:
        """Open a modal before whoever made the trigger. Raises SlackRefused where that is more than three seconds ago."""
        with told("views.open"):
            self._client.views_open(trigger_id=trigger, view=view)

    def change_form(self, view_id: str, view: Block) -> None:
        """Show another form in the place of one that is open. One that was closed meanwhile is left alone."""
        try:
            with told("views.update"):
                self._client.views_update(view_id=view_id, view=view)
        except SlackRefused as error:
            log.debug("The form was closed: %s", error)

    def is_called(self, text: str) -> bool:
        """Whether a message mentions us."""
        return f"<@{self._who().bot_user}>" in text

    def is_us(self, user: str) -> bool:
        """Whether that is our own user."""
        return user == self._who().bot_user

    def permalink(self, room: str, ts: str) -> str:
        """The address of a message; "" where Slack does not tell it, which is no reason to fail."""
        try:
            with told("chat.getPermalink"):
                return str(self._client.chat_getPermalink(channel=room, message_ts=ts)["permalink"])
        except TheirRulesError as error:
            log.debug("No address: %s", error)
            return ""

    def is_admin(self, user: str) -> bool:
        """Whether they look after this workspace. False where Slack does not say: figures are for nobody by mistake."""
        try:
            with told("users.info"):
                person = self._client.users_info(user=user)["user"]
        except TheirRulesError as error:
            log.info("Whether somebody is an admin is not known: %s", error)
            return False
        return any(person.get(right) for right in ("is_admin", "is_owner", "is_primary_owner"))

    def publish_home(self, user: str, blocks: Sequence[Block]) -> None:
        with told("views.publish"):
            self._client.views_publish(user_id=user, view={"type": "home", "blocks": list(blocks)})

    def _decorate(self, method: str, **arguments: object) -> None:
        try:
            with told(method):
                getattr(self._client, method)(**arguments)
        except TheirRulesError as error:
            log.debug("Left undone: %s", error)


def _demand_taken(answer: WebhookResponse) -> None:
    """Raise what became of an answer that a response_url did not take. It tells why in its body, as a word or as JSON."""
    if answer.status_code == 429 or answer.status_code >= 500:
        raise ServiceDown(service="Slack", reason=f"response_url: {answer.status_code}")
    if answer.status_code != 200:
        reason = next((each for each in REFUSED if each in answer.body), f"{answer.status_code}")
        raise SlackRefused(method="response_url", reason=reason)


def _carries(message: dict[str, Any], mark: Mark) -> bool:
    metadata = message.get("metadata") or {}
    return (
        metadata.get("event_type") == EVENT_TYPE
        and metadata.get("event_payload") == mark.as_metadata()["event_payload"]
    )
