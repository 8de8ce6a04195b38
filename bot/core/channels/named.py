"""Which channel somebody means."""

import re

from bot.core.channels.channel import Channel
from bot.core.errors import UnknownChannel

NAMES: dict[Channel, tuple[str, ...]] = {
    Channel.EMAIL: ("email", "e-mail", "mail", "mailing", "mailer", "newsletter", "inbox"),
    Channel.SMS: ("sms", "text", "txt", "text message", "texting"),
    Channel.PUSH: ("push", "push notification", "app push", "notification"),
    Channel.WHATSAPP: ("whatsapp", "whats app", "wa", "whatsap"),
    Channel.LINKEDIN: ("linkedin", "linked in", "li", "inmail"),
    Channel.INSTAGRAM: ("instagram", "insta", "ig", "reel", "story"),
    Channel.PHONE: ("phone", "phone call", "call", "telephone", "ring", "call script", "phone script"),
    Channel.POST: ("post", "letter", "postal", "postcard", "by post", "direct mail", "snail mail"),
    Channel.IN_APP: ("in-app", "in app", "inapp", "in-app message", "app message", "banner"),
}
"""What people call each channel, in lower case; the first is the name that we use ourselves."""

_MEANING = {name: channel for channel, names in NAMES.items() for name in names}


def channel_named(text: str) -> Channel:
    """The channel that the whole of `text` names. Raises UnknownChannel."""
    asked = re.sub(r"[\s_]+", " ", text.strip().strip(".!?:").casefold()).removeprefix("an ").removeprefix("a ")
    found = _MEANING.get(asked) or _MEANING.get(asked.removesuffix("s"))
    if found is None:
        raise UnknownChannel(asked=text, names=", ".join(Channel))
    return found
