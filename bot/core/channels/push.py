"""Push: two lines on a lock screen, and what a tap opens."""

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import Copy, PartName, Problem

PAYLOAD_BYTES = 4096
"""Apple Push Notification service and Firebase Cloud Messaging take payloads of 4 KB; our copy is one part of it."""

ANDROID_SEEN, IOS_SEEN = 49, 160
"""A folded Android lock screen shows about 49 characters of the text, an iPhone about 160."""


def payload(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    size = len(copy.text.encode())
    if size <= PAYLOAD_BYTES:
        return ()
    return (Problem(part=PartName.BODY, text=f"{size:,} bytes; push services take {PAYLOAD_BYTES:,}."),)


RULES = ChannelRules(
    channel=Channel.PUSH,
    parts=(PartName.TITLE, PartName.BODY, PartName.CALL_TO_ACTION),
    limits=(
        Limit(PartName.TITLE, ANDROID_SEEN, "seen on an Android lock screen", hard=False),
        Limit(PartName.BODY, IOS_SEEN, "seen on an iPhone's lock screen", hard=False),
    ),
    short=14,
    usual=20,
    long=26,
    checks=(payload,),
)
