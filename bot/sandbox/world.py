"""Everything the workspace knows, and the few things that happen in it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import RLock

from bot.core.errors import TheirRulesError
from bot.sandbox.cast import AppIdentity, Cast, Person, Room, RoomKind
from bot.sandbox.clock import SandboxClock, Stamps
from bot.sandbox.files import Files
from bot.sandbox.manifest import Manifest
from bot.sandbox.messages import Message, Messages
from bot.sandbox.passes import ResponseUrls, Tickets, Triggers
from bot.sandbox.sessions import Sessions
from bot.sandbox.streams import Streams
from bot.sandbox.views import Views
from bot.sandbox.wire import Doc


class NobodyThere(TheirRulesError):
    """The sandbox has no {what} called “{asked}”. It has: {names}."""


class World:
    """One workspace with one app in it. `lock` is held by whoever reads or changes it: the server, or a test's thread."""

    def __init__(self, cast: Cast, manifest: Manifest, app: AppIdentity, clock: SandboxClock, base: str) -> None:
        self.lock = RLock()
        self.app, self.manifest, self.clock, self.base = app, manifest, clock, base
        self.people = {person.id: person for person in (*cast.people, app.as_person())}
        self.groups = cast.groups
        self.rooms = {room.id: room for room in _rooms(cast, app)}
        self.names = {key: one.name for key, one in self.people.items()} | {
            key: one.name for key, one in self.rooms.items()
        }
        self.stamps, self.messages = Stamps(clock), Messages()
        self.triggers, self.response_urls = Triggers(clock), ResponseUrls(clock, base)
        self.tickets = Tickets(clock)
        self.views, self.streams = Views(app, self.names), Streams(clock)
        self.sessions, self.files = Sessions(clock), Files(base)
        self.announce: Callable[[Doc], None] = lambda event: None

    def person(self, asked: str) -> Person:
        """By name ("ana") or id."""
        for person in self.people.values():
            if asked in {person.id, person.name}:
                return person
        raise NobodyThere(what="person", asked=asked, names=_named(self.people.values()))

    def room(self, asked: str) -> Room:
        """By name ("#copy-review") or id; direct rooms by id alone."""
        shared = [room for room in self.rooms.values() if room.kind is not RoomKind.DIRECT]
        if asked in self.rooms:
            return self.rooms[asked]
        for room in shared:
            if asked == f"#{room.name}":
                return room
        raise NobodyThere(what="room", asked=asked, names=_named(shared))

    def direct(self, user_id: str) -> Room:
        """The direct messages between a person and the app."""
        return self.rooms[f"D{user_id[1:]}"]

    def has_joined(self, room: Room) -> bool:
        """Whether the app is in the room."""
        return self.app.user_id in room.members

    def join(self, room: Room, user_id: str) -> Room:
        self.rooms[room.id] = room.joined_by(user_id)
        return self.rooms[room.id]

    def post(self, room: Room, user: str, *, from_person: bool = False, **what: object) -> Message:
        """Put a message into a room, under the next timestamp, and tell the app of it (unless one person alone sees it)."""
        by_app = {} if from_person else {"bot_id": self.app.bot_id, "app_id": self.app.app_id}
        fields = by_app | {name: value for name, value in what.items() if value is not None}
        message = Message(ts=self.stamps.next(), room=room.id, user=user, names=self.names, **fields)  # type: ignore[arg-type]  # callers name Message's own fields
        self.messages.keep(message)
        if not message.only_for:
            self._tell(room, message.payload())
        return message

    def edit(self, message: Message, **changes: object) -> Message:
        """Change a message and tell the app."""
        changed = self.messages.keep(replace(message, **changes))  # type: ignore[arg-type]  # callers name Message's own fields
        if not changed.only_for:
            before, after = message.payload(), changed.payload()
            self._tell(
                self.rooms[message.room], self._hidden("message_changed", message=after, previous_message=before)
            )
        return changed

    def delete(self, message: Message) -> None:
        self.messages.remove(message)
        if not message.only_for:
            told = self._hidden("message_deleted", deleted_ts=message.ts, previous_message=message.payload())
            self._tell(self.rooms[message.room], told)

    def _hidden(self, subtype: str, **more: object) -> Doc:
        return {"type": "message", "subtype": subtype, "hidden": True, "ts": self.stamps.next(), **more}

    def _tell(self, room: Room, message: Doc) -> None:
        """A message event, for an app that is in the room."""
        if self.has_joined(room):
            where = {"channel": room.id, "channel_type": room.kind.value, "event_ts": message["ts"]}
            self.announce(message | where)


def _rooms(cast: Cast, app: AppIdentity) -> list[Room]:
    """The cast's rooms with the app in its place, and a direct room for each person."""
    shared = [
        replace(room, members=tuple(app.user_id if m == "app" else m for m in room.members)) for room in cast.rooms
    ]
    return shared + [
        Room(id=f"D{one.id[1:]}", name=one.name, kind=RoomKind.DIRECT, members=(one.id, app.user_id))
        for one in cast.people
    ]


def _named(ones: Iterable[Person | Room]) -> str:
    return ", ".join(sorted(one.name for one in ones))
