"""Slack follows what became of a review: its card, the cards that it took the place of, and the thread of whoever wrote it."""

from bot.core.changes import PartChange, changes_in_copy
from bot.core.drafts import Draft
from bot.core.review.errors import NoSuchReview
from bot.core.review.review import Review, ReviewState
from bot.slack.answers.review_shown import shown
from bot.slack.answers.review_told import Doer, apologise
from bot.slack.chat import Mark
from bot.slack.errors import RoomIsClosed, SlackRefused
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.review_requests import ReviewMoved
from bot.slack.views import review_news
from bot.slack.views.review_card import review_card
from bot.usecases.requests import Job
from bot.usecases.review_draft import open_review


def moved(kit: Kit, job: Job) -> None:
    """The review may have gone on since: what is shown is what it is now, and each of its states is told once."""
    told = ReviewMoved.of(job.request.payload)
    try:
        review, draft, _ = open_review(kit.store, told.review_id)
    except NoSuchReview:
        return  # forgotten with its draft
    if review.waits and not review.room:
        review = _post(kit, job, review)
    redraw(kit, review)
    if review.state == told.state:
        _tell_the_thread(kit, job, review, draft)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Whoever sent it hears that its card could not be posted."""
    review = kit.store.review(ReviewMoved.of(job.request.payload).review_id)
    if review and review.waits and not review.room:
        apologise(kit, job, Doer(review.sent_by), error)


def redraw(kit: Kit, review: Review) -> None:
    """Its card, as often as it changed while it was being drawn; and those of the draft's earlier reviews."""
    for each in kit.store.reviews_of(review.draft_id):
        if each.room and each.id == _standing(kit, each).id:
            _draw(kit, each)


def _post(kit: Kit, job: Job, review: Review) -> Review:
    """The card, and below it what it has no room for. Raises RoomIsClosed."""
    room = kit.store.review_settings().room
    if not room:
        raise RoomIsClosed(reason="no room is set")
    first, *rest = review_card(shown(kit, review))
    ts = _in(kit, job, room).say("card", first)
    kit.store.place_review(review.id, room, ts)
    for number, message in enumerate(rest, 2):
        _in(kit, job, room, ts).say(f"card.{number}", message)
    return kit.store.review(review.id) or review


def _in(kit: Kit, job: Job, room: str, thread: str = "") -> Reply:
    return Reply.to(kit, job, Asked(text="", user="", room=room, thread=thread))


def _draw(kit: Kit, review: Review) -> None:
    """Somebody may have decided while it was drawn: then once more, so that the last word stands."""
    while True:
        card = review_card(shown(kit, review))[0]
        try:
            kit.chat.update(review.room, review.thread, card, Mark(review.id, "card"))
        except (RoomIsClosed, SlackRefused):
            return  # deleted by somebody, or we were shown out: there is nothing left to draw
        now = kit.store.review(review.id)
        if now is None or _standing(kit, now) == review:
            return
        review = _standing(kit, now)


def _standing(kit: Kit, review: Review) -> Review:
    """The newest review whose card this is: a reviewer's edit is approved on the card of what was edited."""
    return kit.store.review_in_thread(review.room, review.thread) or review


def _tell_the_thread(kit: Kit, job: Job, review: Review, draft: Draft) -> None:
    if not draft.thread or _told_with_its_edit(kit, review):
        return
    link = kit.chat.permalink(review.room, review.thread) if review.room else ""
    if review.waits:
        news = review_news.sent(review, kit.store.review_settings(), link)
    else:
        news = review_news.came_of_it(review, link, _edits(draft, review))
    _in(kit, job, draft.room, draft.thread).say(f"told {review.state}", news)


def _told_with_its_edit(kit: Kit, review: Review) -> bool:
    """A version that its reviewer edited gave way to the edit, which is told as what it is: approved."""
    if review.state is not ReviewState.SUPERSEDED:
        return False
    after = [each for each in kit.store.reviews_of(review.draft_id) if each.number == review.superseded_by]
    return any(each.decided_by == review.ended_by and each.decided_at == review.ended_at for each in after)


def _edits(draft: Draft, review: Review) -> tuple[PartChange, ...]:
    """What its reviewer changed of it, where they approved words of their own."""
    pairs = zip(draft.versions, draft.versions[1:], strict=False)
    pair = next(((was, now) for was, now in pairs if now.number == review.number), None)
    edited = pair is not None and review.state is ReviewState.APPROVED and pair[1].made_by == review.decided_by
    return changes_in_copy(pair[0].written.copy, pair[1].written.copy) if pair and edited else ()
