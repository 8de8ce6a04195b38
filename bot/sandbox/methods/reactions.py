"""Reactions."""

import re

from bot.sandbox.messages import reacted
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError

EMOJI = re.compile(r":?[\w+'-]+(?:::skin-tone-[2-6])?:?")


def add(call: Call) -> Doc:
    room = call.room()
    message, app = call.message(room, "timestamp"), call.world.app
    if not EMOJI.fullmatch(call.text("name")):
        raise SlackError("invalid_name")
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
