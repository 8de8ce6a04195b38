"""Words that every card uses, in Slack and on the command line: headings, and what a sentence rests on."""

from enum import StrEnum

from bot.core.drafts import Reason, ReasonKind
from bot.core.evidence import Polarity, Source


class Heading(StrEnum):
    """Of a draft, then of a preference."""

    BEFORE_IT_GOES_OUT = "Before it goes out"
    LEFT_OUT = "Left out of the copy"
    GOOD_TO_KNOW = "Good to know"
    WHY_THIS_CHANNEL = "Why this channel"
    WHY_IT_READS_SO = "Why it reads so"
    RUNNER_UP = "Runner-up"
    CHANNELS = "Channel by channel"
    HOURS = "Answers by part of the day"
    ANSWERS = "Answers by channel"
    PREFERRED_CHANNEL = "Preferred channel"
    PREFERRED_HOUR = "Preferred part of the day"
    SAID_AND_DONE = "What they said against what they did"
    NEEDED = "What would be needed"


NOTHING_KNOWN = "Never tried, consent unknown"
"""What is said of channels of which there is nothing else to tell."""

NOTHING_LEADS_TO_IT = "Nothing is known of them that could lead to it: the sentence stands alone."
"""Why a persona gets the core message as it is."""

HOW = {
    Source.SAID: "said so",
    Source.DID: "seen in what they did",
    Source.BOUGHT: "seen in what they bought",
    Source.SURVEY: "answered in a survey",
    Source.CONSENT: "on the consent record",
    Source.ASSUMED: "a colleague's guess, not counted",
}
"""How a piece of evidence is known."""

ONE = {Polarity.LIKES: "likes", Polarity.DISLIKES: "does not want", Polarity.NEUTRAL: "does not mind"}
"""What somebody thinks of its value: Dana likes short emails."""
MANY = {Polarity.LIKES: "like", Polarity.DISLIKES: "do not want", Polarity.NEUTRAL: "do not mind"}
"""The same of several, or of "they"."""

BRAND = {
    "name": "the brand's name",
    "core_message": "the core message",
    "proofs": "a proof of the core message",
    "always": "words that the brand always uses",
    "never": "the brand's words for what it never says",
    "spellings": "the brand's spelling",
    "sender": "who signs",
    "postal_address": "the postal address that the law asks for",
    "unsubscribe": "the way out that the law asks for",
    "opt_out_sms": "the way out that the law asks for",
}


def reason_in_words(reason: Reason) -> str:
    """A reason that is no evidence, such as: your brief, “until Friday”."""
    if reason.kind is ReasonKind.BRIEF:
        return f"your brief, “{' '.join(reason.ref.split())}”"
    if reason.kind is ReasonKind.AUDIENCE:
        return "their name"
    return BRAND.get(reason.ref, str(reason.kind))
