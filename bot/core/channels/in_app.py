"""In-app: a card over something that the reader came to do, so it is short."""

from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import PartName

RULES = ChannelRules(
    channel=Channel.IN_APP,
    parts=(PartName.TITLE, PartName.BODY, PartName.CALL_TO_ACTION),
    # No authority found: the house's own sizes for a card on a phone.
    limits=(
        Limit(PartName.TITLE, 45, "one line of a card on a phone", hard=False),
        Limit(PartName.BODY, 240, "a card on a phone without scrolling", hard=False),
    ),
    short=20,
    usual=32,
    long=50,
)
