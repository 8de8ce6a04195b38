"""Somebody said something under a draft in a room, or below its card in review. Where it is their own taste, they hear of
it, and nobody else does; below a card, a change that they ask for is proposed.
"""

from bot.core.corrections.judgement import JudgementKind
from bot.core.drafts import Draft
from bot.core.evidence import TasteSource
from bot.slack.answers.judged import remembered
from bot.slack.answers.review_proposals import propose
from bot.slack.answers.tastes import keep_tastes
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.flags import comment_card
from bot.usecases.check_comment import check_comment
from bot.usecases.requests import Job


def answer(kit: Kit, job: Job) -> None:
    """A comment that mentions us is answered as a mention; one without a flag, and without a wish, not at all."""
    said = Asked.of(job.request.payload)
    review = kit.store.review_in_thread(said.room, said.thread)
    draft = kit.store.draft(review.draft_id) if review else kit.store.draft_in_thread(said.room, said.thread)
    if draft is None or (review is None and kit.chat.is_called(said.text)):
        return
    _check(kit, job, said, draft)
    if review:
        propose(kit, job, said, draft, review)


def _check(kit: Kit, job: Job, said: Asked, draft: Draft) -> None:
    checked = check_comment(kit.store, kit.judge, draft, said.text, said.user)
    if checked:
        shown, seen = remembered(kit, job, checked, said.user, JudgementKind.COMMENT)
        reply = Reply.to(kit, job, said)
        reply.tell("flags", comment_card(shown.findings, shown.dossier, seen))
        keep_tastes(kit, reply, shown.findings.flags, shown.texts, TasteSource.COMMENT)
