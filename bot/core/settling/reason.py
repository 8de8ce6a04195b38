"""Why somebody keeps a flagged passage, in their own words."""

from bot.core.errors import TheirRulesError
from bot.core.plain_text import plain

LONGEST_REASON = 500
"""Characters: a few sentences, which is as much as a reviewer reads beside a flag."""


class BadReason(TheirRulesError):
    """The reason cannot be kept like this."""


class NoReason(BadReason):
    """Say why it stays, in a sentence: your reviewers read it beside the flag."""


class LongReason(BadReason):
    """The reason has {length:,} characters; {most:,} are kept. Keep the part that would convince a colleague."""


def worded(typed: str) -> str:
    """What was typed, without what does not show. Raises NoReason and LongReason."""
    reason = plain(typed).strip()
    if not any(sign.isalnum() for sign in reason):
        raise NoReason
    if len(reason) > LONGEST_REASON:
        raise LongReason(length=len(reason), most=LONGEST_REASON)
    return reason
