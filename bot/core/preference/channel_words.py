"""How people name a channel, and how we name it back to them."""

import re
from dataclasses import dataclass

from bot.core.channels.channel import Channel
from bot.core.channels.named import NAMES


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """`action` has a gap for the name; `one` and `many` are one message and several."""

    action: str
    name: str
    one: str
    many: str


CHANNEL_WORDS: dict[Channel, ChannelWords] = {
    Channel.EMAIL: ChannelWords("Email {}", "email", "email", "emails"),
    Channel.SMS: ChannelWords("Text {}", "SMS", "SMS", "SMS"),
    Channel.PUSH: ChannelWords("Send {} a push message", "push", "push message", "push messages"),
    Channel.WHATSAPP: ChannelWords("Message {} on WhatsApp", "WhatsApp", "WhatsApp message", "WhatsApp messages"),
    Channel.LINKEDIN: ChannelWords("Write to {} on LinkedIn", "LinkedIn", "LinkedIn message", "LinkedIn messages"),
    Channel.INSTAGRAM: ChannelWords("Write to {} on Instagram", "Instagram", "Instagram message", "Instagram messages"),
    Channel.PHONE: ChannelWords("Call {}", "phone", "call", "calls"),
    Channel.POST: ChannelWords("Send {} a letter", "post", "letter", "letters"),
    Channel.IN_APP: ChannelWords("Show {} a message in the app", "in-app", "in-app message", "in-app messages"),
}

ALSO_HEARD: dict[Channel, tuple[str, ...]] = {
    Channel.EMAIL: ("emailing", "emailed"),
    Channel.SMS: ("texted", "text reminder"),
    Channel.PHONE: ("calling", "called", "ringing", "rung up", "phoning", "phoned"),
    Channel.POST: ("leaflet", "catalogue by post", "printed catalogue"),
}
"""Within a sentence people name channels by more words than when they are asked for one."""
TOO_WIDE = frozenset({"li", "story", "reel", "banner", "notification", "mailer", "call script", "phone script"})
"""Names that within a sentence mean other things as well."""
NOT_MEANT = frozenset({"posts", "stories"})
"""Plurals that are never the channel: nobody calls letters posts."""

CHANNEL_OF = {
    word: channel
    for names in (NAMES, ALSO_HEARD)
    for channel, words in names.items()
    for word in words
    if word not in TOO_WIDE
}
_NO = r"(?:no|not|never|without|stop|avoid|don[’']?t|instead of|rather than)\s+(?:(?:more|any|the|by|a|an)\s+)?"
_NAMED = re.compile(
    rf"(?<!\w)(?P<no>{_NO})?(?P<word>{'|'.join(re.escape(word) for word in sorted(CHANNEL_OF, key=len, reverse=True))})s?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A channel named in a text. `refused`: the words before it say no ("no calls", "email instead of a call")."""

    channel: Channel
    refused: bool


def channels_named(text: str) -> tuple[Mention, ...]:
    """The channels that the text names, in its order, each once."""
    found: dict[Channel, Mention] = {}
    for match in _NAMED.finditer(text):
        if match[0].lower() in NOT_MEANT:
            continue
        channel = CHANNEL_OF[match["word"].lower()]
        found.setdefault(channel, Mention(channel, bool(match["no"])))
    return tuple(found.values())


def messages(channel: Channel, number: int) -> str:
    """The noun for that many messages: "email", "emails"."""
    words = CHANNEL_WORDS[channel]
    return words.one if number == 1 else words.many


def named(channel: Channel) -> str:
    return CHANNEL_WORDS[channel].name
