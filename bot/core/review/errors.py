"""What a reviewer or a maker is told when a deed cannot be done. Each is one sentence for that person alone.

`facts` name people by their Slack user ids, so that a card can mention them.
"""

from bot.core.errors import Exit, TheirRulesError


class NoSuchReview(TheirRulesError):
    """That review is not stored any more: the draft was deleted, with all that was said of it."""

    exit = Exit.ANSWER_IS_NO


class NeverSent(TheirRulesError):
    """Nobody has sent that draft to review yet. Send it first."""

    exit = Exit.ANSWER_IS_NO


class NoSuchDraft(TheirRulesError):
    """That draft is not stored any more. Ask for a new one."""

    exit = Exit.ANSWER_IS_NO


class AlreadyDecided(TheirRulesError):
    """{who} {what} on {when}, so nothing was changed."""

    exit = Exit.ANSWER_IS_NO


class NothingToWithdraw(AlreadyDecided):
    """There is nothing left to withdraw: {who} {what} on {when}."""


class AlreadyInReview(TheirRulesError):
    """Version {number} is in review already: {who} sent it on {when}."""

    exit = Exit.ANSWER_IS_NO


class AlreadyApproved(TheirRulesError):
    """Version {number} is approved already: {who} approved it on {when}."""

    exit = Exit.ANSWER_IS_NO


class NewerVersion(TheirRulesError):
    """There is a version {latest} of this draft by now. Look at that one, and send it instead of version {number}."""

    exit = Exit.ANSWER_IS_NO


class OwnDraft(TheirRulesError):
    """You asked for this draft or wrote this version, so somebody else decides: {who}."""

    exit = Exit.ANSWER_IS_NO


class NobodyElse(TheirRulesError):
    """You are the only reviewer, and it is yours. Name another in the review settings, or allow there that people decide about their own."""

    exit = Exit.ANSWER_IS_NO


class NotAReviewer(TheirRulesError):
    """Drafts are decided by {who} here. Say in the thread what you think of it: they will read it."""

    exit = Exit.ANSWER_IS_NO


class NotYours(TheirRulesError):
    """Only {who} can withdraw it, since they asked for it, wrote it or sent it."""

    exit = Exit.ANSWER_IS_NO


class NoReasons(TheirRulesError):
    """Say what is to change, in a sentence or two: the next version is made from it."""


class ReasonsTooLong(TheirRulesError):
    """The reasons have {length:,} characters; at most {most:,} are kept. Keep what has to change."""


class NothingEdited(TheirRulesError):
    """Nothing was changed. To approve it as it stands, choose *Approve*."""


class PartMissing(TheirRulesError):
    """The {part} is empty. Write it, or leave it as it was."""


class CannotAskForGroup(TheirRulesError):
    """The reviewers are the Slack group {group}, and only Slack knows who is in it. Decide in Slack, or name the reviewers one by one in the settings."""
