"""Instagram: a caption, cut after the first line or two."""

import re

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import Copy, PartName, Problem

CAPTION = 2200
CAPTION_SEEN = 125
"""Instagram takes captions of 2,200 characters and shows about 125 before “more”."""

HASHTAGS = 5
"""Instagram announced on 18 December 2025 that it takes 5 hashtags a post (socialmediatoday.com), account by account."""


def caption(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    over = len(copy.text) - CAPTION
    if over <= 0:
        return ()
    return (Problem(part=PartName.BODY, text=f"The caption is {over:,} characters longer than {CAPTION:,}."),)


def hashtags(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    count = len(re.findall(r"(?<!\w)#\w+", copy.text))
    if count <= HASHTAGS:
        return ()
    return (Problem(part=PartName.BODY, text=f"{count} hashtags; Instagram takes {HASHTAGS}."),)


RULES = ChannelRules(
    channel=Channel.INSTAGRAM,
    parts=(PartName.BODY, PartName.CALL_TO_ACTION),
    limits=(Limit(PartName.BODY, CAPTION_SEEN, "shown before “more”", hard=False),),
    short=30,
    usual=55,
    long=110,
    checks=(caption, hashtags),
)
