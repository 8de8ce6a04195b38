"""WhatsApp: an approved template with header, body, button and footer; free text only within 24 hours of an answer."""

import re

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import Copy, PartName, Problem

BUTTON = 25
"""A template's button has at most 25 characters of text; its link is a field of its own and is not counted."""

_LINK = re.compile(r":?\s*\S*\w\.\w\S*/\S*|:?\s*https?://\S+|:?\s*\b(?:[\w-]+\.)+[a-z]{2,}\S*", re.I)


def label(copy: Copy) -> str:
    """What stands on the button: the call to action without its link."""
    part = copy.part(PartName.CALL_TO_ACTION)
    return _LINK.sub("", part.text).strip(" .:") if part else ""


def button(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    text = label(copy)
    if len(text) <= BUTTON:
        return ()
    why = f"The button “{text}” has {len(text)} characters; WhatsApp takes {BUTTON}."
    return (Problem(part=PartName.CALL_TO_ACTION, text=why),)


RULES = ChannelRules(
    channel=Channel.WHATSAPP,
    parts=(PartName.HEADER, PartName.BODY, PartName.CALL_TO_ACTION, PartName.FOOTER),
    limits=(
        Limit(PartName.HEADER, 60, "WhatsApp Business templates"),
        Limit(PartName.BODY, 1024, "WhatsApp Business templates"),
        Limit(PartName.FOOTER, 60, "WhatsApp Business templates"),
    ),
    must_say=("opt_out_sms",),
    short=25,
    usual=45,
    long=90,
    checks=(button,),
    told=(f"call to action: at most {BUTTON} characters beside its link (it stands on a button)",),
)
