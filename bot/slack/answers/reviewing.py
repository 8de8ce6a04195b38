"""What every deed about a review needs: who does the work, sending, and that what Slack shows follows."""

from bot.core.drafts import Draft
from bot.core.review.errors import AlreadyInReview
from bot.core.review.review import Review
from bot.slack.kit import Kit
from bot.slack.review_requests import Where, moved_request
from bot.usecases.requests import Job
from bot.usecases.review_draft import Reviewing, send_to_review


def reviewing(kit: Kit) -> Reviewing:
    drafting = kit.drafting
    return Reviewing(store=kit.store, judge=kit.judge, reviewers=kit.people, now=drafting.now, new_id=drafting.new_id)


def noted_id(kit: Kit, job: Job, what: str) -> str:
    """An id that every attempt of this job makes its thing under."""
    noted = kit.ledger.kept(job, what) or kit.drafting.new_id()
    kit.ledger.checkpoint(job, what, noted)
    return noted


def send(kit: Kit, job: Job, where: Where, user: str) -> Review:
    """That version waits for a decision from now on; its card is posted by itself. Raises RoomIsClosed, and what sending
    it does.
    """
    kit.chat.require_open(kit.store.review_settings().room)
    try:
        review = send_to_review(reviewing(kit), where.draft_id, where.number, user, noted_id(kit, job, "review"))
    except AlreadyInReview:
        known = waiting(kit, where.draft_id)
        if known is None or known.room:
            raise
        # Its card was never posted: the room was closed to us, or the command line sent it before there was one.
        kit.desk.take(moved_request(known, job.request.workspace, anew=job.request.id))
        return known
    follow(kit, job, review)
    return review


def waiting(kit: Kit, draft_id: str) -> Review | None:
    """The one of the draft's reviews that nobody has decided yet."""
    return next((review for review in kit.store.reviews_of(draft_id) if review.waits), None)


def follow(kit: Kit, job: Job, review: Review) -> None:
    """What Slack shows follows what became of it: cards, and the thread of whoever wrote it."""
    kit.desk.take(moved_request(review, job.request.workspace))


def follow_voided(kit: Kit, job: Job, draft: Draft) -> None:
    """Its latest version put an end to these: the cards in the review room say so at once."""
    for review in kit.store.voided_by(draft.id, draft.latest.number):
        follow(kit, job, review)
