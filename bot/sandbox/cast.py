"""Who is in the workspace, and in which rooms they talk."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.sandbox.wire import Doc

TEAM_ID = "T0SANDBOX"
TEAM_NAME = "Sandbox"
TEAM_DOMAIN = "sandbox"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    id: str
    name: str
    real_name: str
    title: str = ""
    zone: str = "Europe/London"
    is_bot: bool = False

    def payload(self) -> Doc:
        """As users.info gives it."""
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "name": self.name,
            "deleted": False,
            "real_name": self.real_name,
            "tz": self.zone,
            "profile": self._profile(),
            "is_admin": False,
            "is_bot": self.is_bot,
        }

    def _profile(self) -> Doc:
        return {
            "title": self.title,
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.name,
            "display_name_normalized": self.name,
            "status_text": "",
            "status_emoji": "",
            "email": f"{self.name}@sandbox.example",
            "team": TEAM_ID,
        }


class RoomKind(StrEnum):
    PUBLIC = "channel"
    PRIVATE = "group"
    DIRECT = "im"

    @property
    def family(self) -> str:
        """The word in scopes and event names: channels:read, message.im ..."""
        return {"channel": "channels", "group": "groups", "im": "im"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What Slack calls a channel. A direct one has two members: a person and the app."""

    id: str
    name: str
    kind: RoomKind = RoomKind.PUBLIC
    members: tuple[str, ...] = ()

    def joined_by(self, user_id: str) -> "Room":
        return self if user_id in self.members else replace(self, members=(*self.members, user_id))

    def payload(self, seen_by: str) -> Doc:
        """As conversations.info gives it."""
        told: Doc = {
            "id": self.id,
            "created": 1700000000,
            "is_archived": False,
            "is_im": self.kind is RoomKind.DIRECT,
            "is_channel": self.kind is RoomKind.PUBLIC,
            "is_group": self.kind is RoomKind.PRIVATE,
            "is_mpim": False,
            "is_private": self.kind is not RoomKind.PUBLIC,
            "context_team_id": TEAM_ID,
        }
        if self.kind is RoomKind.DIRECT:
            return told | {"user": next(member for member in self.members if member != seen_by)}
        empty = {"value": "", "creator": "", "last_set": 0}
        named = {"name": self.name, "name_normalized": self.name, "topic": empty, "purpose": empty}
        return told | named | {"creator": next(iter(self.members), ""), "is_member": seen_by in self.members}


@dataclass(frozen=True, slots=True, kw_only=True)
class AppIdentity:
    """The app under test, as the workspace knows it."""

    name: str = "their_rules"
    app_id: str = "A0THEIRRULES"
    bot_id: str = "B0THEIRRULES"
    user_id: str = "U0THEIRRULES"
    bot_token: str = "xoxb-sandbox-bot"  # noqa: S105 - opens this stand-in only
    app_token: str = "xapp-sandbox-app"  # noqa: S105 - the same
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105 - the same

    def as_person(self) -> Person:
        return Person(id=self.user_id, name=self.name, real_name="Their Rules", is_bot=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom the workspace starts with. The app is a member of the rooms that list it as "app"."""

    people: tuple[Person, ...]
    rooms: tuple[Room, ...]
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """User groups by id, with their members' ids."""


def small_cast() -> Cast:
    """Two marketers and a manager, who share #copy-review with the app; the app is in no other room."""
    ana = Person(id="U0ANA", name="ana", real_name="Ana Duarte", title="Marketer")
    ben = Person(id="U0BEN", name="ben", real_name="Ben Achebe", title="Marketer")
    max_ = Person(id="U0MAX", name="max", real_name="Max Lindqvist", title="Marketing manager")
    everyone = (ana.id, ben.id, max_.id)
    return Cast(
        people=(ana, ben, max_),
        rooms=(
            Room(id="C0GENERAL", name="general", members=everyone),
            Room(id="C0COPYREVIEW", name="copy-review", members=(*everyone, "app")),
            Room(id="G0BOARD", name="board", kind=RoomKind.PRIVATE, members=(max_.id,)),
        ),
        groups={"S0MANAGERS": (max_.id,)},
    )
