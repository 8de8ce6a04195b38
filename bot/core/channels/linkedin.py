"""LinkedIn: a post whose first lines have to earn the rest."""

from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import PartName

RULES = ChannelRules(
    channel=Channel.LINKEDIN,
    parts=(PartName.BODY, PartName.CALL_TO_ACTION),
    limits=(
        Limit(PartName.BODY, 3000, "LinkedIn posts"),
        Limit(PartName.BODY, 200, "shown before “see more”", hard=False),
    ),
    short=40,
    usual=80,
    long=160,
)
