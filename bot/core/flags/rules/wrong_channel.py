"""A channel that the audience does not want, or has withdrawn its consent from."""

from collections.abc import Iterator

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.asks import asked_clauses
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import known_matter
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.values.channels import channels_asked


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for asked in asked_clauses(page):
        for channel, found in channels_asked(asked.clause.text, page.case.audience_name):
            if not asked.turns_down(found.start(), found.end()):
                yield from against(asked, found, refusals(page.case.evidence, channel))


def refusals(evidence: tuple[Evidence, ...], channel: Channel) -> tuple[Evidence, ...]:
    """Evidence against a channel. A like of the same channel outweighs all but a withdrawn consent."""
    about = [
        item
        for item in evidence
        if item.aspect is Aspect.CHANNEL and can_speak(item) and channel in known_matter(item).channels
    ]
    against_it = tuple(item for item in about if item.polarity is Polarity.DISLIKES)
    liked = any(item.polarity is Polarity.LIKES for item in about)
    withdrawn = tuple(item for item in against_it if item.source is Source.CONSENT)
    return withdrawn if liked else against_it


RULE = Rule(
    name="wrong-channel",
    reason="Consent and a stated refusal come before any reach. A message by a channel that was turned down reaches nobody, and may be unlawful.",
    find=find,
    hits=(
        Example(text="Ring her on Tuesday about the fitting.", known=("dislikes channel: phone calls",)),
        Example(text="Please text Dana the new date.", known=("dislikes channel: sms (consent, withdrawn in May)",)),
        Example(text="Reminder by post, two days ahead.", known=("dislikes channel: anything in the letterbox",)),
        Example(text="can u do an sms for dana", known=("dislikes channel: text messages",)),
        Example(text="sms dana about the roses", known=("dislikes channel: text messages",)),
        Example(text="Drop it into her WhatsApp.", known=("dislikes channel: messenger apps (survey)",)),
    ),
    misses=(
        Example(text="Don't ring her, she is at work.", known=("dislikes channel: phone calls",)),
        Example(text="Email instead of phoning her.", known=("dislikes channel: phone calls",)),
        Example(text="End with one call to action.", known=("dislikes channel: phone calls",)),
        Example(text="The text of the second block needs a proofread.", known=("dislikes channel: sms",)),
        Example(text="She called us on Monday about the fitting.", known=("dislikes channel: phone calls",)),
        Example(text="Text her the code.", known=("dislikes channel: sms (assumed, a hunch)",)),
        Example(
            text="Text her the code.", known=("likes channel: text messages (consent)", "dislikes channel: long texts")
        ),
    ),
)
