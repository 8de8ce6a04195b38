"""Why copy is not handed over, and what to do about it. Each is one sentence for whoever asked."""

from bot.core.errors import Exit, TheirRulesError


class NotApproved(TheirRulesError):
    """Only approved copy is handed over, and version {number} was not reviewed yet. Send it to review first."""

    exit = Exit.ANSWER_IS_NO


class StillInReview(NotApproved):
    """Version {number} is still in review: {who} sent it on {when}. It can be handed over once it is approved."""


class ChangesWanted(NotApproved):
    """{who} asked for changes to version {number} on {when}. Make the next version, and hand it over once it is approved."""


class ApprovalVoid(NotApproved):
    """The approval of version {number} no longer holds: {who} {what} on {when}. Send version {latest} to review, and hand it over once it is approved."""


class AlreadyHandedOver(TheirRulesError):
    """{who} has handed version {number} over already, on {when}, so it was not done a second time."""

    exit = Exit.ANSWER_IS_NO


class NotToBeSent(TheirRulesError):
    """{why} It can be handed over once that is settled."""

    exit = Exit.ANSWER_IS_NO


class NoWebhook(TheirRulesError):
    """There is no address to send it to. Set HANDOVER_WEBHOOK_URL and HANDOVER_WEBHOOK_SECRET (see .env.example)."""


class WebhookRefused(TheirRulesError):
    """The tool behind HANDOVER_WEBHOOK_URL refused version {number} ({reason}), so it was not sent there. Ask whoever looks after that tool, then send it again."""

    exit = Exit.SERVICE_DOWN
