"""Email: a subject that survives a phone, a preheader, a body, one call to action and a footer that the law asks for."""

from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules, Limit
from bot.core.drafts import Copy, Measure, PartName

SUBJECT_SEEN = 50
"""Phones show 33 to 50 characters of a subject, by model and width."""

PREHEADER_SEEN = 99
"""Phones show up to about 99 characters after the subject."""


def words(copy: Copy) -> tuple[Measure, ...]:
    """Words of the body, and the seconds they take at 238 words a minute: the mean of silent reading of English
    non-fiction over 190 studies (Brysbaert 2019, Journal of Memory and Language 109).
    """
    body = copy.part(PartName.BODY)
    count = len(body.text.split()) if body else 0
    seconds = round(count / 238 * 60)
    text = f"{count} words, about {seconds} seconds to read"
    return (Measure(part=PartName.BODY, text=text, facts={"words": count, "seconds": seconds}),)


RULES = ChannelRules(
    channel=Channel.EMAIL,
    parts=(PartName.SUBJECT, PartName.PREHEADER, PartName.BODY, PartName.CALL_TO_ACTION, PartName.FOOTER),
    limits=(
        Limit(PartName.SUBJECT, SUBJECT_SEEN, "seen on phones", hard=False),
        Limit(PartName.PREHEADER, PREHEADER_SEEN, "seen on phones", hard=False),
        # RFC 5322, section 2.1.1: a header line has at most 998 characters.
        Limit(PartName.SUBJECT, 998 - len("Subject: "), "RFC 5322"),
    ),
    # CAN-SPAM and CASL: who sends it, a postal address, and a way out in every message.
    must_say=("sender", "postal_address", "unsubscribe"),
    short=60,
    usual=120,
    long=220,
    counts=(words,),
)
