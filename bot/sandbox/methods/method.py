"""A Web API method as the sandbox knows it, and one call of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum

from bot.sandbox.arguments import is_true
from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.consents import Consents
from bot.sandbox.messages import Message
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.workspaces import Workspaces
from bot.sandbox.world import World

LOOKS = ("icon_emoji", "icon_url", "username")
"""Arguments that give a message another name or face; they take a scope of their own."""


WITH_NAMES = {RoomKind.PUBLIC, RoomKind.PRIVATE}
CLOSED = {RoomKind.PRIVATE, RoomKind.SEVERAL}


class Tier(IntEnum):
    """Calls a minute, workspace and app (docs.slack.dev, Rate limits). SPECIAL has a rule of its own, or none."""

    SPECIAL = 0
    ONE = 1
    TWO = 20
    THREE = 50
    FOUR = 100


class Key(Enum):
    """What opens a method: a workspace's bot token, the app's own token, or its client id and secret."""

    BOT = "bot"
    APP = "app"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a method's answer is made from: the workspace, and arguments that have passed the method's own list.

    What is not done in a workspace's name is done in the first one's.
    """

    world: World
    arguments: Doc
    token: str
    workspaces: Workspaces
    consents: Consents

    def text(self, name: str) -> str:
        return str(self.arguments.get(name, ""))

    def flag(self, name: str) -> bool:
        return is_true(self.arguments.get(name, False))

    def number(self, name: str, default: int) -> int:
        try:
            return int(self.arguments.get(name, default))
        except (TypeError, ValueError) as error:
            raise SlackError("invalid_arguments", f"[ERROR] must be an integer [json-pointer:/{name}]") from error

    def room(self, name: str = "channel") -> Room:
        """The room that is meant by its id, by "#name" or, in chat methods, by a person's id.

        Raises channel_not_found for an unknown one, and for a private one that the app is not in.
        """
        asked, rooms = self.text(name), self.world.rooms
        if asked.startswith("U") and asked in self.world.people and asked != self.world.app.user_id:
            return self.world.direct(asked)
        named = [room for room in rooms.values() if asked.lstrip("#") == room.name and room.kind in WITH_NAMES]
        room = rooms.get(asked) or next(iter(named), None)
        if room is None or (room.kind in CLOSED and not self.world.has_joined(room)):
            raise SlackError("channel_not_found")
        return room

    def message(self, room: Room, name: str = "ts") -> Message:
        """The message that everybody in the room can see under that timestamp; raises message_not_found."""
        message = self.world.messages.find(room.id, self.text(name))
        if message is None or message.only_for:
            raise SlackError("message_not_found")
        return message

    @property
    def step(self) -> str | None:
        """The run of a workflow step that the call is made for: the one its token was lent for."""
        execution = self.world.executions.opened_by(self.token)
        return execution.id if execution else None

    def need(self, *scopes: str) -> None:
        """Raise missing_scope unless the app was granted one of them."""
        manifest = self.world.manifest
        if not any(manifest.grants(scope) for scope in scopes):
            provided = ",".join(sorted(manifest.scopes or ()))
            raise SlackError("missing_scope", needed=",".join(scopes), provided=provided)


Answer = Callable[[Call], Doc]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """`scopes`: one of them is enough. `either`: at least one of these arguments must be given."""

    name: str
    answer: Answer
    tier: Tier
    scopes: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    opened_by: Key = Key.BOT

    def check(self, arguments: Doc) -> None:
        """Raise invalid_arguments for what is missing, then for what the method does not know."""
        missing = [name for name in self.required if arguments.get(name) in (None, "")]
        if self.either and not any(name in arguments for name in self.either):
            missing.append(self.either[0])
        if missing:
            raise SlackError("invalid_arguments", *(f"[ERROR] missing required field: {name}" for name in missing))
        known = {*self.required, *self.either, *self.optional, "token", "team_id"}
        unknown = [
            f"[ERROR] invalid additional property: {name} [json-pointer:/{name}]"
            for name in arguments
            if name not in known
        ]
        if unknown:
            raise SlackError("invalid_arguments", *unknown)
