"""What a person wants of the bot, once their words are understood."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.flags.flag import Place
from bot.core.norms import ChannelNorm, HoursNorm


class Wish(StrEnum):
    DRAFT = "draft"
    PREFERS = "prefers"
    CHECK = "check"
    PERSONA = "persona"
    GIFT = "gift"
    NEGLECTED = "neglected"
    GROUP = "group"
    HOW_MANY = "how many"
    DIGEST = "digest"
    FOLLOW = "follow"
    UNFOLLOW = "stop following"
    SUGGEST = "suggest personas"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """`audience` is what was typed for a name, "" where none was; `brief` the words that a draft or a check is about.

    `nearest` is whom a bare word that is nobody's name may have been meant for. `place` is what a text to be checked is,
    where somebody said so. A group is the customers of the persona `audience`, or all where it is ""; `channel` and `hours`
    are what it is asked of how many. `later` are channels for which copy was ordered in the same breath as for `channel`.
    """

    wish: Wish
    audience: str = ""
    channel: Channel | None = None
    hours: HoursNorm | None = None
    brief: str = ""
    text: str = ""
    nearest: str = ""
    place: Place | None = None
    later: tuple[Channel, ...] = ()

    @property
    def asked_norms(self) -> tuple[ChannelNorm | HoursNorm, ...]:
        """What it is asked of how many."""
        return (
            *([ChannelNorm(self.channel)] if self.channel else []),
            *([self.hours] if self.hours else []),
        )
