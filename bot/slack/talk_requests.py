"""Buttons of the conversation about a draft, as they are written down. Pure: no network, no store."""

from dataclasses import dataclass

from bot.slack.ids import Kind, TalkButton
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class TalkPressed(Held):
    """`value` is a choice's id, `draft:number` of what is to be shown to the room, or which answer is (see shown.py). `room`, `ts` and `thread` are where
    the button stands; `ephemeral`: Slack shows its message to `user` alone.
    """

    button: TalkButton
    value: str
    user: str
    team: str = ""
    room: str = ""
    ts: str = ""
    thread: str = ""
    ephemeral: bool = False
    response_url: str = ""

    @property
    def direct(self) -> bool:
        return self.room.startswith("D") and not self.ephemeral

    @property
    def version(self) -> tuple[str, int]:
        """The draft's id and the number of its version. Raises ValueError for anything else."""
        draft_id, _, number = self.value.rpartition(":")
        return draft_id, int(number)


def talk_request(body: Payload, workspace: str) -> Request | None:
    """None for a button of another release."""
    action, container = body["actions"][0], body.get("container") or {}
    name = ".".join(str(action["action_id"]).split(".")[:2])
    if name not in list(TalkButton):
        return None
    told = body.get("message") or {}
    pressed = TalkPressed(
        button=TalkButton(name),
        value=str(action.get("value") or ""),
        user=body["user"]["id"],
        team=(body.get("team") or {}).get("id") or "",
        room=(body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        ts=container.get("message_ts") or told.get("ts") or "",
        thread=container.get("thread_ts") or told.get("thread_ts") or "",
        ephemeral=bool(container.get("is_ephemeral")),
        response_url=body.get("response_url") or "",
    )
    return Request(id=body["trigger_id"], workspace=workspace, kind=Kind.TALK_PRESSED, payload=pressed.as_payload())
