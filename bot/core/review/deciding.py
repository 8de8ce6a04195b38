"""Who may decide: the reviewers of the workspace, or anybody where none are set, and nobody about their own."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.drafts import Draft, Version
from bot.core.review.errors import NobodyElse, NotAReviewer, NotYours, OwnDraft
from bot.core.review.review import Review

ANYBODY = "anybody else here"
MOST_NAMED = 5
REMIND_AFTER = 24
"""Hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSettings:
    """How a workspace reviews. `room` is where drafts are sent to review, "" before somebody chose one.

    Reviewers are a Slack user `group` and the `people` named one by one; with neither, anybody but the maker decides.
    `remind_after` counts hours, 0 never reminds. `own_allowed` lets a team of one approve what is theirs.
    """

    room: str = ""
    group: str = ""
    people: tuple[str, ...] = ()
    remind_after: int = REMIND_AFTER
    own_allowed: bool = False
    set_by: str = ""
    set_at: datetime | None = None

    @property
    def anybody(self) -> bool:
        return not self.group and not self.people


def makers_of(draft: Draft, version: Version, review: Review) -> frozenset[str]:
    """Whose it is: whoever asked for the draft and whoever made the version; who sent it, where neither is known."""
    known = frozenset({draft.asked_by, version.made_by} - {""})
    return known or frozenset({review.sent_by} - {""})


def require_may_decide(
    settings: ReviewSettings, reviewers: frozenset[str] | None, makers: frozenset[str], person: str
) -> None:
    """`reviewers` are the people of the settings and the members of its group, None where anybody decides.

    Raises NobodyElse, OwnDraft or NotAReviewer, whose fact `people` are the ids of who may decide, () for anybody else.
    """
    if may_decide(settings, reviewers, makers, person):
        return
    others = tuple(sorted((reviewers or frozenset()) - makers))
    if person in makers and reviewers and not others:
        raise NobodyElse
    refused = OwnDraft if person in makers else NotAReviewer
    raise refused(who=_named(others), people=others)


def may_decide(settings: ReviewSettings, reviewers: frozenset[str] | None, makers: frozenset[str], person: str) -> bool:
    """The same as a question, for buttons and lists."""
    if person in makers and not settings.own_allowed:
        return False
    return reviewers is None or person in reviewers


def require_may_withdraw(makers: frozenset[str], review: Review, person: str) -> None:
    """Raises NotYours."""
    theirs = makers | {review.sent_by}
    if person not in theirs:
        others = tuple(sorted(theirs - {""}))
        raise NotYours(who=_named(others), people=others)


def _named(people: tuple[str, ...]) -> str:
    """Up to five of them; a card says all."""
    if not people:
        return ANYBODY
    more = len(people) - MOST_NAMED
    named = ", ".join(people[:MOST_NAMED])
    return f"{named} and {more} more" if more > 0 else named
