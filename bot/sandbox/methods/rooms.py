"""Rooms: what Slack calls conversations."""

from collections.abc import Sequence
from typing import TypeVar

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.messages import Message, in_its_thread
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError

One = TypeVar("One")

PAGE = 100
FAMILIES = ("channels", "groups", "im", "mpim")
READ = tuple(f"{family}:read" for family in FAMILIES)
HISTORY = tuple(f"{family}:history" for family in FAMILIES)


def open_room(call: Call) -> Doc:
    """The direct room with one person; group conversations are not offered."""
    if call.text("channel"):
        return {"channel": {"id": call.room().id}}
    users = [user for user in call.text("users").split(",") if user]
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("invalid_user_combination")
    if users[0] not in call.world.people or users[0] == call.world.app.user_id:
        raise SlackError("user_not_found")
    room = call.world.direct(users[0])
    return {"channel": _payload(call, room) if call.flag("return_im") else {"id": room.id}}


def info(call: Call) -> Doc:
    room = _readable(call, "read")
    told = _payload(call, room)
    return {"channel": told | ({"num_members": len(room.members)} if call.flag("include_num_members") else {})}


def join(call: Call) -> Doc:
    room = call.room()
    if room.kind is not RoomKind.PUBLIC:
        raise SlackError("method_not_supported_for_channel_type")
    return {"channel": _payload(call, call.world.join(room, call.world.app.user_id))}


def members(call: Call) -> Doc:
    room = _readable(call, "read")
    page, following = _page(call, room.members)
    return {"members": list(page), "response_metadata": {"next_cursor": following}}


def history(call: Call) -> Doc:
    room = _readable(call, "history")
    if not call.world.has_joined(room):
        raise SlackError("not_in_channel")
    said = [message for message in _visible(call, room) if message.thread in {None, message.ts}]
    page, following = _page(call, _between(call, said)[::-1])
    shown = [_shown(call, message, call.world.messages.in_room(room.id)) for message in page]
    # The two channel_actions fields are required by the published output and mean nothing here.
    return _paged(shown, following) | {"channel_actions_ts": None, "channel_actions_count": 0}


def replies(call: Call) -> Doc:
    room = _readable(call, "history")
    if not call.world.has_joined(room):
        raise SlackError("channel_not_found")
    asked = call.world.messages.find(room.id, call.text("ts"))
    if asked is None or asked.only_for:
        raise SlackError("thread_not_found")
    thread = [message for message in _visible(call, room) if (asked.thread or asked.ts) in {message.ts, message.thread}]
    page, following = _page(call, _between(call, thread))
    return _paged([_shown(call, message, thread) for message in page], following)


def _paged(shown: list[Doc], following: str) -> Doc:
    return {"messages": shown, "has_more": bool(following), "response_metadata": {"next_cursor": following}}


def _readable(call: Call, what: str) -> Room:
    """The room, if the app was granted what its kind takes: channels:read, im:history ..."""
    room = call.room()
    call.need(f"{room.kind.family}:{what}")
    return room


def _payload(call: Call, room: Room) -> Doc:
    return room.payload(call.world.app.user_id)


def _visible(call: Call, room: Room) -> list[Message]:
    return [message for message in call.world.messages.in_room(room.id) if not message.only_for]


def _between(call: Call, messages: list[Message]) -> list[Message]:
    """Those after `oldest` and before `latest`; both ends count where the call says inclusive."""
    oldest, latest = call.text("oldest") or "0", call.text("latest") or "9"
    if call.flag("inclusive"):
        return [message for message in messages if oldest <= message.ts <= latest]
    return [message for message in messages if oldest < message.ts < latest]


def _shown(call: Call, message: Message, thread: list[Message]) -> Doc:
    """As everybody sees it; metadata only for those who ask."""
    told = in_its_thread(message, thread)
    if not call.flag("include_all_metadata"):
        told.pop("metadata", None)
    return told


def _page(call: Call, everything: Sequence[One]) -> tuple[Sequence[One], str]:
    """`limit` of them from the cursor on, and the next page's cursor: "" where there is none."""
    try:
        first = int(call.text("cursor").removeprefix("next:") or 0)
    except ValueError as error:
        raise SlackError("invalid_cursor") from error
    after = first + min(max(call.number("limit", PAGE), 1), 1000)
    following = f"next:{after}" if after < len(everything) else ""
    return everything[first:after], following


PAGED = ("cursor", "limit")
SPAN = (*PAGED, "oldest", "latest", "inclusive", "include_all_metadata")

METHODS = (
    Method(
        name="conversations.open",
        answer=open_room,
        tier=Tier.THREE,
        scopes=("im:write", "mpim:write", "channels:manage", "groups:write"),
        optional=("channel", "users", "return_im", "prevent_creation"),
    ),
    Method(
        name="conversations.info",
        answer=info,
        tier=Tier.THREE,
        scopes=READ,
        required=("channel",),
        optional=("include_locale", "include_num_members"),
    ),
    Method(name="conversations.join", answer=join, tier=Tier.THREE, scopes=("channels:join",), required=("channel",)),
    Method(
        name="conversations.members",
        answer=members,
        tier=Tier.FOUR,
        scopes=READ,
        required=("channel",),
        optional=PAGED,
    ),
    Method(
        name="conversations.history",
        answer=history,
        tier=Tier.THREE,
        scopes=HISTORY,
        required=("channel",),
        optional=SPAN,
    ),
    Method(
        name="conversations.replies",
        answer=replies,
        tier=Tier.THREE,
        scopes=HISTORY,
        required=("channel", "ts"),
        optional=SPAN,
    ),
)
