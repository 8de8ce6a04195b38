"""Opening direct messages: with one person, or with several."""

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError

MOST_OTHERS = 8
"""People in a group's direct messages beside the one who opens them (methods/conversations.open)."""


def open_room(call: Call) -> Doc:
    """The direct messages with one person, or with up to eight."""
    room, was_open = _asked_for(call)
    known = {"no_op": True, "already_open": True} if was_open else {}
    return known | {"channel": room.payload(call.world.app.user_id) if call.flag("return_im") else {"id": room.id}}


def _asked_for(call: Call) -> tuple[Room, bool]:
    """The room, and whether it was there before."""
    if call.text("channel"):
        room = call.room()
        if room.kind not in {RoomKind.DIRECT, RoomKind.SEVERAL}:
            raise SlackError("method_not_supported_for_channel_type")
        return room, True
    users = _users(call)
    if len(users) == 1:
        call.need("im:write")
        return call.world.direct(users[0]), True
    call.need("mpim:write")
    everybody = (*users, call.world.app.user_id)
    known = call.world.several(everybody)
    if known is None and call.flag("prevent_creation"):
        raise SlackError("channel_not_found")
    return known or call.world.gather(everybody), known is not None


def _users(call: Call) -> list[str]:
    """Whom to talk with: people of the workspace, each once, the app itself left out."""
    asked = list(dict.fromkeys(user.strip() for user in call.text("users").split(",") if user.strip()))
    if not asked:
        raise SlackError("users_list_not_supplied")
    others = [user for user in asked if user != call.world.app.user_id]
    if not others:
        raise SlackError("not_enough_users")
    if len(others) > MOST_OTHERS:
        raise SlackError("too_many_users")
    if any(user not in call.world.people for user in others):
        raise SlackError("user_not_found")
    return others


METHODS = (
    Method(
        name="conversations.open",
        answer=open_room,
        tier=Tier.THREE,
        scopes=("im:write", "mpim:write", "channels:manage", "groups:write"),
        optional=("channel", "users", "return_im", "prevent_creation"),
    ),
)
