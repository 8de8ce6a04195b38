"""What can go wrong with a proposal, each with the sentence that tells what to do next."""

from bot.core.errors import Exit, TheirRulesError
from bot.core.suggesting.suggested import Standing, Suggested

DEEDS = {Standing.ACCEPTED: "accepted", Standing.MERGED: "merged", Standing.REFUSED: "refused"}


class NoSuchProposal(TheirRulesError):
    """That proposal is not kept here any more. Let personas be suggested again, and decide on what is found then."""

    exit = Exit.ANSWER_IS_NO


class AlreadyDecided(TheirRulesError):
    """{who} has {deed} “{title}” on {day} {month}{what}, and that stands. Nothing was changed."""

    exit = Exit.ANSWER_IS_NO

    def __init__(self, stands: Suggested, what: str = "") -> None:
        """`what` is what became of it, behind a comma: ", as Flora Beck"."""
        at = stands.decided_at or stands.found_at
        super().__init__(
            who=stands.decided_by or "Somebody",
            deed=DEEDS.get(stands.standing, "seen"),
            title=stands.proposal.title,
            day=at.day,
            month=f"{at:%B %Y}",
            what=what,
        )
        self.stands = stands


class CannotMerge(TheirRulesError):
    """A proposal is merged into another one that is open or accepted, or into a persona. Choose one of those."""


class ReasonTooLong(TheirRulesError):
    """That reason has {length:,} characters; {most:,} are kept. Keep the part that says it best."""
