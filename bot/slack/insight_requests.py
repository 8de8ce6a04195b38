"""A message that is to be kept as evidence, from Slack's payloads into requests. Pure: no network, no store."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bot.slack.correcting import chosen, filled_in
from bot.slack.ids import INSIGHT_ANOTHER, INSIGHT_AUDIENCE, Kind, ToldField
from bot.slack.payloads import Asked, Held, Payload
from bot.slack.settling import told_in
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class InsightAsked(Held):
    """The message in whose menu it was chosen: who wrote it where. `by_app` says that no person wrote it. After a press on a button `first` is the request that it belongs to, and `another` that a further
    thing is to be kept out of a kept message.
    """

    trigger: str
    user: str
    room: str
    ts: str = ""
    thread: str = ""
    text: str = ""
    author: str = ""
    by_app: bool = False
    response_url: str = ""
    first: str = ""
    another: bool = False

    @property
    def asked(self) -> Asked:
        """Where whoever asked is answered, alone."""
        return Asked(text="", user=self.user, room=self.room, thread=self.thread, response_url=self.response_url)

    @property
    def may_be_answered(self) -> bool:
        """Whether answers may hang below it: it is no answer itself."""
        return self.thread in ("", self.ts)

    @property
    def on(self) -> date:
        """The day it was written, in UTC."""
        return datetime.fromtimestamp(float(self.ts), UTC).date()


@dataclass(frozen=True, kw_only=True)
class InsightSent(Held):
    """The form, filled in. `question` is the request that holds the message, `evidence_id` what it is to be kept under."""

    question: str
    evidence_id: str
    user: str
    audience_id: str
    filled: dict[str, str]

    @property
    def typed(self) -> dict[ToldField, str]:
        """Field by field, to begin the form with again."""
        return {ToldField(name): text for name, text in self.filled.items()}


def insight_request(body: Payload, workspace: str) -> Request:
    told = body["message"]
    ts = told.get("ts") or body.get("message_ts") or ""
    return _asked(
        body,
        workspace,
        room=body["channel"]["id"],
        ts=ts,
        thread=told.get("thread_ts") or "",
        text=told.get("text") or "",
        author=told.get("user") or "",
        by_app=bool(told.get("bot_id") or told.get("subtype") == "bot_message" or not told.get("user")),
    )


def insight_again_request(body: Payload, workspace: str) -> Request:
    """A press on a button that opens the form: by a new trigger."""
    action = body["actions"][0]
    room = (body.get("channel") or {}).get("id") or ""
    another = action["action_id"] == INSIGHT_ANOTHER
    return _asked(body, workspace, room=room, first=action["value"], another=another)


def insight_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    question, evidence_id = view["private_metadata"].split(" ")
    sent = InsightSent(
        question=question,
        evidence_id=evidence_id,
        user=body["user"]["id"],
        audience_id=chosen(filled_in(view), INSIGHT_AUDIENCE),
        filled=told_in(view),
    )
    return Request(id=f"insight:{view['id']}", workspace=workspace, kind=Kind.INSIGHT_SENT, payload=sent.as_payload())


def _asked(body: Payload, workspace: str, **told: Any) -> Request:
    trigger, url = body["trigger_id"], body.get("response_url") or ""
    asked = InsightAsked(trigger=trigger, user=body["user"]["id"], response_url=url, **told)
    return Request(id=trigger, workspace=workspace, kind=Kind.INSIGHT_ASKED, payload=asked.as_payload())
