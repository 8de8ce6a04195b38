"""What the requests of this front door hold, and where their answers go: values here, JSON in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from types import UnionType
from typing import Any, Self, get_args, get_origin, get_type_hints

from bot.core.asks import Wish

Payload = Mapping[str, Any]
"""A JSON object as Slack sends it."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """A payload of ours, field by field."""

    def as_payload(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def of(cls, payload: Payload) -> Self:
        """From JSON: a word becomes the choice that its field is of, an array a tuple. Fields that a later release added
        and this one does not know are left aside. Raises ValueError for a word that is none of the choices.
        """
        types, known = get_type_hints(cls), [field.name for field in fields(cls) if field.name in payload]
        return cls(**{name: _read(payload[name], types[name]) for name in known})


def _read(value: Any, wanted: Any) -> Any:  # Any: JSON, and the type that a field was declared with
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(value)
    if get_origin(wanted) is tuple:
        return tuple(_read(each, get_args(wanted)[0]) for each in value)
    if get_origin(wanted) is UnionType:
        return _read(value, get_args(wanted)[0]) if value else None
    return value


@dataclass(frozen=True, kw_only=True)
class Asked(Held):
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


@dataclass(frozen=True, kw_only=True)
class Chosen(Held):
    """A pressed button: which audience, for which request (`question`), and where to answer whoever pressed it."""

    audience_id: str
    question: str
    user: str
    response_url: str = ""


@dataclass(frozen=True, kw_only=True)
class FormAsked(Held):
    """A form is to be opened by this `trigger`, within three seconds. `text` is what is to be checked, "" where it is
    still to be typed; `asked` is where the answer goes. `first` is the request that a press on "Open the form" repeats.
    """

    trigger: str
    text: str
    user: str
    room: str
    team: str = ""
    thread: str = ""
    response_url: str = ""
    first: str = ""

    @property
    def asked(self) -> Asked:
        return Asked(
            text=self.text,
            user=self.user,
            room=self.room,
            team=self.team,
            thread=self.thread,
            response_url=self.response_url,
        )


@dataclass(frozen=True, kw_only=True)
class FormSent(Held):
    """A form that was filled in. `question` is the request that opened it; `place` and `channel` are "" where left open."""

    question: str
    user: str
    audience_id: str
    text: str = ""
    place: str = ""
    channel: str = ""


@dataclass(frozen=True, kw_only=True)
class StopPressed(Held):
    """Somebody pressed Stop in that thread; `thread` is "" where Slack names the room alone."""

    user: str
    room: str
    thread: str = ""

    def concerns(self, room: str, thread: str) -> bool:
        return self.room == room and self.thread in ("", thread)


@dataclass(frozen=True, kw_only=True)
class Opened(Held):
    """Somebody opened our Home tab, or our direct message, which is `room`."""

    user: str
    room: str = ""
