"""A version's stay in review, and what may become of it. Each deed gives a new value; the store makes one of them last."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.drafts import Draft, Version
from bot.core.review.errors import AlreadyDecided, NothingToWithdraw


class ReviewState(StrEnum):
    """draft -> in review -> changes requested <-> in review -> approved -> superseded or withdrawn."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    CHANGES_REQUESTED = "changes requested"
    APPROVED = "approved"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Decision(StrEnum):
    APPROVE = "approve"
    REQUEST_CHANGES = "request changes"


DECIDED = {
    Decision.APPROVE: ReviewState.APPROVED,
    Decision.REQUEST_CHANGES: ReviewState.CHANGES_REQUESTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One version of a draft that was sent to review. `digest` is that of its copy: an approval holds for these words.

    `decided_by` and `decided_at` tell of the decision and stay when it is voided; `ended_by` and `ended_at` tell who
    voided it by a new version, whose number is `superseded_by`, or withdrew it. `room` and `thread` are where in Slack
    its card stands, "" where it stands nowhere. People are Slack user ids.
    """

    id: str
    draft_id: str
    number: int
    digest: str
    sent_by: str
    sent_at: datetime
    state: ReviewState = ReviewState.IN_REVIEW
    decided_by: str = ""
    decided_at: datetime | None = None
    reasons: tuple[str, ...] = ()
    ended_by: str = ""
    ended_at: datetime | None = None
    superseded_by: int | None = None
    room: str = ""
    thread: str = ""

    @property
    def waits(self) -> bool:
        return self.state is ReviewState.IN_REVIEW

    def approves(self, version: Version) -> bool:
        """Whether these very words are approved, and still are."""
        same = (self.number, self.digest) == (version.number, version.written.copy.digest)
        return self.state is ReviewState.APPROVED and same


def decided(review: Review, decision: Decision, by: str, at: datetime, reasons: tuple[str, ...] = ()) -> Review:
    """Raises AlreadyDecided unless it waits."""
    if not review.waits:
        raise AlreadyDecided(**what_became_of(review))
    return replace(review, state=DECIDED[decision], decided_by=by, decided_at=at, reasons=reasons)


def withdrawn(review: Review, by: str, at: datetime) -> Review:
    """Raises NothingToWithdraw where a new version or somebody else was quicker."""
    if review.state in (ReviewState.SUPERSEDED, ReviewState.WITHDRAWN):
        raise NothingToWithdraw(**what_became_of(review))
    return replace(review, state=ReviewState.WITHDRAWN, ended_by=by, ended_at=at)


def voided(review: Review, version: Version) -> Review:
    """What becomes of it when this version is made: an approval and a wait are over, what else there was stands."""
    if review.state not in (ReviewState.IN_REVIEW, ReviewState.APPROVED):
        return review
    return replace(
        review,
        state=ReviewState.SUPERSEDED,
        ended_by=version.made_by,
        ended_at=version.made_at,
        superseded_by=version.number,
    )


def edited(review: Review, approved_id: str, version: Version) -> Review:
    """The approval of a reviewer's own version, where the review that it came from stands. Raises AlreadyDecided."""
    if not review.waits:
        raise AlreadyDecided(**what_became_of(review))
    return replace(
        review,
        id=approved_id,
        number=version.number,
        digest=version.written.copy.digest,
        state=ReviewState.APPROVED,
        decided_by=version.made_by,
        decided_at=version.made_at,
    )


def state_of(draft: Draft, reviews: tuple[Review, ...]) -> ReviewState:
    """The state of the draft's latest version. `reviews` are all of the draft's, the oldest first.

    Changes stay requested while the next version is in the making; what was voided or withdrawn begins as a draft.
    """
    last = reviews[-1] if reviews else None
    if last is None:
        return ReviewState.DRAFT
    if last.number == draft.latest.number or last.state is ReviewState.CHANGES_REQUESTED:
        return last.state
    return ReviewState.DRAFT


def what_became_of(review: Review) -> dict[str, object]:
    """`who` did `what` and `when`, for errors and cards: {"who": "U1", "what": "approved version 2", "when": "..."}."""
    version = f"version {review.number}"
    match review.state:
        case ReviewState.APPROVED:
            return _told(review.decided_by, f"approved {version}", review.decided_at)
        case ReviewState.CHANGES_REQUESTED:
            return _told(review.decided_by, f"requested changes to {version}", review.decided_at)
        case ReviewState.SUPERSEDED:
            return _told(review.ended_by, f"made version {review.superseded_by} of it", review.ended_at)
        case ReviewState.WITHDRAWN:
            return _told(review.ended_by, f"withdrew {version}", review.ended_at)
    return _told(review.sent_by, f"sent {version} to review", review.sent_at)


def outcome(review: Review) -> str:
    """One sentence for a list or a terminal: “U1 approved version 2 on 3 March 2026, 14:05 UTC.”"""
    told = what_became_of(review)
    return f"{told['who']} {told['what']} on {told['when']}."


def _told(who: str, what: str, when: datetime | None) -> dict[str, object]:
    return {"who": who or "Somebody", "what": what, "when": spoken_time(when) if when else "just now"}


def spoken_time(at: datetime) -> str:
    """“3 March 2026, 14:05 UTC”; Slack's cards show times in the reader's own zone instead."""
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def spoken_age(age: timedelta) -> str:
    """“3 days”, “5 hours”, “12 minutes”, “a moment”: as long as it has surely waited."""
    sizes = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))
    for name, size in sizes:
        if number := age // size:
            return f"{number} {name}" if number == 1 else f"{number} {name}s"
    return "a moment"
