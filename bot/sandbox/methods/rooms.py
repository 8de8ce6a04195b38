"""Rooms: what Slack calls conversations."""

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.messages import Message, in_its_thread
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.methods.paging import PAGED, page_of
from bot.sandbox.wire import Doc, SlackError

FAMILIES = ("channels", "groups", "im", "mpim")
READ = tuple(f"{family}:read" for family in FAMILIES)
HISTORY = tuple(f"{family}:history" for family in FAMILIES)


TYPES = {
    "public_channel": RoomKind.PUBLIC,
    "private_channel": RoomKind.PRIVATE,
    "im": RoomKind.DIRECT,
    "mpim": RoomKind.SEVERAL,
}


def rooms(call: Call) -> Doc:
    """Public rooms, and those of the other types that the app is in."""
    asked = [kind.strip() for kind in (call.text("types") or "public_channel").split(",")]
    if unknown := [kind for kind in asked if kind not in TYPES]:
        raise SlackError("invalid_types", f"[ERROR] invalid type: {unknown[0]} [json-pointer:/types]")
    kinds = {TYPES[kind] for kind in asked}
    for kind in kinds:
        call.need(f"{kind.family}:read")
    listed = [room for room in call.world.rooms.values() if room.kind in kinds and _is_listed(call, room)]
    page, following = page_of(call, listed)
    shown = [_payload(call, room) | _counted(room) for room in page]
    return {"channels": shown, "response_metadata": {"next_cursor": following}}


def _is_listed(call: Call, room: Room) -> bool:
    return room.kind is RoomKind.PUBLIC or call.world.has_joined(room)


def _counted(room: Room) -> Doc:
    return {} if room.kind is RoomKind.DIRECT else {"num_members": len(room.members)}


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
    page, following = page_of(call, room.members)
    return {"members": list(page), "response_metadata": {"next_cursor": following}}


def history(call: Call) -> Doc:
    room = _readable(call, "history")
    if not call.world.has_joined(room):
        raise SlackError("not_in_channel")
    said = [message for message in _visible(call, room) if message.thread in {None, message.ts}]
    page, following = page_of(call, _between(call, said)[::-1])
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
    page, following = page_of(call, _between(call, thread))
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


SPAN = (*PAGED, "oldest", "latest", "inclusive", "include_all_metadata")

METHODS = (
    Method(
        name="conversations.list",
        answer=rooms,
        tier=Tier.TWO,
        scopes=READ,
        optional=("exclude_archived", "types", *PAGED),
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
