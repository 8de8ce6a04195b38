"""What a person wants of the bot, once their words are understood."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.flags.flag import Place


class Wish(StrEnum):
    DRAFT = "draft"
    PREFERS = "prefers"
    CHECK = "check"
    PERSONA = "persona"
    GIFT = "gift"
    NEGLECTED = "neglected"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """`audience` is what was typed for a name, "" where none was; `brief` the words that a draft or a check is about.

    `nearest` is whom a bare word that is nobody's name may have been meant for. `place` is what a text to be checked is,
    where somebody said so.
    """

    wish: Wish
    audience: str = ""
    channel: Channel | None = None
    brief: str = ""
    text: str = ""
    nearest: str = ""
    place: Place | None = None
