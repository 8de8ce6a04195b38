"""What a writer is asked for."""

from dataclasses import dataclass

from bot.core.angles import Angle
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Taste
from bot.core.flags.flag import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`flags` are those found in the brief: a writer leaves out what they quote and says so. `angle` is how this
    version is to be unlike others; None for the one that the evidence asks for. `chat` is the BCP 47 tag of the
    language that the marketer writes in, "" for English.
    """

    brief: str
    channel: Channel
    dossier: Dossier
    brand: Brand
    tastes: tuple[Taste, ...] = ()
    flags: tuple[Flag, ...] = ()
    angle: Angle | None = None
    chat: str = ""
