"""One version handed over one way, by whom and when; and whether a version may be handed over at all."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.drafts import Draft
from bot.core.handover.errors import AlreadyHandedOver, ApprovalVoid, ChangesWanted, NotApproved, StillInReview
from bot.core.review.review import Review, ReviewState, spoken_time, what_became_of


class Way(StrEnum):
    FILE = "file"
    THREAD = "thread"
    WEBHOOK = "webhook"


class HandOverState(StrEnum):
    UNDER_WAY = "under way"
    ARRIVED = "arrived"
    GIVEN_UP = "given up"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """`id` is the same however often it is tried: whoever receives it tells repetitions by it. `digest` is that of the
    copy. `by` is a Slack user id, or "" for nobody known; `request_id` the request that
    asked for it. `place` is the thread that files went to, as room:timestamp; the same version goes there once.
    """

    id: str
    draft_id: str
    number: int
    way: Way
    review_id: str
    digest: str
    by: str
    at: datetime
    request_id: str = ""
    place: str = ""
    state: HandOverState = HandOverState.UNDER_WAY
    ended_at: datetime | None = None


def approved_review(draft: Draft, reviews: tuple[Review, ...]) -> Review:
    """The review that approves the draft's latest words. `reviews` are all of the draft's, the oldest first.

    Raises NotApproved, or the one of its kinds that says what is to be done.
    """
    for review in reviews:
        if review.approves(draft.latest):
            return review
    raise _why_not(draft, reviews[-1] if reviews else None)


def taken_up(known: HandOver | None, wanted: HandOver) -> HandOver:
    """What stands once this is asked for: what the same request asked before; the same hand-over tried again, where it
    was given up. Raises AlreadyHandedOver.
    """
    if known is None or known.request_id == wanted.request_id:
        return known or wanted
    if known.state is not HandOverState.GIVEN_UP:
        raise AlreadyHandedOver(who=known.by or "Somebody", number=known.number, when=spoken_time(known.at))
    return replace(wanted, id=known.id)


def _why_not(draft: Draft, last: Review | None) -> NotApproved:
    latest = draft.latest.number
    if last is None:
        return NotApproved(number=latest)
    told = {**what_became_of(last), "number": last.number, "latest": latest}
    match last.state:
        case ReviewState.IN_REVIEW:
            return StillInReview(**told)
        case ReviewState.CHANGES_REQUESTED:
            return ChangesWanted(**told)
        case ReviewState.SUPERSEDED | ReviewState.WITHDRAWN if last.decided_by:
            return ApprovalVoid(**told)
    return NotApproved(number=latest)
