"""How people name a channel, and how we name it back to them."""

import re
from dataclasses import dataclass

from bot.core.channels.channel import Channel


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """`action` has a gap for the name; `one` and `many` are one message and several; `heard` are the words, in lower
    case, by which people mean the channel.
    """

    action: str
    name: str
    one: str
    many: str
    heard: tuple[str, ...]


CHANNEL_WORDS: dict[Channel, ChannelWords] = {
    Channel.EMAIL: ChannelWords(
        "Email {}", "email", "email", "emails",
        ("email", "emails", "e-mail", "e-mails", "emailed", "emailing", "mail", "mails", "newsletter", "newsletters", "inbox"),
    ),
    Channel.SMS: ChannelWords(
        "Text {}", "SMS", "SMS", "SMS",
        ("sms", "smses", "text", "texts", "text message", "text messages", "txt", "txts", "texting", "texted", "text reminders"),
    ),
    Channel.PUSH: ChannelWords(
        "Send {} a push message", "push", "push message", "push messages",
        ("push", "pushes", "push message", "push messages", "push notification", "push notifications"),
    ),
    Channel.WHATSAPP: ChannelWords(
        "Message {} on WhatsApp", "WhatsApp", "WhatsApp message", "WhatsApp messages", ("whatsapp", "whatsapps", "whats app", "wa"),
    ),
    Channel.LINKEDIN: ChannelWords(
        "Write to {} on LinkedIn", "LinkedIn", "LinkedIn message", "LinkedIn messages", ("linkedin", "linked in", "inmail", "inmails"),
    ),
    Channel.INSTAGRAM: ChannelWords(
        "Write to {} on Instagram", "Instagram", "Instagram message", "Instagram messages", ("instagram", "insta", "ig"),
    ),
    Channel.PHONE: ChannelWords(
        "Call {}", "phone", "call", "calls",
        ("phone", "phones", "call", "calls", "phone call", "phone calls", "telephone", "calling", "called", "ring", "rung up", "ringing", "phoning"),
    ),
    Channel.POST: ChannelWords(
        "Send {} a letter", "post", "letter", "letters",
        ("post", "letter", "letters", "postcard", "postcards", "leaflet", "leaflets", "direct mail", "by post", "printed catalogue", "paper"),
    ),
    Channel.IN_APP: ChannelWords(
        "Show {} a message in the app", "in-app", "in-app message", "in-app messages", ("in-app", "in app", "in-app message", "in-app messages"),
    ),
}  # fmt: skip

_CHANNEL_OF = {word: channel for channel, words in CHANNEL_WORDS.items() for word in words.heard}
_NAMED = re.compile(
    r"(?<!\w)(?P<no>(?:no|not|never|without|stop|avoid|instead of|rather than)\s+(?:(?:more|any|the|by)\s+)?)?"
    rf"(?P<word>{'|'.join(re.escape(word) for word in sorted(_CHANNEL_OF, key=len, reverse=True))})(?!\w)",
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
        channel = _CHANNEL_OF[match["word"].lower()]
        found.setdefault(channel, Mention(channel, bool(match["no"])))
    return tuple(found.values())


def messages(channel: Channel, number: int) -> str:
    """The noun for that many messages: "email", "emails"."""
    words = CHANNEL_WORDS[channel]
    return words.one if number == 1 else words.many


def named(channel: Channel) -> str:
    return CHANNEL_WORDS[channel].name
