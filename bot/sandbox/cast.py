"""Who is in the workspace, and in which rooms they talk."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.sandbox.wire import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A workspace's name and address."""

    id: str = "T0SANDBOX"
    name: str = "Sandbox"
    domain: str = "sandbox"


HOME = Team()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    id: str
    name: str
    real_name: str
    title: str = ""
    zone: str = "Europe/London"
    team: Team = HOME
    is_bot: bool = False
    has_left: bool = False
    is_admin: bool = False

    def payload(self) -> Doc:
        """As users.info gives it."""
        return {
            "id": self.id,
            "team_id": self.team.id,
            "name": self.name,
            "deleted": self.has_left,
            "real_name": self.real_name,
            "tz": self.zone,
            "profile": self._profile(),
            "is_admin": self.is_admin,
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
            "email": f"{self.name}@{self.team.domain}.example",
            "team": self.team.id,
        }


class RoomKind(StrEnum):
    PUBLIC = "channel"
    PRIVATE = "group"
    DIRECT = "im"
    SEVERAL = "mpim"
    """Direct messages among several people, with or without the app."""

    @property
    def family(self) -> str:
        """The word in scopes and event names: channels:read, message.im ..."""
        return {"channel": "channels", "group": "groups"}.get(self.value, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What Slack calls a channel. A direct one has two members: a person and the app."""

    id: str
    name: str
    kind: RoomKind = RoomKind.PUBLIC
    members: tuple[str, ...] = ()
    team: Team = HOME

    def joined_by(self, user_id: str) -> "Room":
        return self if user_id in self.members else replace(self, members=(*self.members, user_id))

    def left_by(self, user_id: str) -> "Room":
        return replace(self, members=tuple(member for member in self.members if member != user_id))

    def payload(self, seen_by: str) -> Doc:
        """As conversations.info gives it."""
        told: Doc = {
            "id": self.id,
            "created": 1700000000,
            "is_archived": False,
            "is_im": self.kind is RoomKind.DIRECT,
            "is_channel": self.kind is RoomKind.PUBLIC,
            "is_group": self.kind in {RoomKind.PRIVATE, RoomKind.SEVERAL},
            "is_mpim": self.kind is RoomKind.SEVERAL,
            "is_private": self.kind is not RoomKind.PUBLIC,
            "context_team_id": self.team.id,
        }
        if self.kind in {RoomKind.DIRECT, RoomKind.SEVERAL}:
            told["is_open"] = True
        if self.kind is RoomKind.DIRECT:
            return told | {"user": next(member for member in self.members if member != seen_by)}
        empty = {"value": "", "creator": "", "last_set": 0}
        named = {"name": self.name, "name_normalized": self.name, "topic": empty, "purpose": empty}
        return told | named | {"creator": next(iter(self.members), ""), "is_member": seen_by in self.members}


@dataclass(frozen=True, slots=True, kw_only=True)
class AppIdentity:
    """The app under test, as one workspace knows it: its bot is another user in each."""

    name: str = "their_rules"
    app_id: str = "A0THEIRRULES"
    bot_id: str = "B0THEIRRULES"
    user_id: str = "U0THEIRRULES"
    bot_token: str = "xoxb-sandbox-bot"  # noqa: S105 - opens this stand-in only
    app_token: str = "xapp-sandbox-app"  # noqa: S105 - the same
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105 - the same
    client_id: str = "7263.1000"
    client_secret: str = "sandbox-client-secret"  # noqa: S105 - the same
    team: Team = HOME

    def as_person(self) -> Person:
        return Person(id=self.user_id, name=self.name, real_name="Their Rules", team=self.team, is_bot=True)

    def in_team(self, team: Team) -> "AppIdentity":
        """The same app in another workspace."""
        mark = f"0THEIRRULES{team.id[2:]}"
        return replace(self, team=team, user_id=f"U{mark}", bot_id=f"B{mark}", bot_token="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom the workspace starts with. The app is a member of the rooms that list it as "app"."""

    people: tuple[Person, ...]
    rooms: tuple[Room, ...]
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """User groups by id, with their members' ids."""
    team: Team = HOME


def small_cast() -> Cast:
    """Two marketers and a manager, who share #copy-review with the app; the app is in no other room."""
    ana = Person(id="U0ANA", name="ana", real_name="Ana Duarte", title="Marketer")
    ben = Person(id="U0BEN", name="ben", real_name="Ben Achebe", title="Marketer")
    max_ = Person(id="U0MAX", name="max", real_name="Max Lindqvist", title="Marketing manager", is_admin=True)
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


def next_door() -> Cast:
    """Another company's workspace, in which the app is not installed at first."""
    kim = Person(id="U1KIM", name="kim", real_name="Kim Okafor", title="Marketer")
    lea = Person(id="U1LEA", name="lea", real_name="Lea Brandt", title="Owner")
    return Cast(
        people=(kim, lea),
        rooms=(Room(id="C1LAUNCH", name="launch", members=(kim.id, lea.id)),),
        team=Team(id="T1NEXTDOOR", name="Next Door", domain="next-door"),
    )
