"""Reactions."""

from bot.sandbox.messages import reacted
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError


def add(call: Call) -> Doc:
    room = call.room()
    message, app = call.message(room, "timestamp"), call.world.app
    given = (call.text("name").strip(":"), app.user_id)
    if given in message.reactions:
        raise SlackError("already_reacted")
    call.world.messages.change(message, lambda now: reacted(now, *given))
    return {}


METHODS = (
    Method(
        name="reactions.add",
        answer=add,
        tier=Tier.THREE,
        scopes=("reactions:write",),
        required=("channel", "name", "timestamp"),
    ),
)
