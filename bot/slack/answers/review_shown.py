"""What the card of a review shows: all that whoever decides has to know, as anybody in the room may read it."""

from bot.core.handover.results import results_lines
from bot.core.review.review import Review
from bot.slack.kit import Kit
from bot.slack.views.review_card import Changes, Shown
from bot.slack.views.review_settings import who_decides
from bot.usecases.read_review import ReviewSheet, Since, read_review


def shown(kit: Kit, review: Review) -> Shown:
    """Raises NoSuchReview, and UnknownAudience where the audience was deleted since."""
    sheet = read_review(kit.store, review.id, kit.today())
    return Shown(
        review=sheet.review,
        draft=sheet.draft,
        decides=who_decides(kit.store.review_settings()),
        look_at=sheet.look_at,
        flags=sheet.flags,
        overrides=sheet.overrides,
        evidence=sheet.evidence,
        since_last=_changes(sheet.since_last),
        since_reviewed=_changes(sheet.since_reviewed),
        newer=sheet.newer,
        elsewhere=_elsewhere(kit, sheet),
        came=results_lines(sheet.results),
    )


def _changes(since: Since | None) -> Changes | None:
    return Changes(since.number, since.changes) if since else None


def _elsewhere(kit: Kit, sheet: ReviewSheet) -> str:
    """The address of the card that the newer version stands on, where it was sent to review."""
    review = sheet.review
    later = [each for each in kit.store.reviews_of(review.draft_id) if each.number == sheet.newer and each.room]
    standing = [each for each in later if (each.room, each.thread) != (review.room, review.thread)]
    return kit.chat.permalink(standing[-1].room, standing[-1].thread) if standing else ""
