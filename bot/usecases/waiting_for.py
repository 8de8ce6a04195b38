"""What waits for a decision: for whom, since when, and whose it is."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.drafts import Draft
from bot.core.review.deciding import ReviewSettings, makers_of, may_decide
from bot.core.review.errors import NoSuchReview
from bot.core.review.review import Review
from bot.usecases.ports import Store
from bot.usecases.review_draft import Reviewing, deciders, open_review


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A review that waits, with its draft. `deciders` are the ids of who may decide it, None for anybody but `makers`."""

    review: Review
    draft: Draft
    makers: frozenset[str]
    deciders: frozenset[str] | None

    def age(self, now: datetime) -> timedelta:
        return now - self.review.sent_at


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFor:
    """For one person: what they may decide, and what is theirs and waits for others. The longest wait comes first."""

    you: tuple[Waiting, ...]
    others: tuple[Waiting, ...]


def all_waiting(reviewing: Reviewing) -> tuple[Waiting, ...]:
    """The longest wait first. Raises CannotAskForGroup and ServiceDown."""
    store, reviewers = reviewing.store, deciders(reviewing)
    settings = store.review_settings()
    found = []
    for review in store.waiting_reviews():
        with suppress(NoSuchReview):  # deleted while the list was read
            found.append(_waiting(store, review, settings, reviewers))
    return tuple(found)


def waiting_for(reviewing: Reviewing, person: str) -> WaitingFor:
    """Raises CannotAskForGroup and ServiceDown."""
    settings, waiting = reviewing.store.review_settings(), all_waiting(reviewing)
    return WaitingFor(
        you=tuple(each for each in waiting if may_decide(settings, each.deciders, each.makers, person)),
        others=tuple(each for each in waiting if person in each.makers or person == each.review.sent_by),
    )


def _waiting(store: Store, review: Review, settings: ReviewSettings, reviewers: frozenset[str] | None) -> Waiting:
    _, draft, version = open_review(store, review.id)
    makers = makers_of(draft, version, review)
    may = reviewers if reviewers is None or settings.own_allowed else reviewers - makers
    return Waiting(review=review, draft=draft, makers=makers, deciders=may)
