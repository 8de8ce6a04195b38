"""Words that ask for the same once more, for somebody else or by another way: "and the same for Hannah", "as a fax"."""

import re

from bot.core.brief.patterns import find_facts
from bot.core.channels.channel import Channel
from bot.core.errors import UnknownChannel

_LEAD = r"(?:(?:and|now|also|please|pls|do|can u|can you)\s+)*"
_SAME = re.compile(
    rf"{_LEAD}(?:the\s+)?same(?:\s+(?:thing|one|again))?(?:\s+for\s+(?P<name>[^.!?]+))?[.!?]*", re.IGNORECASE
)
_INSTEAD = re.compile(
    rf"{_LEAD}(?:make\s+it\s+|send\s+it\s+)?(?:for\s+(?P<name>[^.!?]+?)\s+instead|instead\s+for\s+(?P<other>[^.!?]+))[.!?]*",
    re.IGNORECASE,
)
_NO_CHANNEL = (
    r"(?:fax|telex|telegram|facebook|messenger|twitter|tweet|x|threads|tiktok|tik\s*tok|youtube|snapchat|pinterest|reddit|"
    r"signal|wechat|line|viber|discord|teams|slack|skype|zoom|radio|tv|television|billboard|flyer|leaflet|poster|blog|"
    r"website|podcast|mms|rcs|voicemail|carrier\s+pigeon|pigeon)"
)
_BY_NO_CHANNEL = re.compile(
    rf"{_LEAD}(?:(?:do|make|send|try|write)\s+(?:it|this)\s+)?(?:instead\s+)?(?:for|by|via|as|on|over|through)\s+(?:an?\s+|the\s+)?"
    rf"(?P<name>{_NO_CHANNEL})(?:\s+(?:post|message|version|ad|instead|please|pls|now|then|too))*\s*[.!?]*",
    re.IGNORECASE,
)
_SHORT = 100
"""Characters: whoever points back says little else."""
_OWN_WORDS = re.compile(
    r"\d|\b(?:now|once|free|sale|weeks?|days?|months?|year|today|tomorrow|everyone|all)\b", re.IGNORECASE
)
"""In "for two weeks instead" and "for free instead" a fact is changed and nobody named."""


def same_for(text: str) -> str | None:
    """For whom the same is asked for, "" where nobody is named; None where the text asks for something else."""
    same = _SAME.fullmatch(text.strip())
    if same:
        return (same["name"] or "").strip()
    instead = _INSTEAD.fullmatch(text.strip())
    name = (instead["name"] or instead["other"]).strip() if instead else ""
    return name if name and not _OWN_WORDS.search(name) and not find_facts(name) else None


_BACK = re.compile(
    r"(?:the\s+)?same(?:\s+(?:thing|one|again|copy|message|text|as (?:before|last time|above)))?(?:[\s,]+(?:but|and|only|just)\b.*)?[.!?]*",
    re.IGNORECASE,
)


def refers_back(brief: str) -> bool:
    """Whether the brief is another's: "the same, but shorter"."""
    return len(brief) < _SHORT and _BACK.fullmatch(brief.strip()) is not None


def require_channel(text: str) -> None:
    """Raises UnknownChannel where the text asks for nothing but a channel that is none of ours: "for fax instead"."""
    found = _BY_NO_CHANNEL.fullmatch(text.strip())
    if found:
        raise UnknownChannel(asked=found["name"], names=", ".join(Channel))
