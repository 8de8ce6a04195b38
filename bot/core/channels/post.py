"""Post: a letter on one page, signed."""

from bot.core.channels.channel import Channel
from bot.core.channels.email import words
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import PartName

ONE_PAGE = 2200
"""Characters of body on one A4 page in 11 point with a letterhead: the house's own measure, nobody's rule."""

RULES = ChannelRules(
    channel=Channel.POST,
    parts=(PartName.BODY, PartName.CALL_TO_ACTION, PartName.FOOTER),
    limits=(Limit(PartName.BODY, ONE_PAGE, "one A4 page", hard=False),),
    must_say=("sender", "postal_address"),
    short=70,
    usual=130,
    long=230,
    counts=(words,),
)
