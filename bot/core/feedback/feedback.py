"""What one person thinks of one version of a draft."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.drafts import Version
from bot.core.errors import TheirRulesError


class Opinion(StrEnum):
    GOOD = "good"
    BAD = "bad"


class Fault(StrEnum):
    """What was wrong with it, to choose from: a closed list, so that it can be counted."""

    FACTS = "facts wrong or made up"
    MISSING = "something of the brief is missing"
    NOT_THEIRS = "not how this audience wants it"
    TONE = "wrong tone"
    LONG = "too long"
    SHORT = "too short"
    DULL = "dull, or reads like a machine"
    BRAND = "not our brand's voice"
    FLAGS = "flags wrong or missing"
    OTHER = "something else"


LONGEST_WORDS = 1_000
"""Characters of what somebody writes beside it: a paragraph or two."""


class LongFeedback(TheirRulesError):
    """That has {length:,} characters; {most:,} are kept. Keep the part that would help most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """`by` is a Slack user id. `writer`, `prompt` and `channel` are the version's, so that it counts without the draft.

    `words` is what they wrote, "" for nothing.
    """

    draft_id: str
    number: int
    by: str
    opinion: Opinion
    at: datetime
    writer: str
    prompt: str
    channel: Channel
    faults: tuple[Fault, ...] = ()
    words: str = ""


def feedback_on(draft_id: str, version: Version, by: str, opinion: Opinion, at: datetime) -> Feedback:
    written = version.written
    return Feedback(
        draft_id=draft_id,
        number=version.number,
        by=by,
        opinion=opinion,
        at=at,
        writer=written.writer,
        prompt=written.prompt,
        channel=written.copy.channel,
    )


def worded(typed: str) -> str:
    """What was typed, without blanks around it. Raises LongFeedback."""
    words = typed.strip()
    if len(words) > LONGEST_WORDS:
        raise LongFeedback(length=len(words), most=LONGEST_WORDS)
    return words
