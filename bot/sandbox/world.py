"""Everything the workspace knows, and the few things that happen in it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import RLock

from bot.core.errors import TheirRulesError
from bot.sandbox.cast import AppIdentity, Cast, Person, Room, RoomKind
from bot.sandbox.clock import SandboxClock, Stamps
from bot.sandbox.executions import Executions
from bot.sandbox.files import File, Files
from bot.sandbox.manifest import Manifest
from bot.sandbox.messages import Message, Messages
from bot.sandbox.passes import ResponseUrls, Tickets, Triggers
from bot.sandbox.sessions import Sessions
from bot.sandbox.streams import Streams
from bot.sandbox.tokens import Tokens
from bot.sandbox.views import Views
from bot.sandbox.wire import Doc


class NobodyThere(TheirRulesError):
    """The sandbox has no {what} called “{asked}”. It has: {names}."""


class NotInstalled(TheirRulesError):
    """The app is not installed in {team}. Install it there first."""


class World:
    """One workspace, which the app may be installed in.

    `lock` is held by whoever reads or changes it: the server, or a test's thread. `offered` is the app's manifest,
    `manifest` what was granted of it here.
    """

    def __init__(self, cast: Cast, manifest: Manifest, app: AppIdentity, clock: SandboxClock, base: str) -> None:
        self.lock = RLock()
        self.app, self.clock, self.base = app, clock, base
        self.offered = self.manifest = manifest
        self.team, self.groups = cast.team, cast.groups
        self.people = {person.id: replace(person, team=cast.team) for person in cast.people}
        self.rooms = {room.id: _with_app(replace(room, team=cast.team), app) for room in cast.rooms}
        self.names = {key: one.name for key, one in self.people.items()}
        self.names |= {key: one.name for key, one in self.rooms.items()}
        self.installed, self.tokens = False, Tokens(cast.team.id)
        self.stamps, self.messages = Stamps(clock), Messages()
        self.triggers, self.response_urls = Triggers(clock), ResponseUrls(clock, f"{base}/actions/{cast.team.id}")
        self.tickets, self.executions = Tickets(clock), Executions()
        self.views, self.streams = Views(app, self.names), Streams(clock)
        self.sessions, self.files = Sessions(clock), Files(base, cast.team.id, clock)
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
        """The direct messages between a person and the app; raises NotInstalled where there never were any."""
        try:
            return self.rooms[f"D{user_id[1:]}"]
        except KeyError as error:
            raise NotInstalled(team=self.team.name) from error

    def several(self, user_ids: Iterable[str]) -> Room | None:
        """The direct messages among exactly these people, the app counted where it takes part."""
        members = set(user_ids)
        rooms = (room for room in self.rooms.values() if room.kind is RoomKind.SEVERAL)
        return next((room for room in rooms if set(room.members) == members), None)

    def gather(self, user_ids: Iterable[str]) -> Room:
        """Open direct messages among several people, or go on with those there are."""
        members = tuple(dict.fromkeys(user_ids))
        if known := self.several(members):
            return known
        number = sum(room.kind is RoomKind.SEVERAL for room in self.rooms.values()) + 1
        name = f"mpdm-{'--'.join(self.names[member] for member in members)}-1"
        room = Room(id=f"G0SEVERAL{number}", name=name, kind=RoomKind.SEVERAL, members=members, team=self.team)
        return self.keep_room(room)

    def has_joined(self, room: Room) -> bool:
        """Whether the app is in the room."""
        return self.installed and self.app.user_id in room.members

    def join(self, room: Room, user_id: str) -> Room:
        return self.keep_room(room.joined_by(user_id))

    def keep_room(self, room: Room) -> Room:
        self.rooms[room.id], self.names[room.id] = room, room.name
        return room

    def welcome(self) -> None:
        """The app's bot becomes one of the people, with direct messages for everybody."""
        bot = self.app.as_person()
        for person in [one for one in self.people.values() if not one.is_bot]:
            members = (person.id, bot.id)
            self.keep_room(
                Room(id=f"D{person.id[1:]}", name=person.name, kind=RoomKind.DIRECT, members=members, team=self.team)
            )
        self.people[bot.id], self.names[bot.id] = bot, bot.name

    def part(self) -> None:
        """The bot is a user no longer, and in no room."""
        bot = self.people[self.app.user_id]
        self.people[bot.id] = replace(bot, has_left=True)
        for room in list(self.rooms.values()):
            self.keep_room(room.left_by(bot.id))

    def post(self, room: Room, user: str, *, from_person: bool = False, **what: object) -> Message:
        """Put a message into a room, under the next timestamp, and tell the app of it (unless one person alone sees it)."""
        by_app = {} if from_person else {"bot_id": self.app.bot_id, "app_id": self.app.app_id}
        fields = (
            {"ts": self.stamps.next()} | by_app | {name: value for name, value in what.items() if value is not None}
        )
        message = Message(room=room.id, user=user, team=self.team.id, names=self.names, **fields)  # type: ignore[arg-type]  # callers name Message's own fields
        self.messages.keep(message)
        if not message.only_for:
            self._tell(room, message.payload())
        return message

    def share(self, room: Room, user: str, files: Iterable[File], *, from_person: bool, **what: object) -> Message:
        """Put files into a room as one message, and tell the app of each (if it is there)."""
        ts = self.stamps.next()
        shared = [self.files.share(file, room, ts) for file in files]
        told = tuple(file.payload() for file in shared)
        message = self.post(room, user, from_person=from_person, ts=ts, subtype="file_share", files=told, **what)
        for file in shared if self.has_joined(room) else ():
            where = {"channel_id": room.id, "user_id": user, "event_ts": message.ts}
            self.announce({"type": "file_shared", "file_id": file.id, "file": {"id": file.id}, **where})
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


def _with_app(room: Room, app: AppIdentity) -> Room:
    """The room with the app in its place."""
    return replace(room, members=tuple(app.user_id if member == "app" else member for member in room.members))


def _named(ones: Iterable[Person | Room]) -> str:
    return ", ".join(sorted(one.name for one in ones))
