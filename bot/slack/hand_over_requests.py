"""What people press about approved copy and customers out of touch, as it is written down. Pure: no network, no store."""

from dataclasses import dataclass

from bot.slack.ids import HandOverButton, Kind
from bot.slack.payloads import Held, Payload
from bot.usecases.hand_over import Thread
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class HandOverPressed(Held):
    """`room`, `ts` and `thread` are the message that the button stands in."""

    button: HandOverButton
    draft_id: str
    user: str
    room: str
    ts: str
    thread: str = ""
    response_url: str = ""

    @property
    def where(self) -> Thread:
        """The thread that the button stands in, or that hangs on its message. A room of Slack's that begins with D is
        our direct message with one person.
        """
        return Thread(room=self.room, ts=self.thread or self.ts, private=self.room.startswith("D"))


@dataclass(frozen=True, kw_only=True)
class DeliveryDue(Held):
    """A hand-over is to be delivered to the webhook; what comes of it is told in that thread."""

    hand_over_id: str
    user: str
    room: str
    thread: str


@dataclass(frozen=True, kw_only=True)
class NeglectedPressed(Held):
    """The next page is wanted in the place of the one that the button stands on."""

    days: int
    offset: int
    user: str
    response_url: str


def pressed_request(body: Payload, workspace: str) -> Request:
    action, container = body["actions"][0], body.get("container") or {}
    pressed = HandOverPressed(
        button=HandOverButton(action["action_id"]),
        draft_id=action.get("value") or "",
        user=body["user"]["id"],
        room=(body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        ts=container.get("message_ts") or "",
        thread=container.get("thread_ts") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(
        id=body["trigger_id"], workspace=workspace, kind=Kind.HAND_OVER_PRESSED, payload=pressed.as_payload()
    )


def delivery_request(hand_over_id: str, press: str, pressed: HandOverPressed, workspace: str) -> Request:
    """One for each press that asked for it."""
    where = pressed.where
    due = DeliveryDue(hand_over_id=hand_over_id, user=pressed.user, room=where.room, thread=where.ts)
    told = f"delivery:{hand_over_id}:{press}"
    return Request(id=told, workspace=workspace, kind=Kind.HAND_OVER_DUE, payload=due.as_payload())


def neglected_request(body: Payload, workspace: str) -> Request:
    days, _, offset = str(body["actions"][0].get("value") or "").partition(":")
    pressed = NeglectedPressed(
        days=int(days), offset=int(offset), user=body["user"]["id"], response_url=body.get("response_url") or ""
    )
    return Request(
        id=body["trigger_id"], workspace=workspace, kind=Kind.NEGLECTED_PRESSED, payload=pressed.as_payload()
    )
