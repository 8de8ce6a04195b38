"""What each channel demands before a marketer may use it, as one table to read and to change.

The law behind it: GDPR Art. 6 and 7 and the ePrivacy Directive Art. 13 (in the United Kingdom PECR reg. 19-24), read
on the careful side. Consent is per channel: a yes to email is no yes to SMS.
"""

from dataclasses import dataclass

from bot.core.channels.channel import Channel


@dataclass(frozen=True, slots=True)
class ContactRule:
    """`opt_in`: silence is a no. `address`: the field of a customer without which the channel cannot reach them, ""
    where we keep none. `awake`: hours of the recipient's own day outside which the channel is not used unless they
    asked for it; None where it disturbs nobody.
    """

    address: str
    awake: tuple[int, int] | None
    why: str
    opt_in: bool = True


# Section 227 of the US TCPA: no marketing texts or calls before 8 or after 21 of the recipient's own time. What rings
# or buzzes elsewhere keeps the same hours out of manners.
AWAKE = (8, 21)

CONTACT_RULES: dict[Channel, ContactRule] = {
    Channel.EMAIL: ContactRule("email", None, "electronic mail needs an opt-in (PECR reg. 22)"),
    Channel.SMS: ContactRule("phone", AWAKE, "texts are electronic mail: they need an opt-in"),
    Channel.WHATSAPP: ContactRule("phone", AWAKE, "electronic mail, and WhatsApp's own rules ask for an opt-in"),
    Channel.PUSH: ContactRule("", AWAKE, "the device asks its owner; no yes means no push"),
    Channel.LINKEDIN: ContactRule("", None, "direct messages on social media count as electronic mail"),
    Channel.INSTAGRAM: ContactRule("", None, "direct messages on social media count as electronic mail"),
    Channel.PHONE: ContactRule("phone", AWAKE, "live calls need an opt-in in Germany, Austria and others, and elsewhere a look at a do-not-call register that we do not have"),
    Channel.POST: ContactRule("", None, "letters rest on legitimate interest (GDPR recital 47) until somebody objects", opt_in=False),
    Channel.IN_APP: ContactRule("", None, "shown inside our own product to those who use it, until somebody objects", opt_in=False),
}  # fmt: skip
