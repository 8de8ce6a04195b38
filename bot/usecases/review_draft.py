"""What people do with a draft in review: send it, approve it, request changes, withdraw it. Each deed is done once."""

from dataclasses import dataclass

from bot.core.drafts import Draft, Version
from bot.core.review.deciding import makers_of, require_may_decide, require_may_withdraw
from bot.core.review.errors import (
    CannotAskForGroup,
    NeverSent,
    NewerVersion,
    NoReasons,
    NoSuchDraft,
    NoSuchReview,
    ReasonsTooLong,
)
from bot.core.review.review import Decision, Review
from bot.usecases.ports import Clock, Judge, NewId, Reviewers, Store
from bot.usecases.texts import readable

LONGEST_REASONS = 3_000
"""Characters: what a field of Slack's forms takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewing:
    """Who does the work; `judge` looks at what a reviewer edits, `reviewers` knows who is in a group."""

    store: Store
    judge: Judge
    reviewers: Reviewers
    now: Clock
    new_id: NewId


class NobodyToAsk:
    """Fills the port Reviewers where there is no Slack."""

    def members_of(self, group: str) -> frozenset[str]:
        raise CannotAskForGroup(group=group)


def send_to_review(reviewing: Reviewing, draft_id: str, number: int, by: str, review_id: str = "") -> Review:
    """That version waits for a decision from now on. A job that may be repeated gives the `review_id` itself.

    Raises NoSuchDraft, NewerVersion, AlreadyInReview and AlreadyApproved.
    """
    draft = require_draft(reviewing.store, draft_id)
    version = next((each for each in draft.versions if each.number == number), None)
    if version is None:
        raise NewerVersion(latest=draft.latest.number, number=number)
    return reviewing.store.send_to_review(
        Review(
            id=review_id or reviewing.new_id(),
            draft_id=draft.id,
            number=version.number,
            digest=version.written.copy.digest,
            sent_by=by,
            sent_at=reviewing.now(),
        )
    )


def approve(reviewing: Reviewing, review_id: str, by: str) -> Review:
    """Raises NoSuchReview, OwnDraft, NotAReviewer, AlreadyDecided, CannotAskForGroup."""
    own = require_decider(reviewing, review_id, by)
    return reviewing.store.decide_review(review_id, Decision.APPROVE, by, reviewing.now(), own=own)


def request_changes(reviewing: Reviewing, review_id: str, by: str, reasons: str) -> Review:
    """`reasons` is what they typed: one a line, or a text. Raises what `approve` does, NoReasons and ReasonsTooLong."""
    own = require_decider(reviewing, review_id, by)
    given = reasons_in(reasons)
    return reviewing.store.decide_review(review_id, Decision.REQUEST_CHANGES, by, reviewing.now(), given, own=own)


def withdraw(reviewing: Reviewing, review_id: str, by: str) -> Review:
    """Raises NoSuchReview, NotYours and NothingToWithdraw."""
    review, draft, version = open_review(reviewing.store, review_id)
    require_may_withdraw(makers_of(draft, version, review), review, by)
    return reviewing.store.withdraw_review(review_id, by, reviewing.now())


def reasons_in(typed: str) -> tuple[str, ...]:
    """Each line that says something, without its bullet. Raises NoReasons and ReasonsTooLong."""
    text = readable(typed)
    if len(text) > LONGEST_REASONS:
        raise ReasonsTooLong(length=len(text), most=LONGEST_REASONS)
    given = tuple(said for line in text.splitlines() if (said := line.strip().lstrip("-*•–").strip()))
    if not given:
        raise NoReasons
    return given


def require_decider(reviewing: Reviewing, review_id: str, person: str) -> bool:
    """Whether it is their own, as only the settings allow. Raises NoSuchReview, OwnDraft, NotAReviewer, CannotAskForGroup."""
    review, draft, version = open_review(reviewing.store, review_id)
    makers = makers_of(draft, version, review)
    require_may_decide(reviewing.store.review_settings(), deciders(reviewing), makers, person)
    return person in makers


def deciders(reviewing: Reviewing) -> frozenset[str] | None:
    """The people who may decide here, None where anybody but the maker may. Raises CannotAskForGroup, ServiceDown."""
    settings = reviewing.store.review_settings()
    if settings.anybody:
        return None
    members = reviewing.reviewers.members_of(settings.group) if settings.group else frozenset()
    return frozenset(settings.people) | members


def open_review(store: Store, review_id: str) -> tuple[Review, Draft, Version]:
    """A review with its draft and the version it is about. Raises NoSuchReview."""
    review = store.review(review_id)
    draft = store.draft(review.draft_id) if review else None
    if review is None or draft is None:
        raise NoSuchReview
    return review, draft, next(version for version in draft.versions if version.number == review.number)


def review_named(store: Store, asked: str) -> Review:
    """The review of that id, or the newest of the draft of that id. Raises NoSuchReview and NeverSent."""
    review = store.review(asked) or next(iter(reversed(store.reviews_of(asked))), None)
    if review is not None:
        return review
    raise NeverSent if store.draft(asked) else NoSuchReview


def require_draft(store: Store, draft_id: str) -> Draft:
    """Raises NoSuchDraft."""
    draft = store.draft(draft_id)
    if draft is None:
        raise NoSuchDraft
    return draft
