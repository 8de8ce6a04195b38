"""What somebody asked in Slack, and where the answer goes: the payload of a request, as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from bot.core.asks import Wish

Payload = Mapping[str, Any]
"""A JSON object as Slack sends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`room` and `thread` are Slack's channel id and thread ts; `direct` says that the room is a direct message with us.

    `ts` is the message that asks, "" for a command, which stands in no thread. `wish` is known from a command only.
    `response_url` answers a command for 30 minutes, even in rooms we are no member of.
    """

    text: str
    user: str
    room: str
    team: str = ""
    direct: bool = False
    ts: str = ""
    thread: str = ""
    wish: Wish | None = None
    response_url: str = ""
    files: int = 0

    @property
    def answer_thread(self) -> str:
        """The thread that an answer belongs to; "" where there is none yet."""
        return self.thread or self.ts

    def as_payload(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def of(cls, payload: Payload) -> "Asked":
        """Back from JSON; fields that a later release added and this one does not know are left aside."""
        known = {field.name: payload[field.name] for field in fields(cls) if field.name in payload}
        return cls(**known | {"wish": Wish(known["wish"]) if known.get("wish") else None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A pressed button: which audience, for which request (`question`), and the message that held the buttons."""

    audience_id: str
    question: str
    user: str
    room: str
    ts: str = ""
    ephemeral: bool = False
    response_url: str = ""

    def as_payload(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def of(cls, payload: Payload) -> "Chosen":
        return cls(**{field.name: payload[field.name] for field in fields(cls) if field.name in payload})
