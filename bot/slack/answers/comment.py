"""Somebody said something under a draft in a room. Where it is their own taste, they hear of it, and nobody else does."""

from bot.core.corrections.judgement import JudgementKind
from bot.core.evidence import TasteSource
from bot.slack.answers.judged import remembered
from bot.slack.answers.tastes import keep_tastes
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.flags import comment_card
from bot.usecases.check_comment import check_comment
from bot.usecases.requests import Job


def answer(kit: Kit, job: Job) -> None:
    """A comment that mentions us is answered as a mention, and one without a flag not at all."""
    said = Asked.of(job.request.payload)
    draft = kit.store.draft_in_thread(said.room, said.thread)
    if draft is None or kit.chat.is_called(said.text):
        return
    checked = check_comment(kit.store, kit.judge, draft, said.text, said.user)
    if checked:
        shown, seen = remembered(kit, job, checked, said.user, JudgementKind.COMMENT)
        reply = Reply.to(kit, job, said)
        reply.tell("flags", comment_card(shown.findings, shown.dossier, seen))
        keep_tastes(kit, reply, shown.findings.flags, shown.texts, TasteSource.COMMENT)
